// How do many rows get into a table quickly without one of them changing on the way?
// COPY in text form: one line a row, fields between tabs, backslash escapes, \N for null. What PostgreSQL
// cannot hold (the character NUL, half a surrogate pair) is refused with row and column, not replaced.
// Assumes: runs inside the caller's transaction; a long import sets its own `statement_timeout` there.
// Source: PostgreSQL documentation, COPY, "Text Format"; "Array Input and Output Syntax".

import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { PoolClient } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { quoteName } from "./sql.ts";
import { StoreError } from "./store-error.ts";

const CHUNK_CHARACTERS = 65_536;
const TABLE = /^([a-z_][a-z0-9_]*)\.([a-z_][a-z0-9_]*)$/;
const COLUMN = /^[a-z_][a-z0-9_]*$/;
const UNSTORABLE = /\0|\p{Surrogate}/u;
const NEEDS_ESCAPE = /[\\\n\r\t]/;

class Json {
  readonly value: unknown;
  constructor(value: unknown) {
    this.value = value;
  }
}

type Scalar = string | number | bigint | boolean | Date | Uint8Array | null;
/** An array becomes a PostgreSQL array (text[], uuid[], ...); json(value) is for json and jsonb columns. */
export type CopyValue = Scalar | readonly Scalar[] | Json;

/** Marks a value for a json or jsonb column. */
export function json(value: unknown): Json {
  return new Json(value);
}

/**
 * Streams rows into `table` ("schema.table"), values in the order of `columns`.
 * @returns how many rows went in.
 * @throws StoreError "identifier-refused" for a name that is not plain, "copy-value-refused" with row
 * (counted from 1) and column for a value that cannot be kept; then nothing of this call is in the table.
 */
export async function copyRows(
  client: PoolClient,
  table: string,
  columns: readonly string[],
  source: AsyncIterable<readonly CopyValue[]> | Iterable<readonly CopyValue[]>,
): Promise<number> {
  const stream = client.query(copyFrom(copyStatement(table, columns)));
  await pipeline(Readable.from(chunks(source, columns)), stream);
  return stream.rowCount;
}

function copyStatement(table: string, columns: readonly string[]): string {
  const [, schema, name] = TABLE.exec(table) ?? [];
  const wrong = columns.find((column) => !COLUMN.test(column));
  if (schema === undefined || name === undefined || wrong !== undefined || columns.length === 0) {
    throw new StoreError(
      "identifier-refused",
      `Rows can be copied only into plain names, not "${wrong ?? table}".`,
    );
  }
  return `copy ${quoteName(schema)}.${quoteName(name)} (${columns.map(quoteName).join(", ")}) from stdin`;
}

async function* chunks(
  source: AsyncIterable<readonly CopyValue[]> | Iterable<readonly CopyValue[]>,
  columns: readonly string[],
): AsyncGenerator<string> {
  let chunk = "";
  let row = 0;
  for await (const values of source) {
    row += 1;
    chunk += copyLine(values, columns, row);
    if (chunk.length < CHUNK_CHARACTERS) continue;
    yield chunk;
    chunk = "";
  }
  if (chunk !== "") yield chunk;
}

function copyLine(values: readonly CopyValue[], columns: readonly string[], row: number): string {
  if (values.length !== columns.length) {
    throw new StoreError(
      "copy-value-refused",
      `Row ${row} has ${values.length} values for ${columns.length} columns.`,
    );
  }
  const fields = values.map((value, index) => {
    const text = plainText(value);
    if (text === null) return "\\N";
    if (UNSTORABLE.test(text)) throw unstorable(row, columns[index]);
    return NEEDS_ESCAPE.test(text) ? escapeField(text) : text;
  });
  return `${fields.join("\t")}\n`;
}

function unstorable(row: number, column = ""): StoreError {
  const message = `Row ${row}, column ${column}: the text holds a NUL character or half a surrogate pair.`;
  return new StoreError("copy-value-refused", message, { column });
}

function escapeField(text: string): string {
  return text
    .replaceAll("\\", "\\\\")
    .replaceAll("\n", "\\n")
    .replaceAll("\r", "\\r")
    .replaceAll("\t", "\\t");
}

function plainText(value: CopyValue): string | null {
  if (value instanceof Json) return jsonText(value.value);
  if (Array.isArray(value)) return `{${value.map(arrayElement).join(",")}}`;
  return scalarText(value as Scalar);
}

function arrayElement(value: Scalar): string {
  const text = scalarText(value);
  return text === null ? "NULL" : `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
}

function scalarText(value: Scalar): string | null {
  if (value === null) return null;
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array) return `\\x${Buffer.from(value).toString("hex")}`;
  return String(value);
}

// JSON writes NUL and lone surrogates as \u escapes, which would hide them from the check: put them back.
function jsonText(value: unknown): string {
  const text = JSON.stringify(value) ?? "null";
  return text.replace(
    /(?<!\\)((?:\\\\)*)\\u(0000|d[89a-f][0-9a-f]{2})/gi,
    (_, before: string, hex: string) => {
      return `${before}${String.fromCharCode(Number.parseInt(hex, 16))}`;
    },
  );
}
