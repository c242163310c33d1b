/**
 * How do the two sides of a pattern compare?
 *
 * @module
 */
import { type ReactElement, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { PortfolioView } from "../../portfolio/portfolio-api.ts";
import type { ChartTable } from "../../tables/chart-table.ts";
import { Chart } from "../charts/chart.tsx";
import type { Drawing } from "../charts/chart-picture.tsx";
import { ink } from "../charts/ink.ts";
import { usePortfolioWords } from "./portfolio-words.ts";

interface PatternPictureProps {
  readonly question: string;
  readonly pattern: PortfolioView["patterns"][number];
}

export function PatternPicture({ question, pattern }: PatternPictureProps): ReactElement {
  const { t, i18n } = useTranslation();
  const words = usePortfolioWords();
  const { feature, outcome, having, lacking, unknown, p } = pattern;
  const arms = useMemo(
    () =>
      [
        { ...having, side: t("programmes.portfolio.patterns.having") },
        { ...lacking, side: t("programmes.portfolio.patterns.lacking") },
      ].flatMap(({ side, cases, hits, interval }) =>
        hits === null || interval === null
          ? []
          : [{ side, cases, hits, share: hits / cases, low: interval.low, high: interval.high }],
      ),
    [having, lacking, t],
  );
  const table = useMemo<ChartTable>(
    () => ({
      name: `pattern-${feature}-${outcome}`,
      columns: ["side", "hits", "cases", "share", "low", "high"].map((name) => ({
        name,
        title: t(`programmes.portfolio.patterns.columns.${name}`),
        numeric: name !== "side",
        digits: 3,
      })),
      rows: arms,
    }),
    [feature, outcome, arms, t],
  );
  const draw = ({ plot, width }: Drawing) => ({
    height: 110,
    marginLeft: 60,
    marginRight: width < 500 ? 60 : 150,
    x: {
      domain: [0, 1],
      label: null,
      tickFormat: (value: number) => words.share(value),
      ticks: width < 500 ? 3 : 5,
    },
    y: { domain: arms.map(({ side }) => side), label: null, padding: 0.4 },
    marks: [
      plot.gridX({ stroke: ink.line, strokeOpacity: 1, ticks: width < 500 ? 3 : 5 }),
      plot.ruleY(arms, {
        x1: "low",
        x2: "high",
        y: "side",
        stroke: ink.for,
        strokeWidth: 6,
        strokeOpacity: 0.5,
      }),
      plot.dot(arms, { x: "share", y: "side", fill: ink.for, r: 5 }),
      plot.text(arms, {
        y: "side",
        text: ({ hits, cases }: (typeof arms)[number]) => `${hits} / ${cases}`,
        frameAnchor: "right",
        textAnchor: "start",
        dx: 8,
        fill: ink.text,
      }),
    ],
  });
  const chance = new Intl.NumberFormat(i18n.language, { maximumSignificantDigits: 2 }).format(p ?? 1);
  return (
    <Chart title={question} table={table} draw={draw}>
      {t("programmes.portfolio.patterns.picture")}{" "}
      {t("programmes.portfolio.patterns.p", { p: chance, unknown })}
    </Chart>
  );
}
