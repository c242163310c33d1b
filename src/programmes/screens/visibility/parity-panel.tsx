/**
 * Who gave how much, and how often was each named for it?
 *
 * @module
 */
import { Text } from "@mantine/core";
import { type ReactElement, useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Empty, Panel } from "../../../safeguards/screens/index.ts";
import type { ParityShown } from "../../visibility/visibility-api.ts";
import { Chart } from "../charts/chart.tsx";
import type { Draw } from "../charts/chart-picture.tsx";
import { ink } from "../charts/ink.ts";
import { useFigureWords } from "../value/figure-words.ts";

interface ParityPanelProps {
  readonly side: "donors" | "agencies";
  readonly parity: ParityShown;
}

export function ParityPanel({ side, parity }: ParityPanelProps): ReactElement {
  const { t } = useTranslation();
  const words = useFigureWords();
  const flagged = parity.rows.filter((row) => row.flagged);
  return (
    <Panel title={t(`programmes.visibility.${side}.title`)}>
      {parity.rows.length === 0 ? (
        <Empty title={t("programmes.visibility.parity.none")} />
      ) : (
        <>
          {flagged.map((row) => (
            <Text key={row.organisation} size="sm" className="waymark-note">
              {t("programmes.visibility.parity.flagged", {
                name: row.name,
                given: words.share(row.givenShare),
                named: words.share(row.mentionShare),
                parity: (row.parity ?? 0).toFixed(2),
              })}
            </Text>
          ))}
          <ParityChart side={side} parity={parity} />
          {parity.unattributed !== 0 ? (
            <Text size="sm" c="dimmed">
              {t(
                `programmes.visibility.parity.${parity.unattributed > 0 ? "unattributed" : "returnedToNobody"}`,
                {
                  usd: words.dollars(Math.abs(parity.unattributed)),
                },
              )}
            </Text>
          ) : null}
        </>
      )}
    </Panel>
  );
}

function ParityChart({ side, parity }: ParityPanelProps): ReactElement {
  const { t } = useTranslation();
  const words = useFigureWords();
  const rows = useMemo(
    () =>
      parity.rows.map((row) => ({
        organisation: row.name,
        short: row.acronym || row.name,
        givenShare: row.givenShare,
        mentionShare: row.mentionShare,
        given: row.given,
        mentions: row.mentions,
        parity: row.parity,
        flag: row.flagged ? t("programmes.visibility.parity.flag") : "",
      })),
    [parity, t],
  );
  const draw = useCallback<Draw>(
    ({ plot }) => ({
      marginLeft: 80,
      marginRight: 70,
      height: 60 + rows.length * 34,
      x: { label: t("programmes.visibility.parity.axis"), grid: true, tickFormat: "%", domain: [0, 1] },
      y: { label: null, domain: rows.map(({ short }) => short) },
      marks: [
        plot.ruleX([0], { stroke: ink.text }),
        plot.ruleY(rows, {
          y: "short",
          x1: (row) => row.givenShare ?? 0,
          x2: (row) => row.mentionShare ?? 0,
          stroke: (row) => (row.flag === "" ? ink.line : ink.against),
          strokeWidth: 3,
        }),
        plot.dot(rows, {
          y: "short",
          x: (row) => row.givenShare ?? 0,
          symbol: "square",
          r: 6,
          fill: ink.for,
        }),
        plot.dot(rows, {
          y: "short",
          x: (row) => row.mentionShare ?? 0,
          symbol: "circle",
          r: 6,
          fill: ink.surface,
          stroke: ink.text,
          strokeWidth: 2,
        }),
        plot.text(rows, {
          y: "short",
          x: (row) => Math.max(row.givenShare ?? 0, row.mentionShare ?? 0),
          text: (row) =>
            row.parity === null ? "" : `${row.flag === "" ? "" : "⚠ "}${row.parity.toFixed(2)}`,
          textAnchor: "start",
          dx: 12,
          fill: ink.text,
        }),
      ],
    }),
    [rows, t],
  );
  const column = (name: string) => ({ name, title: t(`programmes.visibility.parity.columns.${name}`) });
  const table = {
    name: `parity-${side}`,
    columns: [
      column("organisation"),
      { ...column("given"), numeric: true, digits: 0 },
      { ...column("givenShare"), numeric: true, digits: 3 },
      { ...column("mentions"), numeric: true },
      { ...column("mentionShare"), numeric: true, digits: 3 },
      { ...column("parity"), numeric: true, digits: 2 },
      column("flag"),
    ],
    rows: rows.map(({ short: _short, ...row }) => row),
  };
  return (
    <Chart title={t(`programmes.visibility.${side}.chart`)} table={table} draw={draw}>
      {t("programmes.visibility.parity.means", { mentions: words.number(parity.mentions) })}
    </Chart>
  );
}
