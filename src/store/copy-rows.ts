// How do many rows get into a table quickly without one of them changing on the way?
// COPY in text form: one line a row, fields between tabs, backslash escapes, \N for null.
// Assumes: runs inside the caller's transaction; a long import sets its own `statement_timeout` there. COPY is
// not for tables with row security: PostgreSQL refuses it there, use `insertRows`.
// Source: PostgreSQL documentation, COPY, "Text Format"; "Array Input and Output Syntax".

import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { PoolClient } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import {
  isStorable,
  jsonText,
  marked,
  plainNames,
  type RowSource,
  type RowValue,
  refuseOtherLength,
  type Scalar,
  scalarText,
  unstorable,
} from "./row-text.ts";

const CHUNK_CHARACTERS = 65_536;
const NEEDS_ESCAPE = /[\\\n\r\t]/;

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
  source: RowSource,
): Promise<number> {
  const names = plainNames(table, columns);
  const stream = client.query(copyFrom(`copy ${names.table} (${names.columns}) from stdin`));
  await pipeline(Readable.from(chunks(source, columns)), stream);
  return stream.rowCount;
}

async function* chunks(source: RowSource, columns: readonly string[]): AsyncGenerator<string> {
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

function copyLine(values: readonly RowValue[], columns: readonly string[], row: number): string {
  refuseOtherLength(values, columns, row);
  const fields = values.map((value, index) => {
    const text = fieldText(value);
    if (text === null) return "\\N";
    if (!isStorable(text)) throw unstorable(row, columns[index]);
    return NEEDS_ESCAPE.test(text) ? escapeField(text) : text;
  });
  return `${fields.join("\t")}\n`;
}

function escapeField(text: string): string {
  const backslashes = text.replaceAll("\\", "\\\\");
  return backslashes.replaceAll("\n", "\\n").replaceAll("\r", "\\r").replaceAll("\t", "\\t");
}

function fieldText(value: RowValue): string | null {
  const said = marked(value);
  if (said !== null) return jsonText(said.value);
  return Array.isArray(value) ? `{${value.map(arrayElement).join(",")}}` : scalarText(value as Scalar);
}

function arrayElement(value: Scalar): string {
  const text = scalarText(value);
  return text === null ? "NULL" : `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
}
