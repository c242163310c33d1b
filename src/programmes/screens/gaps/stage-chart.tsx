/**
 * How many days did each stage take in each programme, and how many were too many?
 *
 * A point a case, a cross for one that still waits; the tall bar is the median, the dashed one the limit.
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

export function StageChart({ stages }: Pick<GapsView, "stages">): ReactElement {
  const { t } = useTranslation();
  const lines = useMemo(
    () => stages.map((stage) => ({ ...stage, name: t(`programmes.gaps.stages.${stage.stage}`) })),
    [stages, t],
  );
  const table = useMemo(() => stageTable(lines, t), [lines, t]);
  const draw = useCallback<Draw>(
    ({ plot, width }) => {
      const narrow = width < 560;
      const ended = lines.flatMap(({ name, ended: all }) => all.map(({ days }) => ({ name, days })));
      const waiting = lines.flatMap(({ name, waiting: all }) => all.map(({ days }) => ({ name, days })));
      const medians = lines.flatMap(({ name, clock }) =>
        clock === null ? [] : [{ name, days: clock.median }],
      );
      return {
        height: 46 + lines.length * (narrow ? 56 : 44),
        marginLeft: narrow ? 8 : 230,
        marginRight: 110,
        marginTop: 14,
        x: { label: t("programmes.gaps.axis"), zero: true, ticks: narrow ? 3 : 6 },
        y: { label: null, domain: lines.map(({ name }) => name), axis: narrow ? null : "left", padding: 0.4 },
        marks: [
          plot.gridX({ stroke: ink.line, strokeOpacity: 1, ticks: narrow ? 3 : 6 }),
          plot.dot(ended, { x: "days", y: "name", r: 4, fill: ink.for, fillOpacity: 0.45, stroke: ink.for }),
          plot.dot(waiting, {
            x: "days",
            y: "name",
            r: 5,
            symbol: "times",
            stroke: ink.care,
            strokeWidth: 2,
          }),
          plot.tickX(medians, { x: "days", y: "name", stroke: ink.text, strokeWidth: 3 }),
          plot.tickX(lines, {
            x: "limit",
            y: "name",
            stroke: ink.care,
            strokeWidth: 2,
            strokeDasharray: "4 3",
          }),
          ...(narrow
            ? [
                plot.text(lines, {
                  y: "name",
                  x: 0,
                  text: "name",
                  textAnchor: "start",
                  dy: -22,
                  fill: ink.text,
                }),
              ]
            : []),
          plot.text(lines, {
            y: "name",
            text: ({ excessDays }: (typeof lines)[number]) =>
              t("programmes.gaps.over", { count: excessDays }),
            frameAnchor: "right",
            textAnchor: "start",
            dx: 8,
            fill: ink.text,
          }),
        ],
      };
    },
    [lines, t],
  );
  return (
    <Chart title={t("programmes.gaps.stageChart")} table={table} draw={draw}>
      {t("programmes.gaps.stageNote")}
    </Chart>
  );
}

type Line = GapsView["stages"][number] & { readonly name: string };

function stageTable(lines: readonly Line[], t: (key: string) => string): ChartTable {
  const numbers = ["limit", "cases", "median", "p90", "over", "waiting", "waitingOver", "excess", "reversed"];
  return {
    name: "stage-clock",
    columns: [
      { name: "stage", title: t("programmes.gaps.columns.stage") },
      ...numbers.map((name) => ({
        name,
        title: t(`programmes.gaps.columns.${name}`),
        numeric: true,
        digits: 1,
      })),
    ],
    rows: lines.map(({ name, limit, clock, waiting, waitingOver, excessDays, reversed }) => ({
      stage: name,
      limit,
      cases: clock?.cases ?? 0,
      median: clock?.median ?? null,
      p90: clock?.p90 ?? null,
      over: clock?.over ?? 0,
      waiting: waiting.length,
      waitingOver,
      excess: excessDays,
      reversed,
    })),
  };
}
