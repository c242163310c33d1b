/**
 * Did working jointly save work, or cost more? In words first, then as a picture.
 *
 * @module
 */
import { Text } from "@mantine/core";
import { type ReactElement, useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Panel, useParts } from "../../../safeguards/screens/index.ts";
import type { ProgrammeValue } from "../../value/value-api.ts";
import { Chart } from "../charts/chart.tsx";
import type { Draw } from "../charts/chart-picture.tsx";
import { ink } from "../charts/ink.ts";
import { useFigureWords } from "./figure-words.ts";
import { useNetSentence } from "./net-sentence.ts";

export function NetPanel({ programmes }: { readonly programmes: readonly ProgrammeValue[] }): ReactElement {
  const { t } = useTranslation();
  const sentence = useNetSentence();
  const { shown, more } = useParts(programmes);
  return (
    <Panel title={t("programmes.value.net.title")}>
      {programmes.length > 1 ? <NetChart programmes={programmes} /> : null}
      <ul className="waymark-plain-list">
        {shown.map(({ programme, code, cost }) => (
          <li key={programme}>
            <Text size="sm" mt="xs">
              {programmes.length > 1 ? (
                <>
                  <strong>
                    <bdi>{code}</bdi>
                  </strong>{" "}
                </>
              ) : null}
              {sentence(cost)}
            </Text>
          </li>
        ))}
      </ul>
      {more}
    </Panel>
  );
}

function NetChart({ programmes }: { readonly programmes: readonly ProgrammeValue[] }): ReactElement {
  const { t } = useTranslation();
  const words = useFigureWords();
  const rows = useMemo(
    () =>
      programmes.map(({ code, cost }) => ({
        programme: code,
        separate: cost.lines.length === 0 ? null : cost.separateUsd,
        joint: cost.lines.length === 0 ? null : cost.jointUsd,
        fee: cost.agentFee,
        feeToCome: cost.feeToCome,
        net: cost.net,
        confidence: cost.confidence === null ? null : t(`programmes.choice.${cost.confidence}`),
      })),
    [programmes, t],
  );
  const { shown, more } = useParts(rows);
  const draw = useCallback<Draw>(
    ({ plot }) => ({
      marginLeft: 56,
      marginRight: 90,
      height: 60 + shown.length * 26,
      x: { label: t("programmes.value.net.axis"), grid: true, tickFormat: "~s" },
      y: { label: null, domain: shown.map(({ programme }) => programme) },
      marks: [
        plot.barX(shown, {
          y: "programme",
          x: (row) => row.net ?? 0,
          fill: (row) => ((row.net ?? 0) < 0 ? ink.against : ink.for),
        }),
        plot.ruleX([0], { stroke: ink.text }),
        plot.text(shown, {
          y: "programme",
          x: (row) => Math.max(0, row.net ?? 0),
          text: (row) => words.dollars(row.net),
          textAnchor: "start",
          dx: 4,
          fill: ink.text,
        }),
      ],
    }),
    [shown, t, words],
  );
  const column = (name: string) => ({ name, title: t(`programmes.value.net.columns.${name}`) });
  const table = {
    name: "net-cost",
    columns: [
      column("programme"),
      ...["separate", "joint", "fee", "feeToCome", "net"].map((name) => ({
        ...column(name),
        numeric: true,
        digits: 0,
      })),
      column("confidence"),
    ],
    rows,
  };
  return (
    <Chart title={t("programmes.value.net.chart")} table={table} draw={draw} more={more}>
      {t("programmes.value.net.means")}
    </Chart>
  );
}
