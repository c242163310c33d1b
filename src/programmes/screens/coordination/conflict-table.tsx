/**
 * Which organisations declared a conflict of interest, in which decision?
 *
 * @module
 */
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { type Column, DataTable, Day, Empty } from "../../../safeguards/screens/index.ts";
import type { CoordinationView } from "../../coordination/coordination-api.ts";
import { useGapWords } from "../gaps/gap-words.ts";

type Conflict = CoordinationView["conflicts"][number];

export function ConflictTable({ conflicts }: Pick<CoordinationView, "conflicts">): ReactElement {
  const { t } = useTranslation();
  const words = useGapWords();
  if (conflicts.length === 0) return <Empty title={t("programmes.coordination.noConflict")} />;
  const columns: Column<Conflict>[] = [
    {
      name: "question",
      title: t("programmes.field.question"),
      heads: true,
      cell: ({ question, programme }) => (
        <bdi>
          {programme === null ? "" : `${programme.code}: `}
          {question}
        </bdi>
      ),
    },
    { name: "body", title: t("programmes.field.body"), cell: ({ body }) => t(`programmes.choice.${body}`) },
    {
      name: "organisations",
      title: t("programmes.field.conflicts"),
      cell: ({ organisations }) => <bdi>{words.list(organisations)}</bdi>,
    },
    {
      name: "decided",
      title: t("programmes.field.decided"),
      cell: ({ decided }) =>
        decided === null ? t("programmes.coordination.undecided") : <Day day={decided} />,
    },
  ];
  return (
    <DataTable
      inParts
      caption={t("programmes.coordination.panels.conflicts")}
      columns={columns}
      rows={conflicts}
      rowKey={({ id }) => id}
    />
  );
}
