/**
 * How does each programme stand by verdict and by the six criteria, at one look?
 *
 * Every cell carries its words: the shade repeats the rating and says nothing alone. What nobody rated is an empty cell with a
 * question mark, never a low rating.
 *
 * @module
 */
import { type ReactElement, useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useParts } from "../../../safeguards/screens/index.ts";
import { dacCriteria } from "../../entries/evaluation.ts";
import type { ProgrammeCard } from "../../portfolio/portfolio-api.ts";
import type { ChartTable } from "../../tables/chart-table.ts";
import { Chart } from "../charts/chart.tsx";
import type { Drawing } from "../charts/chart-picture.tsx";
import { ink } from "../charts/ink.ts";
import { type PortfolioWords, usePortfolioWords } from "./portfolio-words.ts";

interface HeatMapProps {
  readonly cards: readonly ProgrammeCard[];
}

export function HeatMap({ cards }: HeatMapProps): ReactElement {
  const { t } = useTranslation();
  const words = usePortfolioWords();
  const table = useMemo(() => heatTable(cards, words, t), [cards, words, t]);
  const heads = useMemo(() => dacCriteria.map((criterion) => t(`programmes.choice.${criterion}`)), [t]);
  const { shown, more } = useParts(cards);
  const draw = useCallback(
    (drawing: Drawing) => heatPicture(drawing, { cards: shown, words, heads }),
    [shown, words, heads],
  );
  return (
    <Chart title={t("programmes.portfolio.heat.title")} table={table} draw={draw} more={more}>
      {t("programmes.portfolio.heat.note")}
    </Chart>
  );
}

function heatTable(
  cards: readonly ProgrammeCard[],
  words: PortfolioWords,
  t: (key: string) => string,
): ChartTable {
  const column = (name: string, numeric = true) => ({
    name,
    title: t(`programmes.portfolio.columns.${name}`),
    ...(numeric ? { numeric } : {}),
  });
  return {
    name: "portfolio-heat-map",
    columns: [
      column("code", false),
      column("title", false),
      column("verdict", false),
      { ...column("low"), digits: 3 },
      { ...column("high"), digits: 3 },
      column("grade"),
      ...dacCriteria.flatMap((criterion) => [
        { name: criterion, title: t(`programmes.choice.${criterion}`), numeric: true },
        {
          name: `${criterion}-grade`,
          title: t(`programmes.portfolio.columns.grade-of-${criterion}`),
          numeric: true,
        },
      ]),
    ],
    rows: cards.map((card) => ({
      code: card.code,
      title: card.title,
      verdict: words.verdict(card.verdict),
      low: card.effectiveness?.low ?? null,
      high: card.effectiveness?.high ?? null,
      grade: card.grade,
      ...Object.fromEntries(
        card.criteria.flatMap(({ criterion, rated }) => [
          [criterion, rated?.rating ?? null],
          [`${criterion}-grade`, rated?.grade ?? null],
        ]),
      ),
    })),
  };
}

interface Cell {
  readonly code: string;
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly fill: string;
  readonly opacity: number;
}

interface HeatContent {
  readonly cards: readonly ProgrammeCard[];
  readonly words: PortfolioWords;
  readonly heads: readonly string[];
}

function heatPicture({ plot, width }: Drawing, { cards, words, heads }: HeatContent) {
  const wide = width >= 620;
  const head = wide ? 24 : 84;
  const left = wide ? 54 : 40;
  const verdictWidth = wide ? 150 : Math.max(64, width * 0.3);
  const cell = (width - left - verdictWidth) / dacCriteria.length;
  const at = (index: number) => left + verdictWidth + index * cell;
  const cells = cards.flatMap((card): readonly Cell[] =>
    card.criteria.map(({ rated }, index) => ({
      code: card.code,
      from: at(index),
      to: at(index + 1),
      text: rated === null ? "?" : wide ? `${rated.rating} (${rated.grade})` : String(rated.rating),
      ...shadeOf(rated?.rating ?? null),
    })),
  );
  return {
    height: head + cards.length * 26 + 4,
    marginLeft: 0,
    marginRight: 0,
    marginTop: head,
    marginBottom: 4,
    x: { domain: [0, width], range: [0, width], axis: null },
    y: { domain: cards.map(({ code }) => code), axis: null, padding: 0.08 },
    color: { type: "identity" as const },
    marks: [
      plot.barX(cells, {
        x1: "from",
        x2: "to",
        y: "code",
        fill: "fill",
        fillOpacity: "opacity",
        stroke: ink.line,
        inset: 1,
      }),
      plot.text(cells, {
        x: ({ from, to }: Cell) => (from + to) / 2,
        y: "code",
        text: "text",
        fill: ink.text,
      }),
      plot.text(cards, {
        x: 2,
        y: "code",
        text: "code",
        textAnchor: "start",
        fontWeight: 600,
        fill: ink.text,
      }),
      plot.text(cards, {
        x: left,
        y: "code",
        text: ({ verdict }: ProgrammeCard) => words.verdict(verdict),
        textAnchor: "start",
        lineWidth: verdictWidth / 12,
        textOverflow: "ellipsis-end",
        fill: ink.text,
      }),
      plot.text(
        heads.map((text, index) => ({ text, x: at(index) + cell / 2 })),
        {
          x: "x",
          text: "text",
          frameAnchor: "top",
          dy: wide ? -12 : -6,
          rotate: wide ? 0 : 60,
          textAnchor: wide ? "middle" : "end",
          dx: wide ? 0 : 2,
          fill: ink.quiet,
        },
      ),
    ],
  };
}

/** From 1 to 6: two shades, each in two strengths, around the middle. */
function shadeOf(rating: number | null): { readonly fill: string; readonly opacity: number } {
  if (rating === null) return { fill: ink.surface, opacity: 0 };
  if (rating >= 5) return { fill: ink.for, opacity: rating === 6 ? 0.38 : 0.24 };
  if (rating <= 2) return { fill: ink.against, opacity: rating === 1 ? 0.38 : 0.24 };
  return { fill: ink.sunken, opacity: 1 };
}
