/**
 * How does a Parquet file become columns without a string a record?
 *
 * DuckDB hashes each cell to 64 bits on its own threads; only the hashes cross over, as whole numbers, and are
 * numbered here in the order in which they first appear. A text is made of a cell only where its hash is new.
 *
 * Assumes: no two texts of a column have one hash. Among a million texts the chance that two do is 3 in 100 million.
 *
 * @module
 */
import { type DuckDBConnection, type DuckDBDataChunk, DuckDBInstance } from "@duckdb/node-api";
import type { Column, Columns } from "../src/index.ts";
import { HashNumbers } from "./hash-numbers.ts";

export interface LoadRequest {
  readonly file: string;
  readonly fields: readonly string[];
  readonly threads: number;
}

/** Records in the order of the file, their positions for identifiers. */
export async function loadColumns({ file, fields, threads }: LoadRequest): Promise<Columns> {
  const instance = await DuckDBInstance.create(":memory:", { threads: String(threads) });
  const connection = await instance.connect();
  try {
    const columns = await readColumns(connection, `read_parquet('${file}')`, fields);
    const records = columns[0]?.codes.length ?? 0;
    return {
      ids: Array.from({ length: records }, (_, i) => String(i)),
      fields: Object.fromEntries(fields.map((field, i) => [field, columns[i] ?? EMPTY])),
    };
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

const EMPTY: Column = { texts: [], codes: new Int32Array() };

async function readColumns(
  connection: DuckDBConnection,
  source: string,
  fields: readonly string[],
): Promise<Column[]> {
  const count = await connection.runAndReadAll(`SELECT count(*) FROM ${source}`);
  const records = Number(count.getRows()[0]?.[0]);
  const columns = fields.map(() => new GrowingColumn(records));
  const cells = fields.map(
    (field) => `CASE WHEN "${field}" IS NULL THEN 0 ELSE hash("${field}"::VARCHAR) END, "${field}"::VARCHAR`,
  );
  const result = await connection.stream(`SELECT ${cells.join(", ")} FROM ${source}`);
  for (let chunk = await result.fetchChunk(); chunk !== null && chunk.rowCount > 0; ) {
    for (const [i, column] of columns.entries()) column.add(chunk, i);
    chunk = await result.fetchChunk();
  }
  return columns;
}

class GrowingColumn implements Column {
  readonly texts: string[] = [];
  readonly codes: Int32Array;
  readonly #numbers = new HashNumbers();
  #filled = 0;

  constructor(records: number) {
    this.codes = new Int32Array(records);
  }

  /** @param place - Of the column in the request; its hash and its text stand side by side in the chunk. */
  add(chunk: DuckDBDataChunk, place: number): void {
    const rows = chunk.rowCount;
    const hashes = halves(chunk.getColumnVector(2 * place), rows);
    const cells = chunk.getColumnVector(2 * place + 1);
    for (let i = 0; i < rows; i++) {
      const code = this.#numbers.of(hashes[2 * i] ?? 0, hashes[2 * i + 1] ?? 0);
      if (code === this.texts.length) this.texts.push(String(cells.getItem(i)));
      this.codes[this.#filled++] = code;
    }
  }
}

/** 64-bit numbers as two of 32 bits each. */
function halves(vector: object, count: number): Uint32Array {
  if ("items" in vector && vector.items instanceof BigUint64Array)
    return new Uint32Array(vector.items.buffer, vector.items.byteOffset, 2 * count);
  throw new Error("DuckDB did not hand on a column of 64-bit whole numbers as such.");
}
