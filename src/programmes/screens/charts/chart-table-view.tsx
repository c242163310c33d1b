/**
 * What does a picture say, word by word and number by number?
 *
 * @module
 */
import { type ReactElement, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { DataTable } from "../../../safeguards/screens/index.ts";
import type { ChartTable } from "../../tables/chart-table.ts";

interface Line {
  readonly row: ChartTable["rows"][number];
  readonly at: number;
}

interface ChartTableViewProps {
  readonly title: string;
  readonly table: ChartTable;
}

export function ChartTableView({ title, table }: ChartTableViewProps): ReactElement {
  const { t, i18n } = useTranslation();
  const shown = (value: string | number | null | undefined, digits: number) => {
    if (value === null || value === undefined) return t("programmes.charts.unknown");
    if (typeof value === "string") return <bdi>{value}</bdi>;
    return new Intl.NumberFormat(i18n.language, { maximumFractionDigits: digits }).format(value);
  };
  const lines = useMemo(() => table.rows.map((row, at) => ({ row, at })), [table.rows]);
  return (
    <DataTable<Line>
      inParts
      caption={title}
      rows={lines}
      rowKey={({ at }) => String(at)}
      columns={table.columns.map(({ name, title: head, numeric, digits = 2 }, at) => ({
        name,
        title: head,
        numeric: numeric ?? false,
        heads: at === 0,
        cell: ({ row }) => shown(row[name], digits),
      }))}
    />
  );
}
