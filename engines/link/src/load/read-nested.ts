/**
 * How do JSON and Parquet, whose cells may hold lists and records, become a table of texts?
 *
 * A list of texts becomes several values of one cell; a record within a record becomes columns named after both.
 * Lists of records have no place in a table and are left out by name.
 *
 * @module
 */
import { closeSync, openSync, readSync, statSync } from "node:fs";
import { join } from "node:path";
import { type DuckDBType, DuckDBTypeId } from "@duckdb/node-api";
import { LinkError } from "../errors.ts";
import { named, quoted } from "./database.ts";
import { encodingOf, rewriteAsUtf8 } from "./encoding.ts";
import { uniqueNames } from "./header.ts";
import type { Reading, TableRead } from "./table-read.ts";
import { VALUE_SEPARATOR } from "./value-separator.ts";

const END_BYTES = 256;
/** Row numbers that a warning lists. */
const ROWS_LISTED = 5;

/** @throws LinkError `file_unreadable`, `file_empty`, `encoding_unknown`. */
export async function readJson(path: string, head: Uint8Array, reading: Reading): Promise<TableRead> {
  const encoding = encodingOf(path, head);
  const file = encoding === "utf-8" ? path : join(reading.scratch, `${reading.table}.json`);
  if (file !== path) await rewriteAsUtf8(path, file, encoding);
  const isArray = new TextDecoder(encoding).decode(head).trimStart().startsWith("[");
  // The reader takes an array that is cut off for a whole one.
  if (isArray && !endsWithBracket(file))
    throw unreadable(path, "its array does not close; is the file whole?");
  const layout = isArray ? "format = 'array'" : "format = 'newline_delimited', ignore_errors = true";
  const from = `read_json(${quoted(file)}, ${layout}, sample_size = -1, maximum_object_size = 67108864)`;
  return readNested(path, from, reading);
}

/** @throws LinkError `file_unreadable`, `file_empty`. */
export async function readParquet(path: string, reading: Reading): Promise<TableRead> {
  return readNested(path, `read_parquet(${quoted(path)})`, reading);
}

function endsWithBracket(file: string): boolean {
  const { size } = statSync(file);
  const end = Buffer.alloc(Math.min(size, END_BYTES));
  const open = openSync(file, "r");
  readSync(open, end, 0, end.length, size - end.length);
  closeSync(open);
  return end.toString("latin1").trimEnd().endsWith("]");
}

interface Flat {
  readonly name: string;
  /** SQL that gives a text. */
  readonly sql: string;
}

async function readNested(path: string, from: string, { database, table }: Reading): Promise<TableRead> {
  const types = await database.columnTypes(`SELECT * FROM ${from}`).catch((error: unknown) => {
    throw unreadable(path, error);
  });
  const leftOut: string[] = [];
  const flat = types.flatMap(({ name, type }) => flatten({ name, sql: named(name) }, type, leftOut));
  if (flat.length === 0) throw new LinkError("file_empty", { file: path });
  const columns = flat.map(({ sql }, i) => `${sql} AS c${i}`).join(", ");
  const isHeld = `NOT (${flat.map((_, i) => `c${i} IS NULL`).join(" AND ")})`;
  await database
    .run(`CREATE TABLE ${table}_all AS SELECT ${columns} FROM ${from}`)
    .catch((error: unknown) => {
      throw unreadable(path, error);
    });
  const empty = await database.rows(`SELECT rowid + 1 FROM ${table}_all WHERE NOT ${isHeld} ORDER BY rowid`);
  await database.run(
    empty.length === 0
      ? `ALTER TABLE ${table}_all RENAME TO ${table}`
      : `CREATE TABLE ${table} AS SELECT * FROM ${table}_all WHERE ${isHeld} ORDER BY rowid`,
  );
  return {
    names: uniqueNames(flat.map(({ name }) => name.trim())),
    warnings: [
      ...emptyRows(
        path,
        empty.map(([row]) => row ?? ""),
      ),
      ...leftOut.map((name) => `${path}: "${name}" holds a list of records and is left out`),
    ],
  };
}

function emptyRows(path: string, rows: readonly string[]): string[] {
  if (rows.length === 0) return [];
  const listed = `${rows.slice(0, ROWS_LISTED).join(", ")}${rows.length > ROWS_LISTED ? " and more" : ""}`;
  return [`${path}: ${rows.length} rows are empty or cannot be read and are left out (rows ${listed})`];
}

function flatten({ name, sql }: Flat, type: DuckDBType, leftOut: string[]): Flat[] {
  if (type.typeId === DuckDBTypeId.STRUCT) {
    return type.entryNames.flatMap((entry, i) => {
      const inner = { name: `${name}.${entry}`, sql: `struct_extract(${sql}, ${quoted(entry)})` };
      const innerType = type.entryTypes[i];
      return innerType === undefined ? [] : flatten(inner, innerType, leftOut);
    });
  }
  if (type.typeId === DuckDBTypeId.LIST || type.typeId === DuckDBTypeId.ARRAY) {
    if (isNested(type.valueType)) return leaveOut(name, leftOut);
    return [{ name, sql: `array_to_string(${sql}::VARCHAR[], chr(${VALUE_SEPARATOR}))` }];
  }
  if (isNested(type) || type.typeId === DuckDBTypeId.BLOB) return leaveOut(name, leftOut);
  return [{ name, sql: type.alias === "JSON" ? `json_extract_string(${sql}, '$')` : `${sql}::VARCHAR` }];
}

function leaveOut(name: string, leftOut: string[]): Flat[] {
  leftOut.push(name);
  return [];
}

function isNested({ typeId }: DuckDBType): boolean {
  return [
    DuckDBTypeId.STRUCT,
    DuckDBTypeId.LIST,
    DuckDBTypeId.ARRAY,
    DuckDBTypeId.MAP,
    DuckDBTypeId.UNION,
  ].includes(typeId);
}

function unreadable(path: string, error: unknown): LinkError {
  const first = String(error instanceof Error ? error.message : error).split("\n")[0] ?? "";
  return new LinkError("file_unreadable", { file: path, problem: first.slice(0, 200) });
}
