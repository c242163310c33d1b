/**
 * What is the verdict on each programme, and what does it hang on?
 *
 * @module
 */
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { DataTable } from "../../../safeguards/screens/index.ts";
import type { ProgrammeCard } from "../../portfolio/portfolio-api.ts";
import { usePortfolioWords } from "./portfolio-words.ts";

export function CardTable({ cards }: { readonly cards: readonly ProgrammeCard[] }): ReactElement {
  const { t } = useTranslation();
  const words = usePortfolioWords();
  const column = (name: string) => ({ name, title: t(`programmes.portfolio.columns.${name}`) });
  return (
    <DataTable<ProgrammeCard>
      inParts
      caption={t("programmes.portfolio.panels.cards")}
      rows={cards}
      rowKey={({ programme }) => programme}
      columns={[
        {
          ...column("programme"),
          heads: true,
          cell: ({ programme, code, title }) => (
            <Link to="/portfolio" search={{ programme }}>
              <bdi>
                {code} {title}
              </bdi>
            </Link>
          ),
        },
        {
          ...column("verdict"),
          cell: (card) => (
            <>
              <strong>{words.verdict(card.verdict)}</strong>
              <br />
              <span className="waymark-quiet">{words.reasons(card).join(" ")}</span>
            </>
          ),
        },
        { ...column("effectiveness"), numeric: true, cell: (card) => words.interval(card.effectiveness) },
        { ...column("rate"), numeric: true, cell: (card) => words.share(card.money.rate) },
        { ...column("per-spend"), numeric: true, cell: (card) => words.ratio(card.resultsToSpend) },
        {
          ...column("grade"),
          numeric: true,
          cell: ({ grade }) => grade ?? t("programmes.charts.unknown"),
        },
      ]}
    />
  );
}
