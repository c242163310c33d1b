/**
 * How long does money take to be spent, jointly and alone?
 *
 * @module
 */
import { Text } from "@mantine/core";
import { type ReactElement, useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Panel, useParts } from "../../../safeguards/screens/index.ts";
import type { ValueView } from "../../value/value-api.ts";
import { Chart } from "../charts/chart.tsx";
import type { Draw } from "../charts/chart-picture.tsx";
import { ink } from "../charts/ink.ts";
import { useFigureWords } from "./figure-words.ts";

type Disbursement = ValueView["disbursement"];

export function DisbursementPanel({ disbursement }: { readonly disbursement: Disbursement }): ReactElement {
  const { t } = useTranslation();
  const said = useDisbursementSentence();
  const rows = useMemo(
    () =>
      disbursement.programmes.map(({ code, side, days, waiting }) => ({
        programme: code,
        side: t(`programmes.value.days.sides.${side}`),
        days,
        state: t(waiting ? "programmes.value.days.waiting" : "programmes.value.days.spent"),
        waiting,
      })),
    [disbursement, t],
  );
  const { shown, more } = useParts(rows);
  const draw = useCallback<Draw>(
    ({ plot }) => ({
      marginLeft: 56,
      marginRight: 60,
      height: 60 + shown.length * 24,
      x: { label: t("programmes.value.days.axis"), grid: true },
      y: { label: null, domain: shown.map(({ programme }) => programme) },
      marks: [
        plot.ruleX([0], { stroke: ink.text }),
        plot.ruleY(shown, { y: "programme", x1: 0, x2: "days", stroke: ink.line }),
        plot.dot(shown, {
          y: "programme",
          x: "days",
          r: 5,
          stroke: ink.for,
          fill: ({ waiting }) => (waiting ? ink.surface : ink.for),
        }),
        plot.text(shown, {
          y: "programme",
          x: "days",
          text: ({ days, waiting }) => (waiting ? `${days}+` : String(days)),
          textAnchor: "start",
          dx: 9,
          fill: ink.text,
        }),
      ],
    }),
    [shown, t],
  );
  const column = (name: string) => ({ name, title: t(`programmes.value.days.columns.${name}`) });
  const table = {
    name: "days-to-spending",
    columns: [column("programme"), column("side"), { ...column("days"), numeric: true }, column("state")],
    rows: rows.map(({ waiting: _waiting, ...row }) => row),
  };
  return (
    <Panel title={t("programmes.value.days.title")}>
      <Text size="sm" mb="sm">
        {said(disbursement)}
      </Text>
      <Chart title={t("programmes.value.days.chart")} table={table} draw={draw} more={more}>
        {t("programmes.value.days.means")}
      </Chart>
    </Panel>
  );
}

function useDisbursementSentence(): (disbursement: Disbursement) => string {
  const { t } = useTranslation();
  const words = useFigureWords();
  return ({ joint, single, difference, fewestPerSide }) => {
    const cases = { joint: joint.cases, single: single.cases };
    if (difference === null) return t("programmes.value.days.tooFew", { ...cases, fewest: fewestPerSide });
    return t("programmes.value.days.compared", {
      ...cases,
      jointDays: words.number(joint.median),
      singleDays: words.number(single.median),
      difference: words.number(difference.difference),
      low: words.number(difference.low),
      high: words.number(difference.high),
      waiting: joint.waiting + single.waiting,
    });
  };
}
