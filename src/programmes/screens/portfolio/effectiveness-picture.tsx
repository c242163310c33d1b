/**
 * How much of what each programme aimed for is reached, between which ends?
 *
 * An interval where figures are missing, a short bar where none is; the line from which a programme works stands in all of
 * them.
 *
 * @module
 */
import { type ReactElement, useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useParts } from "../../../safeguards/screens/index.ts";
import type { ProgrammeCard } from "../../portfolio/portfolio-api.ts";
import { worksFrom } from "../../portfolio.ts";
import type { ChartTable } from "../../tables/chart-table.ts";
import { Chart } from "../charts/chart.tsx";
import type { Drawing } from "../charts/chart-picture.tsx";
import { ink } from "../charts/ink.ts";
import { usePortfolioWords } from "./portfolio-words.ts";

/** One bar: what it is of, and both its ends; null ends are not known. */
interface IntervalLine {
  readonly name: string;
  readonly low: number | null;
  readonly high: number | null;
}

interface IntervalPictureProps {
  readonly title: string;
  readonly file: string;
  /** Title of the first column. */
  readonly first: string;
  readonly lines: readonly IntervalLine[];
  readonly note: string;
}

export function EffectivenessPicture({ cards }: { readonly cards: readonly ProgrammeCard[] }): ReactElement {
  const { t } = useTranslation();
  const lines = useMemo(
    () =>
      cards.map(({ code, effectiveness }) => ({
        name: code,
        low: effectiveness?.low ?? null,
        high: effectiveness?.high ?? null,
      })),
    [cards],
  );
  return (
    <IntervalPicture
      title={t("programmes.portfolio.effectiveness.title")}
      file="portfolio-effectiveness"
      first={t("programmes.portfolio.columns.code")}
      lines={lines}
      note={t("programmes.portfolio.effectiveness.note")}
    />
  );
}

export function IntervalPicture({ title, file, first, lines, note }: IntervalPictureProps): ReactElement {
  const { t } = useTranslation();
  const words = usePortfolioWords();
  const unknown = t("programmes.charts.unknown");
  const table = useMemo<ChartTable>(
    () => ({
      name: file,
      columns: [
        { name: "name", title: first },
        { name: "low", title: t("programmes.portfolio.columns.low"), numeric: true, digits: 3 },
        { name: "high", title: t("programmes.portfolio.columns.high"), numeric: true, digits: 3 },
      ],
      rows: lines.map(({ name, low, high }) => ({ name, low, high })),
    }),
    [file, first, lines, t],
  );
  const { shown, more } = useParts(lines);
  const draw = useCallback(
    ({ plot, width }: Drawing) => {
      const known = shown.flatMap(({ name, low, high }) =>
        low === null || high === null ? [] : [{ name, low, high }],
      );
      const least = Math.min(0, ...known.map(({ low }) => low));
      const most = Math.max(1, ...known.map(({ high }) => high));
      return {
        height: 46 + shown.length * 26,
        marginLeft: 60,
        marginRight: width < 500 ? 84 : 110,
        marginTop: 18,
        x: {
          domain: [least, most],
          label: null,
          tickFormat: (value: number) => words.share(value),
          ticks: width < 500 ? 3 : 5,
        },
        y: { domain: shown.map(({ name }) => name), label: null, padding: 0.35 },
        marks: [
          plot.gridX({ stroke: ink.line, strokeOpacity: 1, ticks: width < 500 ? 3 : 5 }),
          plot.barX(known, {
            x1: "low",
            x2: ({ low, high }: (typeof known)[number]) => Math.max(high, low + (most - least) / 120),
            y: "name",
            fill: ink.for,
            fillOpacity: 0.55,
            stroke: ink.for,
          }),
          plot.ruleX([worksFrom], { stroke: ink.care, strokeWidth: 2, strokeDasharray: "4 3" }),
          plot.text([worksFrom], {
            text: (value: number) => words.share(value),
            frameAnchor: "top",
            x: (value: number) => value,
            dy: -10,
            fill: ink.care,
          }),
          plot.text(shown, {
            y: "name",
            text: ({ low, high }: IntervalLine) =>
              low === null || high === null ? unknown : words.interval({ low, high }),
            frameAnchor: "right",
            textAnchor: "start",
            dx: 8,
            fill: ink.text,
          }),
        ],
      };
    },
    [shown, words, unknown],
  );
  return (
    <Chart title={title} table={table} draw={draw} more={more}>
      {note}
    </Chart>
  );
}
