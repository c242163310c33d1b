/**
 * Of which lines is the net cost made, against what, and how sure is each?
 *
 * @module
 */
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { DataTable, Empty, Panel } from "../../../safeguards/screens/index.ts";
import type { ProgrammeValue } from "../../value/value-api.ts";
import { useFigureWords } from "./figure-words.ts";

type Line = ProgrammeValue["cost"]["lines"][number];

export function LedgerPanel({ cost, programme }: Pick<ProgrammeValue, "cost" | "programme">): ReactElement {
  const { t } = useTranslation();
  const words = useFigureWords();
  const column = (name: string) => ({ name, title: t(`programmes.value.ledger.columns.${name}`) });
  return (
    <Panel
      title={t("programmes.value.ledger.title")}
      actions={
        <Link to="/programme-entries" search={{ kind: "ledger-entry", programme }}>
          {t("programmes.value.ledger.entries")}
        </Link>
      }
      flush
    >
      {cost.lines.length === 0 ? (
        <Empty title={t("programmes.value.ledger.none")} />
      ) : (
        <DataTable<Line>
          inParts
          caption={t("programmes.value.ledger.title")}
          rows={cost.lines}
          rowKey={({ id }) => id}
          columns={[
            { ...column("work"), heads: true, cell: ({ work }) => <bdi>{work}</bdi> },
            {
              ...column("counterfactual"),
              cell: ({ counterfactual, source }) => (
                <>
                  <bdi>{counterfactual}</bdi>
                  <br />
                  <span className="waymark-quiet">
                    <bdi>{source}</bdi>
                  </span>
                </>
              ),
            },
            { ...column("alone"), numeric: true, cell: (line) => words.dollars(line.separateUsd) },
            { ...column("jointly"), numeric: true, cell: (line) => words.dollars(line.jointUsd) },
            {
              ...column("hours"),
              numeric: true,
              cell: (line) => words.number(line.jointHours - line.separateHours),
            },
            {
              ...column("confidence"),
              cell: ({ confidence }) => t(`programmes.choice.${confidence}`),
            },
          ]}
        />
      )}
    </Panel>
  );
}
