/**
 * Who did what to an entry, and when?
 *
 * @module
 */
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { type Column, DataTable, Moment } from "../../../safeguards/screens/index.ts";
import { type helpActSchema, helpDraftSchema } from "../../help/help-api.ts";

type Act = z.infer<typeof helpActSchema>;

export function HelpHistory({ acts }: { readonly acts: readonly Act[] }): ReactElement {
  const { t, i18n } = useTranslation();
  const list = new Intl.ListFormat(i18n.language, { style: "short", type: "unit" });
  const before = (act: Act) => acts.find(({ version }) => version === act.version - 1);
  const changed = (act: Act) =>
    list.format(fieldsChanged(act, before(act)).map((field) => t(`community.help.fields.${field}`)));
  const columns: Column<Act>[] = [
    { name: "at", title: t("community.help.when"), cell: (act) => <Moment at={act.at} />, heads: true },
    { name: "act", title: t("community.help.what"), cell: (act) => t(`community.help.acts.${act.act}`) },
    {
      name: "by",
      title: t("community.help.who"),
      cell: ({ by }) => (
        <>
          <bdi>{by.partner.name}</bdi>
          {by.mine ? ` (${t("community.help.you")})` : null}
        </>
      ),
    },
    { name: "changed", title: t("community.help.changedFields"), cell: (act) => changed(act) || "–" },
  ];
  return (
    <DataTable
      caption={t("community.help.history")}
      columns={columns}
      rows={acts}
      rowKey={(act) => String(act.version)}
    />
  );
}

/** Names of the fields that an act changed; none for the first. */
function fieldsChanged(act: Act, before: Act | undefined): string[] {
  if (before === undefined) return [];
  const fields = Object.keys(helpDraftSchema.shape) as (keyof Act["content"])[];
  return fields.filter(
    (field) => JSON.stringify(act.content[field]) !== JSON.stringify(before.content[field]),
  );
}
