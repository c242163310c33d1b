/**
 * What does a table look like that must also be read on a narrow screen?
 *
 * A real table with a caption; below 40 rem every row becomes a card whose cells carry their column's name.
 *
 * @module
 */
import { Table, VisuallyHidden } from "@mantine/core";
import type { ReactElement, ReactNode } from "react";
import { useParts } from "./use-parts.tsx";

export interface Column<Row> {
  /** Stable name of the column. */
  readonly name: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** Numbers stand at the line's end. */
  readonly numeric?: boolean;
  /** The cell that names the row, for screen readers. */
  readonly heads?: boolean;
}

interface DataTableProps<Row> {
  /** Says what the table holds; read out, not shown. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly rowState?: (row: Row) => string | undefined;
}

interface PartedTableProps<Row> extends DataTableProps<Row> {
  /** The rows are all that there are, and may be many: the first are shown, and a button brings more. */
  readonly inParts?: boolean;
}

export function DataTable<Row>({ inParts = false, ...table }: PartedTableProps<Row>): ReactElement {
  return inParts ? <PartedTable {...table} /> : <WholeTable {...table} />;
}

function PartedTable<Row>({ rows, ...table }: DataTableProps<Row>): ReactElement {
  const { shown, more } = useParts(rows);
  return (
    <>
      <WholeTable {...table} rows={shown} />
      {more}
    </>
  );
}

function WholeTable<Row>(props: DataTableProps<Row>): ReactElement {
  const { caption, columns, rows, rowKey, rowState } = props;
  return (
    <Table className="waymark-table" verticalSpacing={6} horizontalSpacing="sm">
      <caption>
        <VisuallyHidden>{caption}</VisuallyHidden>
      </caption>
      <Table.Thead>
        <Table.Tr>
          {columns.map((column) => (
            <Table.Th key={column.name} scope="col" data-numeric={column.numeric || undefined}>
              {column.title}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={rowKey(row)} data-state={rowState?.(row)}>
            {columns.map((column) => (
              <Cell key={column.name} column={column} row={row} />
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Cell<Row>({ column, row }: { readonly column: Column<Row>; readonly row: Row }): ReactElement {
  const marks = { "data-label": column.title, "data-numeric": column.numeric || undefined };
  const inside = <span className="waymark-cell">{column.cell(row)}</span>;
  if (column.heads)
    return (
      <Table.Th scope="row" {...marks}>
        {inside}
      </Table.Th>
    );
  return <Table.Td {...marks}>{inside}</Table.Td>;
}
