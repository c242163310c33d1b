/**
 * How do millions of made records get into a file?
 *
 * Rows are written as they are made, then put into an order drawn by chance and stored as Parquet by DuckDB, so that
 * records of one person do not lie together and no engine gains from where they are.
 *
 * @module
 */
import { createWriteStream } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { DuckDBInstance } from "@duckdb/node-api";
import { type Random, seededRandom } from "../../src/random.ts";
import { personMaker } from "./make-person.ts";
import { PERSON_COLUMNS, recordPerson } from "./record-person.ts";

/** Records of one person: one to four, 1.95 on average. */
const RECORDS_A_PERSON = [0.45, 0.7, 0.9, 1];
const MEAN_RECORDS = 1.95;

const ROWS_AT_ONCE = 2_000;

/**
 * Writes `size` records, the same for the same seed.
 *
 * Columns: `unique_id` (0 up), `cluster` (whom the record is truly of) and {@link PERSON_COLUMNS}.
 *
 * @param file - Ends in `.parquet`; with `.csv` beside it where `withCsv`.
 */
export async function writePopulation(
  file: string,
  { size, seed, withCsv = false }: { size: number; seed: number; withCsv?: boolean },
): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const rows = `${file}.rows`;
  await pipeline(Readable.from(rowChunks(size, seededRandom(seed))), createWriteStream(rows));
  await store(rows, file, withCsv);
  await rm(rows);
}

async function store(rows: string, file: string, withCsv: boolean): Promise<void> {
  const instance = await DuckDBInstance.create();
  const connection = await instance.connect();
  const columns = [...PERSON_COLUMNS].join(", ");
  await connection.run(`
    COPY (
      SELECT row_number() OVER (ORDER BY place, cluster) - 1 AS unique_id, cluster, ${columns}
      FROM read_csv('${rows}', header = true, nullstr = '', types = { ${columnTypes()} })
      ORDER BY unique_id
    ) TO '${file}.part' (FORMAT parquet)`);
  if (withCsv)
    await connection.run(
      `COPY (FROM read_parquet('${file}.part')) TO '${file.replace(/\.parquet$/, ".csv")}' (HEADER)`,
    );
  connection.closeSync();
  instance.closeSync();
  await rename(`${file}.part`, file);
}

function columnTypes(): string {
  const texts = PERSON_COLUMNS.map((name) => `${name}: 'VARCHAR'`).join(", ");
  return `place: 'DOUBLE', cluster: 'BIGINT', ${texts}`;
}

function* rowChunks(size: number, random: Random): Generator<string> {
  yield `place,cluster,${PERSON_COLUMNS.join(",")}\n`;
  const nextPerson = personMaker(Math.ceil(size / MEAN_RECORDS), random);
  let written = 0;
  let chunk: string[] = [];
  for (let cluster = 0; written < size; cluster++) {
    const person = nextPerson();
    for (let left = Math.min(recordsOfOne(random), size - written); left > 0; left--, written++) {
      const record = recordPerson(person, random);
      chunk.push(`${random()},${cluster},${PERSON_COLUMNS.map((name) => record[name]).join(",")}\n`);
    }
    if (chunk.length < ROWS_AT_ONCE) continue;
    yield chunk.join("");
    chunk = [];
  }
  yield chunk.join("");
}

function recordsOfOne(random: Random): number {
  const drawn = random();
  return 1 + RECORDS_A_PERSON.findIndex((share) => drawn < share);
}
