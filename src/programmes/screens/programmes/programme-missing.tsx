/**
 * What of a programme may not stand, or should be looked at, as it stands today?
 *
 * @module
 */
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { type Column, DataTable, Empty } from "../../../safeguards/screens/index.ts";
import type { OverviewView } from "../../overview/overview-api.ts";
import { useEntryWords } from "../entries/entry-words.ts";

type Item = NonNullable<OverviewView["missing"]>[number];

export function ProgrammeMissing({ missing }: { readonly missing: readonly Item[] }): ReactElement {
  const { t } = useTranslation();
  const words = useEntryWords();
  if (missing.length === 0)
    return (
      <Empty title={t("programmes.list.nothingMissing")}>{t("programmes.list.nothingMissingHint")}</Empty>
    );
  const columns: Column<Item>[] = [
    {
      name: "entry",
      title: t("programmes.list.where"),
      heads: true,
      cell: ({ entry, kind, caption }) => (
        <>
          {words.kind(kind)}:{" "}
          <Link to="/programme-entries/$entryId" params={{ entryId: entry }}>
            <bdi>{caption}</bdi>
          </Link>
        </>
      ),
    },
    { name: "field", title: t("programmes.list.field"), cell: ({ field }) => words.place(field) },
    {
      name: "finding",
      title: t("programmes.list.whatToDo"),
      cell: (item) => (
        <>
          <span className={item.weight === "error" ? "waymark-tag waymark-tag-care" : "waymark-tag"}>
            {t(`programmes.entries.weights.${item.weight}`)}
          </span>{" "}
          {words.finding(item)}
        </>
      ),
    },
  ];
  return (
    <DataTable
      inParts
      caption={t("programmes.list.tabs.missing")}
      columns={columns}
      rows={missing}
      rowKey={({ entry, field, code }) => `${entry} ${field} ${code}`}
    />
  );
}
