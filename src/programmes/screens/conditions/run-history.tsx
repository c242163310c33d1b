/**
 * What did earlier checks say, with which rules, and what changed between them?
 *
 * @module
 */
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { type Column, DataTable, Day, Panel } from "../../../safeguards/screens/index.ts";
import type { AgreementView } from "../../conditions/conditions-api.ts";
import type { AgreementProps } from "./agreement-page.tsx";
import { useTermWords } from "./term-words.ts";

type Run = AgreementView["runs"][number];

export function RunHistory({ agreement, view }: AgreementProps): ReactElement | null {
  const { t } = useTranslation();
  const words = useTermWords();
  if (agreement.runs.length === 0) return null;
  const title = (name: string) => t(`programmes.conditions.columns.${name}`);
  const named = (rules: readonly string[]) => (rules.length === 0 ? "–" : rules.join(", "));
  const columns: Column<Run>[] = [
    { name: "date", title: title("date"), heads: true, cell: ({ date }) => <Day day={date} /> },
    {
      name: "version",
      title: title("version"),
      cell: ({ rulesHash }) => (
        <>
          <code className="waymark-code">{rulesHash.slice(0, 12)}</code>{" "}
          {rulesHash === view.rulesHash ? t("programmes.conditions.today") : null}
        </>
      ),
    },
    { name: "score", title: title("score"), numeric: true, cell: ({ score }) => score },
    { name: "verdict", title: title("verdict"), cell: ({ verdict }) => words.verdict(verdict) },
    { name: "appeared", title: title("appeared"), cell: ({ appeared }) => <bdi>{named(appeared)}</bdi> },
    { name: "gone", title: title("gone"), cell: ({ gone }) => <bdi>{named(gone)}</bdi> },
    { name: "unknown", title: title("unknown"), numeric: true, cell: ({ unknown }) => unknown.length },
    {
      name: "burden",
      title: title("burden"),
      numeric: true,
      cell: ({ burdenHours }) => words.burden(burdenHours, false),
    },
  ];
  return (
    <Panel title={t("programmes.conditions.runs")} flush>
      <DataTable
        inParts
        caption={t("programmes.conditions.runs")}
        columns={columns}
        rows={agreement.runs}
        rowKey={({ id }) => id}
      />
    </Panel>
  );
}
