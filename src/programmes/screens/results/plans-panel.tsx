/**
 * Which plans do the programmes serve, and where are the holes?
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
  useParts,
  Waiting,
} from "../../../safeguards/screens/index.ts";
import { type MatrixView, matrixView } from "../../results/results-api.ts";
import { ChartDownloads } from "../charts/chart-downloads.tsx";

type Line = MatrixView["lines"][number];

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
          <Holes holes={matrix.data.holes} />
        )}
      </Panel>
      <Panel title={t("programmes.results.matrix")} flush>
        <MatrixTable lines={matrix.data.lines} />
      </Panel>
    </>
  );
}

function Holes({ holes }: Pick<MatrixView, "holes">): ReactElement {
  const { t } = useTranslation();
  const { shown, more } = useParts(holes);
  return (
    <>
      <List size="sm">
        {shown.map(({ kind, about, text }) => (
          <List.Item key={`${kind} ${about} ${text}`}>
            {t(`programmes.results.holeKinds.${kind}`, { about, text })}
          </List.Item>
        ))}
      </List>
      {more}
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
          : programmes
              .map(({ code, relation: to }) =>
                to === "works-on" || to === "context" ? `${code} (${relation(to)})` : code,
              )
              .join(", "),
    },
    {
      name: "elsewhere",
      title: title("elsewhere"),
      cell: ({ elsewhere }) =>
        elsewhere.map((one) => `${one.framework} ${one.code} (${relation(one.relation)})`).join(", "),
    },
  ];
  const text = (line: Line, name: string) =>
    String(columns.find((one) => one.name === name)?.cell(line) ?? "");
  const table = {
    name: "plans-and-programmes",
    columns: columns.map(({ name, title: said }) => ({ name, title: said })),
    rows: lines.map((line) => Object.fromEntries(columns.map(({ name }) => [name, text(line, name)]))),
  };
  return (
    <>
      <DataTable
        inParts
        caption={t("programmes.results.matrix")}
        columns={columns}
        rows={lines}
        rowKey={({ framework, code }) => `${framework} ${code}`}
      />
      <ChartDownloads title={t("programmes.results.matrix")} table={table} />
    </>
  );
}
