/**
 * What does nobody know, and which of it would be worth paying for?
 *
 * @module
 */
import { Link } from "@tanstack/react-router";
import { type ReactElement, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { DataTable, Empty, Panel } from "../../../safeguards/screens/index.ts";
import type { PortfolioUnknown, ProgrammeCard } from "../../portfolio/portfolio-api.ts";
import { ChartDownloads } from "../charts/chart-downloads.tsx";
import { usePortfolioWords } from "./portfolio-words.ts";

interface Line extends PortfolioUnknown {
  readonly programme: string;
  readonly programmeCode: string;
}

interface UnknownsPanelProps {
  readonly cards: readonly ProgrammeCard[];
}

export function UnknownsPanel({ cards }: UnknownsPanelProps): ReactElement {
  const { t } = useTranslation();
  const lines = useMemo(() => ranked(cards), [cards]);
  if (lines.length === 0)
    return (
      <Empty title={t("programmes.portfolio.unknowns.none")}>{t("programmes.portfolio.unknowns.why")}</Empty>
    );
  return (
    <Panel
      title={t("programmes.portfolio.unknowns.title")}
      actions={<UnknownDownloads lines={lines} />}
      flush
    >
      <p className="waymark-panel-body waymark-quiet">{t("programmes.portfolio.unknowns.why")}</p>
      <UnknownTable lines={lines} named />
    </Panel>
  );
}

function UnknownDownloads({ lines }: { readonly lines: readonly Line[] }): ReactElement {
  const { t } = useTranslation();
  const table = {
    name: "portfolio-unknowns",
    columns: ["what", "programme", "doubt", "widens", "settles"].map((name) => ({
      name,
      title: t(`programmes.portfolio.unknowns.columns.${name}`),
    })),
    rows: lines.map((line) => ({
      what:
        line.kind === "figure"
          ? `${line.code} ${line.text}`
          : t(`programmes.portfolio.unknowns.kinds.${line.kind}`),
      programme: line.programmeCode,
      doubt: line.doubt === null ? null : t(`programmes.portfolio.unknowns.doubts.${line.doubt}`),
      widens: line.widens,
      settles: t(`programmes.portfolio.unknowns.${line.maySettle ? "maySettle" : "notAlone"}`),
    })),
  };
  return <ChartDownloads title={t("programmes.portfolio.unknowns.title")} table={table} />;
}

/** The widest first, over all programmes; what is no figure after those. */
function ranked(cards: readonly ProgrammeCard[]): readonly Line[] {
  return cards
    .flatMap(({ programme, code, unknowns }) =>
      unknowns.map((unknown) => ({ ...unknown, programme, programmeCode: code })),
    )
    .sort((one, other) => (other.widens ?? -1) - (one.widens ?? -1));
}

interface UnknownTableProps {
  readonly lines: readonly Line[];
  /** Whether each line names its programme. */
  readonly named: boolean;
}

export function UnknownTable({ lines, named }: UnknownTableProps): ReactElement {
  const { t } = useTranslation();
  const words = usePortfolioWords();
  const column = (name: string) => ({ name, title: t(`programmes.portfolio.unknowns.columns.${name}`) });
  return (
    <DataTable<Line>
      inParts
      caption={t("programmes.portfolio.unknowns.title")}
      rows={lines}
      rowKey={({ programme, kind, target }) => `${programme} ${kind} ${target ?? ""}`}
      columns={[
        {
          ...column("what"),
          heads: true,
          cell: (line) =>
            line.kind === "figure" ? (
              <bdi>
                {line.code} {line.text}
              </bdi>
            ) : (
              t(`programmes.portfolio.unknowns.kinds.${line.kind}`)
            ),
        },
        ...(named
          ? [
              {
                ...column("programme"),
                cell: ({ programme, programmeCode }: Line) => (
                  <Link to="/portfolio" search={{ programme }}>
                    <bdi>{programmeCode}</bdi>
                  </Link>
                ),
              },
            ]
          : []),
        {
          ...column("doubt"),
          cell: ({ doubt }) => (doubt === null ? "–" : t(`programmes.portfolio.unknowns.doubts.${doubt}`)),
        },
        {
          ...column("widens"),
          numeric: true,
          cell: ({ widens }) => (widens === null ? "–" : words.share(widens)),
        },
        {
          ...column("settles"),
          cell: ({ maySettle }) => t(`programmes.portfolio.unknowns.${maySettle ? "maySettle" : "notAlone"}`),
        },
      ]}
    />
  );
}
