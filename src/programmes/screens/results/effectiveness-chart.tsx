/**
 * How effective is each programme, as an interval?
 *
 * @module
 */
import { type ReactElement, useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useParts } from "../../../safeguards/screens/index.ts";
import type { ResultsView } from "../../results/results-api.ts";
import { Chart } from "../charts/chart.tsx";
import type { Draw } from "../charts/chart-picture.tsx";

export function EffectivenessChart({ programmes }: Pick<ResultsView, "programmes">): ReactElement {
  const { t } = useTranslation();
  const rows = useMemo(
    () =>
      programmes.flatMap(({ code, interval, unknown }) =>
        interval === null ? [] : [{ programme: code, low: interval.low, high: interval.high, unknown }],
      ),
    [programmes],
  );
  const { shown, more } = useParts(rows);
  const draw = useCallback<Draw>(
    ({ plot }) => ({
      marginLeft: 60,
      height: 60 + shown.length * 26,
      x: {
        domain: [Math.min(0, ...shown.map(({ low }) => low)), 1],
        label: t("programmes.results.effectiveness"),
        tickFormat: "%",
      },
      y: { label: null },
      marks: [
        plot.ruleX([0.7], { strokeDasharray: "4 3" }),
        plot.ruleY(shown, { y: "programme", x1: "low", x2: "high", strokeWidth: 8, strokeOpacity: 0.5 }),
        plot.tickX(shown, { y: "programme", x: "low", strokeWidth: 2 }),
        plot.tickX(shown, { y: "programme", x: "high", strokeWidth: 2 }),
      ],
    }),
    [shown, t],
  );
  const title = (name: string) => t(`programmes.results.effectivenessColumns.${name}`);
  const table = {
    name: "effectiveness",
    columns: [
      { name: "programme", title: title("programme") },
      { name: "low", title: title("low"), numeric: true, digits: 3 },
      { name: "high", title: title("high"), numeric: true, digits: 3 },
      { name: "unknown", title: title("unknown"), numeric: true },
    ],
    rows,
  };
  return (
    <Chart title={t("programmes.results.chart")} table={table} draw={draw} more={more}>
      {t("programmes.results.chartMeans")}
    </Chart>
  );
}
