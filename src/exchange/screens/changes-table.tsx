/**
 * Which activities would be new, changed or gone, and in which fields?
 *
 * @module
 */
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { type Column, DataTable } from "../../safeguards/screens/index.ts";
import type { nextProgrammePublication } from "../iati/publication/publication-api.ts";

type Change = z.infer<typeof nextProgrammePublication>["changes"][number];

export function ChangesTable({ changes }: { readonly changes: readonly Change[] }): ReactElement {
  const { t } = useTranslation();
  const columns: Column<Change>[] = [
    {
      name: "change",
      title: t("exchange.publication.change"),
      cell: ({ change }) => t(`exchange.change.${change}`),
    },
    {
      name: "activity",
      title: t("exchange.publication.activity"),
      heads: true,
      cell: ({ title, identifier }) => (
        <>
          <bdi>{title}</bdi>
          <br />
          <bdi className="waymark-quiet">{identifier}</bdi>
        </>
      ),
    },
    {
      name: "fields",
      title: t("exchange.publication.fields"),
      cell: ({ fields }) => <Fields fields={fields} />,
    },
    { name: "file", title: t("exchange.publication.file"), cell: ({ file }) => <bdi>{file}</bdi> },
  ];
  return (
    <DataTable
      inParts
      caption={t("exchange.publication.changes")}
      columns={columns}
      rows={changes}
      rowKey={({ identifier, file }) => `${identifier} ${file}`}
    />
  );
}

/** An element's name is the standard's own; what it said and says stands beside it, as the file has it. */
function Fields({ fields }: Pick<Change, "fields">): ReactElement {
  const { t } = useTranslation();
  return (
    <>
      {fields.map(({ name, before, after, gone, come }) => (
        <div key={name}>
          <code>{name}</code>{" "}
          {before === after ? null : (
            <span className="waymark-quiet">{t("exchange.publication.beforeAfter", { before, after })}</span>
          )}
          {gone.map((said) => (
            <div key={`gone ${said}`} className="waymark-quiet">
              {t("exchange.publication.gone")} <del style={{ overflowWrap: "anywhere" }}>{said}</del>
            </div>
          ))}
          {come.map((said) => (
            <div key={`come ${said}`}>
              {t("exchange.publication.come")} <bdi style={{ overflowWrap: "anywhere" }}>{said}</bdi>
            </div>
          ))}
        </div>
      ))}
    </>
  );
}
