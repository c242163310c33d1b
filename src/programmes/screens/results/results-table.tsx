/**
 * What was reached of each target?
 *
 * @module
 */
import { Stack, Text } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { type Column, DataTable } from "../../../safeguards/screens/index.ts";
import type { ResultRow } from "../../results/results-api.ts";
import { type ResultWords, useResultWords } from "./result-words.ts";

export function ResultsTable({ rows }: { readonly rows: readonly ResultRow[] }): ReactElement {
  const { t } = useTranslation();
  return (
    <DataTable
      inParts
      caption={t("programmes.results.table")}
      columns={useColumns()}
      rows={rows}
      rowKey={({ target }) => target}
    />
  );
}

function useColumns(): Column<ResultRow>[] {
  const { t } = useTranslation();
  const words = useResultWords();
  const title = (name: string) => t(`programmes.results.columns.${name}`);
  return [
    { name: "programme", title: title("programme"), cell: ({ programmeCode }) => programmeCode },
    { name: "indicator", title: title("indicator"), heads: true, cell: ({ text }) => text },
    {
      name: "goal",
      title: title("goal"),
      numeric: true,
      cell: ({ baseline, goal }) => `${words.number(baseline)} → ${words.number(goal)}`,
    },
    { name: "value", title: title("value"), numeric: true, cell: (row) => <Value row={row} words={words} /> },
    {
      name: "achievement",
      title: title("achievement"),
      numeric: true,
      cell: ({ achievement }) => words.achieved(achievement),
    },
    {
      name: "rating",
      title: title("rating"),
      cell: ({ rating }) => t(`programmes.results.ratings.${rating}`),
    },
    {
      name: "grade",
      title: title("grade"),
      numeric: true,
      cell: ({ grade }) =>
        grade === null ? t("programmes.results.unknown") : t("programmes.results.of4", { grade }),
    },
  ];
}

/** The result, why it is not one number, what adding up would have said, and what waits. */
function Value({ row, words }: { readonly row: ResultRow; readonly words: ResultWords }): ReactElement {
  const { t } = useTranslation();
  const waiting = words.value(row.provisional);
  return (
    <Stack gap={2} align="flex-end">
      <span>{words.value(row.value)}</span>
      {row.doubt === null ? null : (
        <Text size="xs" c="dimmed">
          {t(`programmes.results.doubts.${row.doubt}`)}
        </Text>
      )}
      {row.overcount === null || row.overcount === 0 || row.naive === null ? null : (
        <Text size="xs" c="dimmed">
          {t("programmes.results.naive", {
            naive: words.number(row.naive),
            share: words.share(row.overcount),
          })}
        </Text>
      )}
      {waiting === words.value(row.value) ? null : (
        <Text size="xs" c="dimmed">
          {t("programmes.results.waiting", { value: waiting })}
        </Text>
      )}
    </Stack>
  );
}
