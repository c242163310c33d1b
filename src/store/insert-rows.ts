// How do many rows get into a table that has row security, where COPY is refused?
// In batches: each batch is one parameter, a JSON array of rows, which PostgreSQL takes apart by the types of
// the table's own columns. Every row passes the table's policies.
// Assumes: runs inside the caller's transaction.

import type { PoolClient } from "pg";
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

const BATCH_CHARACTERS = 1_000_000;

/**
 * Puts rows into `table` ("schema.table"), values in the order of `columns`; columns not named take their
 * defaults.
 * @returns how many rows went in.
 * @throws StoreError "identifier-refused" for a name that is not plain, "copy-value-refused" with row (counted
 * from 1) and column for a value that cannot be kept; the caller's transaction must then be rolled back.
 */
export async function insertRows(
  client: PoolClient,
  table: string,
  columns: readonly string[],
  source: RowSource,
): Promise<number> {
  const names = plainNames(table, columns);
  const statement = `insert into ${names.table} (${names.columns})
    select ${names.columns} from json_populate_recordset(null::${names.table}, $1::json)`;
  let inserted = 0;
  for await (const batch of batches(source, columns)) {
    inserted += (await client.query(statement, [batch])).rowCount ?? 0;
  }
  return inserted;
}

async function* batches(source: RowSource, columns: readonly string[]): AsyncGenerator<string> {
  let objects: string[] = [];
  let characters = 0;
  let row = 0;
  for await (const values of source) {
    row += 1;
    const object = rowObject(values, columns, row);
    objects.push(object);
    characters += object.length;
    if (characters < BATCH_CHARACTERS) continue;
    yield `[${objects.join(",")}]`;
    objects = [];
    characters = 0;
  }
  if (objects.length > 0) yield `[${objects.join(",")}]`;
}

function rowObject(values: readonly RowValue[], columns: readonly string[], row: number): string {
  refuseOtherLength(values, columns, row);
  const members = values.map((value, index) => {
    const text = memberText(value);
    if (!isStorable(text)) throw unstorable(row, columns[index]);
    return `"${columns[index]}":${text}`;
  });
  return `{${members.join(",")}}`;
}

function memberText(value: RowValue): string {
  const said = marked(value);
  if (said !== null) return jsonText(said.value);
  return jsonText(Array.isArray(value) ? value.map(scalarText) : scalarText(value as Scalar));
}
