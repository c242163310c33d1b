/**
 * Which plans do the programmes serve, where are the holes, and who may call how much theirs?
 *
 * @module
 */
import { List, Text } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import {
  type Column,
  DataTable,
  Panel,
  Refused,
  useAnswer,
  Waiting,
} from "../../../safeguards/screens/index.ts";
import { type MatrixView, matrixView } from "../../results/results-api.ts";
import { ChartDownloads } from "../charts/chart-downloads.tsx";
import { useResultWords } from "./result-words.ts";

type Line = MatrixView["lines"][number];
type Credit = MatrixView["credits"][number];

export function PlansPanel(): ReactElement {
  const { t } = useTranslation();
  const matrix = useAnswer("/programme-views/matrix", matrixView);
  if (matrix.isError) return <Refused failure={matrix.error} again={() => void matrix.refetch()} />;
  if (!matrix.data) return <Waiting />;
  return (
    <>
      <Panel title={t("programmes.results.holes")}>
        {matrix.data.holes.length === 0 ? (
          <Text size="sm">{t("programmes.results.noHoles")}</Text>
        ) : (
          <List size="sm">
            {matrix.data.holes.map(({ kind, about, text }) => (
              <List.Item key={`${kind} ${about} ${text}`}>
                {t(`programmes.results.holeKinds.${kind}`, { about, text })}
              </List.Item>
            ))}
          </List>
        )}
      </Panel>
      <Panel title={t("programmes.results.matrix")} flush>
        <MatrixTable lines={matrix.data.lines} />
      </Panel>
    </>
  );
}

function MatrixTable({ lines }: { readonly lines: readonly Line[] }): ReactElement {
  const { t } = useTranslation();
  const title = (name: string) => t(`programmes.results.matrixColumns.${name}`);
  const relation = (name: string) => t(`programmes.results.relations.${name}`);
  const columns: Column<Line>[] = [
    { name: "framework", title: title("framework"), cell: ({ framework }) => framework },
    { name: "code", title: title("code"), heads: true, cell: ({ code, text }) => `${code} ${text}` },
    {
      name: "indicators",
      title: title("indicators"),
      cell: ({ indicators }) => indicators.map((one) => `${one.code} (${relation(one.relation)})`).join(", "),
    },
    {
      name: "programmes",
      title: title("programmes"),
      cell: ({ programmes }) =>
        programmes.length === 0
          ? t("programmes.results.none")
          : programmes.map(({ code }) => code).join(", "),
    },
  ];
  return (
    <DataTable
      caption={t("programmes.results.matrix")}
      columns={columns}
      rows={lines}
      rowKey={({ framework, code }) => `${framework} ${code}`}
    />
  );
}

export function CreditsPanel(): ReactElement {
  const { t } = useTranslation();
  const words = useResultWords();
  const matrix = useAnswer("/programme-views/matrix", matrixView);
  if (matrix.isError) return <Refused failure={matrix.error} again={() => void matrix.refetch()} />;
  if (!matrix.data) return <Waiting />;
  const { credits } = matrix.data;
  const title = (name: string) => t(`programmes.results.creditColumns.${name}`);
  const figure = (name: "own" | "participationLow" | "participationHigh" | "fractional"): Column<Credit> => ({
    name,
    title: title(name),
    numeric: true,
    cell: (credit) => {
      const value = credit[name];
      return value === null ? t("programmes.results.unknown") : words.number(value);
    },
  });
  const columns: Column<Credit>[] = [
    {
      name: "organisation",
      title: title("organisation"),
      heads: true,
      cell: ({ organisation }) => organisation,
    },
    { name: "programme", title: title("programme"), cell: ({ programme }) => programme },
    { name: "indicator", title: title("indicator"), cell: ({ indicator }) => indicator },
    figure("own"),
    figure("participationLow"),
    figure("participationHigh"),
    figure("fractional"),
  ];
  const table = {
    name: "credits",
    columns: columns.map(({ name, title: said, numeric }) => ({ name, title: said, numeric })),
    rows: credits,
  };
  return (
    <Panel title={t("programmes.results.credits")} flush>
      <DataTable
        caption={t("programmes.results.credits")}
        columns={columns}
        rows={credits}
        rowKey={({ organisation, programme, indicator }) => `${organisation} ${programme} ${indicator}`}
      />
      <Text size="xs" c="dimmed" className="waymark-panel-foot">
        {t("programmes.results.creditsMean")}
      </Text>
      <ChartDownloads title={t("programmes.results.credits")} table={table} />
    </Panel>
  );
}
