/**
 * How long does each body wait for papers, and how long do papers wait for it?
 *
 * @module
 */
import { type ReactElement, useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { CoordinationView } from "../../coordination/coordination-api.ts";
import type { ChartTable } from "../../tables/chart-table.ts";
import { Chart } from "../charts/chart.tsx";
import type { Draw } from "../charts/chart-picture.tsx";
import { ink } from "../charts/ink.ts";
import { useGapWords } from "../gaps/gap-words.ts";

export function LatencyChart({
  view: { latencies, decisionLimit },
}: {
  readonly view: CoordinationView;
}): ReactElement {
  const { t } = useTranslation();
  const words = useGapWords();
  const rows = useMemo(
    () =>
      latencies.flatMap(({ body, forPapers, forBody, untold }) => {
        const name = body === null ? t("programmes.coordination.all") : t(`programmes.choice.${body}`);
        return [
          { name, side: "papers" as const, untold, ...measured(forPapers) },
          { name, side: "body" as const, untold, ...measured(forBody) },
        ];
      }),
    [latencies, t],
  );
  const table = useMemo<ChartTable>(() => {
    const title = (name: string) => t(`programmes.coordination.columns.${name}`);
    return {
      name: "decision-latency",
      columns: [
        { name: "name", title: title("line") },
        { name: "decisions", title: title("decisions"), numeric: true },
        { name: "median", title: title("median"), numeric: true, digits: 1 },
        { name: "p90", title: title("p90"), numeric: true, digits: 1 },
        { name: "inTime", title: title("inTime"), numeric: true, digits: 3 },
        { name: "untold", title: title("untold"), numeric: true },
      ],
      rows: rows.map(({ side, name, ...rest }) => ({
        name: t(`programmes.coordination.sides.${side}`, { body: name }),
        ...rest,
      })),
    };
  }, [rows, t]);
  const draw = useCallback<Draw>(
    ({ plot, width }) => {
      const narrow = width < 560;
      const lines = rows.map((row) => ({
        ...row,
        line: t(`programmes.coordination.sides.${row.side}`, { body: row.name }),
      }));
      const known = lines.filter(({ median }) => median !== null);
      const name = ({ line }: (typeof lines)[number]) => line;
      return {
        height: 46 + lines.length * (narrow ? 46 : 28),
        marginLeft: narrow ? 8 : 300,
        marginRight: narrow ? 96 : 130,
        marginTop: narrow ? 26 : 10,
        x: { label: t("programmes.gaps.axis"), zero: true, ticks: narrow ? 3 : 6 },
        y: {
          label: null,
          domain: lines.map(name),
          axis: narrow ? null : "left",
          padding: narrow ? 0.6 : 0.35,
        },
        marks: [
          plot.gridX({ stroke: ink.line, strokeOpacity: 1, ticks: narrow ? 3 : 6 }),
          plot.barX(known, { x: "p90", y: "line", fill: ink.for, fillOpacity: 0.2, stroke: ink.for }),
          plot.barX(known, { x: "median", y: "line", fill: ink.for, fillOpacity: 0.7 }),
          plot.ruleX([decisionLimit], { stroke: ink.care, strokeWidth: 2, strokeDasharray: "4 3" }),
          ...(narrow
            ? [
                plot.text(lines, {
                  y: "line",
                  x: 0,
                  text: "line",
                  textAnchor: "start",
                  dy: -17,
                  fill: ink.text,
                }),
              ]
            : []),
          plot.text(lines, {
            y: "line",
            text: ({ inTime }: (typeof lines)[number]) =>
              inTime === null
                ? t("programmes.charts.unknown")
                : t("programmes.coordination.inTime", { share: words.share(inTime) }),
            frameAnchor: "right",
            textAnchor: "start",
            dx: 8,
            fill: ink.text,
          }),
        ],
      };
    },
    [rows, decisionLimit, words, t],
  );
  return (
    <Chart title={t("programmes.coordination.latency")} table={table} draw={draw}>
      {t("programmes.coordination.latencyNote", { days: decisionLimit })}
    </Chart>
  );
}

function measured(latency: CoordinationView["latencies"][number]["forBody"]) {
  const { decisions = 0, median = null, p90 = null, inTime = null } = latency ?? {};
  return { decisions, median, p90, inTime };
}
