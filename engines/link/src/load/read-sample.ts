/**
 * What do the columns look like, judged by some of the rows?
 *
 * Runs of neighbouring rows, spread evenly over each file: neighbours show what repeats, the spread shows the rest.
 * The same files give the same sample.
 *
 * @module
 */
import type { OpenTables, SourceTable } from "./open-tables.ts";
import { CELL_SEPARATOR } from "./text-dictionary.ts";

/** Rows looked at, of all files together. */
export const SAMPLED_ROWS = 10_000;
const ROWS_A_RUN = 1_000;

/** One column of the sampled rows. */
export interface SampledColumn {
  readonly name: string;
  /** By sampled row, as it stands in the file; "" for nothing. */
  readonly cells: readonly string[];
}

/** @returns All columns, with cells of the same rows in the same order. */
export async function readSample(tables: OpenTables): Promise<SampledColumn[]> {
  const columns: SampledColumn[] = [];
  for (const name of tables.names) {
    const cells: string[] = [];
    for (const source of tables.sources) {
      const share = Math.ceil((SAMPLED_ROWS * source.rows) / Math.max(1, tables.rows));
      for (const [from, to] of runsOf(source.rows, share))
        cells.push(...(await cellsOf(tables, source, { name, from, to })));
    }
    columns.push({ name, cells });
  }
  return columns;
}

/** Ranges of rows, the end excluded. */
function runsOf(rows: number, wanted: number): (readonly [number, number])[] {
  if (rows <= wanted) return rows === 0 ? [] : [[0, rows]];
  const runs = Math.max(1, Math.round(wanted / ROWS_A_RUN));
  const length = Math.min(ROWS_A_RUN, wanted);
  return Array.from({ length: runs }, (_, i) => {
    const from = runs === 1 ? 0 : Math.floor((i * (rows - length)) / (runs - 1));
    return [from, from + length] as const;
  });
}

async function cellsOf(
  { database }: OpenTables,
  source: SourceTable,
  { name, from, to }: { readonly name: string; readonly from: number; readonly to: number },
): Promise<string[]> {
  const column = source.columns.get(name);
  if (column === undefined) return Array.from({ length: to - from }, () => "");
  const cell = `replace(coalesce(${column}, ''), chr(${CELL_SEPARATOR}), ' ')`;
  const bytes = await database.bytes(
    `SELECT encode(string_agg(${cell}, chr(${CELL_SEPARATOR}))) FROM ${source.table} WHERE rowid BETWEEN ${from} AND ${to - 1}`,
  );
  return new TextDecoder("utf-8", { ignoreBOM: true })
    .decode(bytes)
    .split(String.fromCharCode(CELL_SEPARATOR));
}
