/**
 * Who did what to an entry, when, and which fields did it change?
 *
 * @module
 */
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { type Column, DataTable, Moment } from "../../../safeguards/screens/index.ts";
import type { entryDetail } from "../../entries/entries-api.ts";
import type { EntryKind } from "../../entries/entry-kinds.ts";
import { fieldsApart } from "./entry-draft.ts";
import { useEntryWords } from "./entry-words.ts";

type Act = z.infer<typeof entryDetail>["acts"][number];

interface EntryHistoryProps {
  readonly kind: EntryKind;
  readonly acts: readonly Act[];
}

export function EntryHistory({ kind, acts }: EntryHistoryProps): ReactElement {
  const { t, i18n } = useTranslation();
  const words = useEntryWords();
  const list = new Intl.ListFormat(i18n.language, { style: "short", type: "unit" });
  const changed = (act: Act) => {
    const before = acts.find(({ version }) => version === act.version - 1);
    return before === undefined
      ? ""
      : list.format(fieldsApart(kind, before.content, act.content).map(words.field));
  };
  const columns: Column<Act>[] = [
    { name: "at", title: t("programmes.entries.when"), cell: ({ at }) => <Moment at={at} />, heads: true },
    {
      name: "act",
      title: t("programmes.entries.what"),
      cell: ({ act }) => t(`programmes.entries.acts.${act}`),
    },
    {
      name: "by",
      title: t("programmes.entries.who"),
      cell: ({ partner, mine }) => (
        <>
          <bdi>{partner}</bdi>
          {mine ? ` (${t("programmes.entries.you")})` : null}
        </>
      ),
    },
    { name: "changed", title: t("programmes.entries.changedFields"), cell: (act) => changed(act) || "–" },
  ];
  return (
    <DataTable
      inParts
      caption={t("programmes.entries.history")}
      columns={columns}
      rows={acts}
      rowKey={({ version }) => String(version)}
    />
  );
}
