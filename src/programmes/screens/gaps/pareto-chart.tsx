/**
 * Which few gaps make most of the burden?
 *
 * @module
 */
import { type ReactElement, useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { GapsView } from "../../gaps/gaps-api.ts";
import type { ChartTable } from "../../tables/chart-table.ts";
import { Chart } from "../charts/chart.tsx";
import type { Draw } from "../charts/chart-picture.tsx";
import { ink } from "../charts/ink.ts";
import { useGapWords } from "./gap-words.ts";

const longest = 42;

export function ParetoChart({ gaps }: Pick<GapsView, "gaps">): ReactElement {
  const { t } = useTranslation();
  const words = useGapWords();
  const rows = useMemo(
    () =>
      gaps.map(({ name, theme, programmes, of, interval, daysLost, burden, cumulativeShare }) => ({
        name,
        theme: t(`programmes.choice.${theme}`),
        programmes: programmes.length,
        of,
        low: interval[0] ?? null,
        high: interval[1] ?? null,
        daysLost,
        burden,
        cumulative: cumulativeShare,
      })),
    [gaps, t],
  );
  const table = useMemo<ChartTable>(() => {
    const title = (name: string) => t(`programmes.gaps.columns.${name}`);
    return {
      name: "gaps-by-burden",
      columns: [
        { name: "name", title: title("gap") },
        { name: "theme", title: title("theme") },
        { name: "programmes", title: title("programmes"), numeric: true },
        { name: "of", title: title("of"), numeric: true },
        { name: "low", title: title("low"), numeric: true, digits: 3 },
        { name: "high", title: title("high"), numeric: true, digits: 3 },
        { name: "daysLost", title: title("daysLost"), numeric: true, digits: 1 },
        { name: "burden", title: title("burden"), numeric: true, digits: 1 },
        { name: "cumulative", title: title("cumulative"), numeric: true, digits: 3 },
      ],
      rows,
    };
  }, [rows, t]);
  const draw = useCallback<Draw>(
    ({ plot, width }) => {
      const narrow = width < 560;
      return {
        height: 30 + rows.length * (narrow ? 44 : 30),
        marginLeft: narrow ? 8 : 290,
        marginRight: 104,
        marginTop: 6,
        x: { label: null, domain: [0, Math.max(1, ...rows.map(({ burden }) => burden))], ticks: 3 },
        y: {
          label: null,
          domain: rows.map(({ name }) => name),
          axis: narrow ? null : "left",
          tickFormat: cut,
          padding: narrow ? 0.55 : 0.3,
        },
        marks: [
          plot.barX(rows, { x: "burden", y: "name", fill: ink.for, fillOpacity: 0.55, stroke: ink.for }),
          ...(narrow
            ? [
                plot.text(rows, {
                  y: "name",
                  x: 0,
                  text: ({ name }: (typeof rows)[number]) => cut(name),
                  textAnchor: "start",
                  dy: -17,
                  fill: ink.text,
                }),
              ]
            : []),
          plot.text(rows, {
            y: "name",
            text: ({ burden, cumulative }: (typeof rows)[number]) =>
              t("programmes.gaps.paretoLabel", {
                burden: words.days(burden),
                share: words.share(cumulative),
              }),
            frameAnchor: "right",
            textAnchor: "start",
            dx: 8,
            fill: ink.text,
          }),
        ],
      };
    },
    [rows, words, t],
  );
  return (
    <Chart title={t("programmes.gaps.pareto")} table={table} draw={draw}>
      {t("programmes.gaps.paretoNote")}
    </Chart>
  );
}

function cut(name: string): string {
  return name.length <= longest ? name : `${name.slice(0, longest - 1)}…`;
}
