/**
 * What does a table look like, and what may its columns mean?
 *
 * @module
 */
import { createReadStream } from "node:fs";
import type { Format, ReadOptions, TableMapping } from "../../collection/format.ts";
import { guessMapping } from "../../collection/mapping.ts";
import { readTable } from "../../collection/table/read-table.ts";
import type { Preview } from "./import-row.ts";

/** Rows that are shown; more are read to guess from. */
const rowsShown = 8;
const rowsRead = 60;

/** Reads the beginning of a table and guesses its mapping; null for a format that needs none. */
export async function previewTable(
  path: string,
  format: Format,
  options: ReadOptions,
): Promise<{ readonly preview: Preview; readonly mapping: TableMapping } | null> {
  if (format.openTable === undefined) return null;
  const stream = createReadStream(path);
  try {
    const { columns, rows } = await firstRows(await format.openTable(stream, options), options);
    const { mapping, because } = guessMapping(columns, rows);
    return { preview: { columns, rows: rows.slice(0, rowsShown), because }, mapping };
  } finally {
    stream.destroy();
  }
}

async function firstRows(table: Awaited<ReturnType<NonNullable<Format["openTable"]>>>, options: ReadOptions) {
  let columns: readonly string[] = [];
  const rows: (readonly string[])[] = [];
  for await (const item of readTable(table, { options })) {
    if (item.kind === "header") columns = item.columns;
    if (item.kind === "named") rows.push(item.cells);
    if (rows.length >= rowsRead) break;
  }
  return { columns, rows };
}
