/**
 * How much of what they had did programmes spend, and how much of that is certified?
 *
 * @module
 */
import { type ReactElement, useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useParts } from "../../../safeguards/screens/index.ts";
import type { ProgrammeCard } from "../../portfolio/portfolio-api.ts";
import type { ChartTable } from "../../tables/chart-table.ts";
import { Chart } from "../charts/chart.tsx";
import type { Drawing } from "../charts/chart-picture.tsx";
import { ink } from "../charts/ink.ts";
import { type PortfolioWords, usePortfolioWords } from "./portfolio-words.ts";

export function DeliveryPicture({ cards }: { readonly cards: readonly ProgrammeCard[] }): ReactElement {
  const { t } = useTranslation();
  const words = usePortfolioWords();
  const table = useMemo(() => deliveryTable(cards, t), [cards, t]);
  const certifiedWord = t("programmes.portfolio.delivery.certified");
  const { shown, more } = useParts(cards);
  const draw = useCallback(
    (drawing: Drawing) => deliveryPicture(drawing, { cards: shown, words, certifiedWord }),
    [shown, words, certifiedWord],
  );
  return (
    <Chart title={t("programmes.portfolio.delivery.title")} table={table} draw={draw} more={more}>
      {t("programmes.portfolio.delivery.note")}
    </Chart>
  );
}

function deliveryTable(cards: readonly ProgrammeCard[], t: (key: string) => string): ChartTable {
  const amounts = ["net-funded", "certified", "management"] as const;
  const ratios = ["rate", "certified-rate", "per-spend-low", "per-spend-high"] as const;
  const column = (name: string) => ({ name, title: t(`programmes.portfolio.columns.${name}`) });
  return {
    name: "portfolio-delivery",
    columns: [
      column("code"),
      ...amounts.map((name) => ({ ...column(name), numeric: true, digits: 0 })),
      ...ratios.map((name) => ({ ...column(name), numeric: true, digits: 3 })),
      column("basis"),
    ],
    rows: cards.map(({ code, money, resultsToSpend }) => ({
      code,
      "net-funded": money.netFunded,
      certified: money.certified,
      management: money.management,
      rate: money.rate,
      "certified-rate": money.certifiedRate,
      "per-spend-low": resultsToSpend?.low ?? null,
      "per-spend-high": resultsToSpend?.high ?? null,
      basis: money.basis === null ? null : t(`programmes.portfolio.basis.${money.basis}`),
    })),
  };
}

interface Bar {
  readonly code: string;
  readonly from: number;
  readonly to: number;
}

interface DeliveryContent {
  readonly cards: readonly ProgrammeCard[];
  readonly words: PortfolioWords;
  readonly certifiedWord: string;
}

function deliveryPicture({ plot, width }: Drawing, { cards, words, certifiedWord }: DeliveryContent) {
  const rates = cards.flatMap(({ code, money }) =>
    money.rate === null ? [] : [{ code, rate: money.rate, certified: money.certifiedRate ?? 0 }],
  );
  const certified: readonly Bar[] = rates.map((one) => ({ code: one.code, from: 0, to: one.certified }));
  const management: readonly Bar[] = rates.map((one) => ({
    code: one.code,
    from: one.certified,
    to: one.rate,
  }));
  const bar = { x1: "from", x2: "to", y: "code", stroke: ink.for } as const;
  return {
    height: 40 + cards.length * 26,
    marginLeft: 60,
    marginRight: width < 500 ? 70 : 190,
    x: {
      domain: [0, Math.max(1, ...rates.map(({ rate }) => rate))],
      label: null,
      tickFormat: (value: number) => words.share(value),
      ticks: width < 500 ? 3 : 5,
    },
    y: { domain: cards.map(({ code }) => code), label: null, padding: 0.35 },
    marks: [
      plot.gridX({ stroke: ink.line, strokeOpacity: 1, ticks: width < 500 ? 3 : 5 }),
      plot.barX(certified, { ...bar, fill: ink.for }),
      plot.barX(management, { ...bar, fill: ink.for, fillOpacity: 0.2, strokeDasharray: "3 2" }),
      plot.text(cards, {
        y: "code",
        text: ({ money }: ProgrammeCard) =>
          width < 500 || money.certifiedRate === null
            ? words.share(money.rate)
            : `${words.share(money.rate)} (${certifiedWord}: ${words.share(money.certifiedRate)})`,
        frameAnchor: "right",
        textAnchor: "start",
        dx: 8,
        fill: ink.text,
      }),
    ],
  };
}
