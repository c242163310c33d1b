/**
 * How are rows of an answer written: as CSV, JSON lines or Parquet?
 *
 * Told by the ending of the file's name. A CSV cell that a spreadsheet would take for a formula gets an apostrophe
 * in front.
 *
 * Source: RFC 4180; OWASP, CSV Injection, for the signs that begin a formula.
 *
 * @module
 */
import { extname, join } from "node:path";
import { LinkError } from "../errors.ts";
import { Database, quoted } from "../load/database.ts";
import { removed, scratchFolder } from "../load/left-behind.ts";
import { writeWhole, writtenWhole } from "./write-whole.ts";

export type Cell = string | number | null;
export type Row = readonly Cell[];

export const OUTPUT_ENDINGS = [".csv", ".jsonl", ".ndjson", ".parquet"] as const;

/** @param rows - As many cells as there are columns. @throws LinkError `option_invalid` for another ending. */
export async function writeRows(
  path: string,
  columns: readonly string[],
  rows: Iterable<Row>,
): Promise<void> {
  const ending = endingOf(path);
  if (ending === ".csv") return writeWhole(path, csvLines(columns, rows));
  if (ending !== ".parquet") return writeWhole(path, jsonLines(columns, rows));
  await writeParquet(path, columns, rows);
}

/** @throws LinkError `option_invalid`. */
export function endingOf(path: string): (typeof OUTPUT_ENDINGS)[number] {
  const found = OUTPUT_ENDINGS.find((ending) => ending === extname(path).toLowerCase());
  if (found === undefined)
    throw new LinkError("option_invalid", { file: path, endings: OUTPUT_ENDINGS.join(", ") });
  return found;
}

function* csvLines(columns: readonly string[], rows: Iterable<Row>): Generator<string> {
  yield csvLine(columns);
  for (const row of rows) yield csvLine(row);
}

function csvLine(row: Row): string {
  return `${row.map(csvCell).join(",")}\n`;
}

export function csvCell(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function* jsonLines(columns: readonly string[], rows: Iterable<Row>): Generator<string> {
  for (const row of rows)
    yield `${JSON.stringify(Object.fromEntries(columns.map((name, i) => [name, row[i] ?? null])))}\n`;
}

/** By way of JSON lines, which DuckDB reads and writes out again. */
async function writeParquet(path: string, columns: readonly string[], rows: Iterable<Row>): Promise<void> {
  const scratch = scratchFolder();
  const lines = join(scratch, "rows.jsonl");
  const database = await Database.open();
  try {
    await writeWhole(lines, jsonLines(columns, rows));
    const from = `read_json(${quoted(lines)}, format = 'newline_delimited', sample_size = -1)`;
    await writtenWhole(path, (temporary) =>
      database.run(`COPY (SELECT * FROM ${from}) TO ${quoted(temporary)} (FORMAT parquet)`),
    );
  } finally {
    database.close();
    removed(scratch);
  }
}
