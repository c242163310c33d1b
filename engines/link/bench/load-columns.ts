/**
 * How does a Parquet file become columns without a string a record?
 *
 * DuckDB makes a dictionary of each column and joins the records to it, so that only whole numbers cross over; each
 * distinct text does once.
 *
 * @module
 */
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import type { Column, Columns } from "../src/index.ts";

export interface LoadRequest {
  readonly file: string;
  readonly fields: readonly string[];
  readonly threads: number;
}

/** Records in the order of the file, their positions for identifiers. */
export async function loadColumns({ file, fields, threads }: LoadRequest): Promise<Columns> {
  const instance = await DuckDBInstance.create(":memory:", { threads: String(threads) });
  const connection = await instance.connect();
  const source = `read_parquet('${file}', file_row_number = true)`;
  for (const [i, field] of fields.entries()) {
    const distinct = `SELECT DISTINCT "${field}"::VARCHAR AS text FROM ${source} WHERE "${field}" IS NOT NULL`;
    await connection.run(
      `CREATE TABLE d${i} AS SELECT text, (row_number() OVER () - 1)::INTEGER AS code FROM (${distinct})`,
    );
  }
  const codes = await readCodes(connection, fields, source);
  const columns: [string, Column][] = [];
  for (const [i, field] of fields.entries())
    columns.push([field, { texts: await readTexts(connection, i), codes: codes[i] ?? new Int32Array() }]);
  connection.closeSync();
  instance.closeSync();
  const records = codes[0]?.length ?? 0;
  return { ids: Array.from({ length: records }, (_, i) => String(i)), fields: Object.fromEntries(columns) };
}

async function readCodes(
  connection: DuckDBConnection,
  fields: readonly string[],
  source: string,
): Promise<Int32Array[]> {
  const records = Number(
    (await connection.runAndReadAll(`SELECT count(*) FROM ${source}`)).getRows()[0]?.[0],
  );
  const codes = fields.map(() => new Int32Array(records));
  const joins = fields.map((field, i) => `LEFT JOIN d${i} ON t."${field}"::VARCHAR = d${i}.text`);
  const wanted = fields.map((_, i) => `coalesce(d${i}.code, -1)`);
  const result = await connection.stream(
    `SELECT t.file_row_number::INTEGER, ${wanted.join(", ")} FROM ${source} t ${joins.join(" ")}`,
  );
  for (let chunk = await result.fetchChunk(); chunk !== null && chunk.rowCount > 0; ) {
    const rows = wholeNumbers(chunk.getColumnVector(0));
    for (const [i, column] of codes.entries())
      scatter(column, rows, wholeNumbers(chunk.getColumnVector(i + 1)), chunk.rowCount);
    chunk = await result.fetchChunk();
  }
  return codes;
}

/** Joins hand records on in no order, so each goes to its own row. */
function scatter(column: Int32Array, rows: Int32Array, codes: Int32Array, count: number): void {
  for (let i = 0; i < count; i++) column[rows[i] ?? 0] = codes[i] ?? -1;
}

function wholeNumbers(vector: object): Int32Array {
  if ("items" in vector && vector.items instanceof Int32Array) return vector.items;
  throw new Error("DuckDB did not hand on a column of 32-bit whole numbers as such.");
}

async function readTexts(connection: DuckDBConnection, number: number): Promise<string[]> {
  const result = await connection.stream(`SELECT text FROM d${number} ORDER BY code`);
  const texts: string[] = [];
  for (let chunk = await result.fetchChunk(); chunk !== null && chunk.rowCount > 0; ) {
    for (const text of chunk.getColumnValues(0)) texts.push(String(text));
    chunk = await result.fetchChunk();
  }
  return texts;
}
