/**
 * How does FEBRL become one Parquet file that every driver reads?
 *
 * @module
 */
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { MADE_FOLDER } from "./made-population.ts";
import { sharedFile } from "./shared-file.ts";

/**
 * Columns as in FEBRL, trimmed, birth dates as `YYYY-MM-DD`; beside them `unique_id`, `source` and `cluster`.
 *
 * @param files - "dataset1", or two that are to be linked.
 * @returns Path of the file, made once.
 */
export async function preparedFebrl(...files: readonly string[]): Promise<string> {
  const prepared = join(MADE_FOLDER, `febrl-${files.join("-")}.parquet`);
  if (existsSync(prepared)) return prepared;
  mkdirSync(MADE_FOLDER, { recursive: true });
  const instance = await DuckDBInstance.create();
  const connection = await instance.connect();
  const rows = files
    .map((file) => `SELECT '${file}' AS source, * FROM ${csv(file)}`)
    .join(" UNION ALL BY NAME ");
  await connection.run(`COPY (${typed(rows)}) TO '${prepared}' (FORMAT parquet)`);
  connection.closeSync();
  instance.closeSync();
  return prepared;
}

function csv(file: string): string {
  return `read_csv('${sharedFile(`febrl/${file}.csv`)}', header = true, all_varchar = true, normalize_names = true)`;
}

function typed(rows: string): string {
  const texts = [
    "given_name",
    "surname",
    "street_number",
    "address_1",
    "address_2",
    "suburb",
    "postcode",
    "state",
  ];
  const trimmed = [...texts, "soc_sec_id"].map((name) => `nullif(trim(${name}), '') AS ${name}`);
  const born = `regexp_replace(nullif(trim(date_of_birth), ''), '^(\\d{4})(\\d\\d)(\\d\\d)$', '\\1-\\2-\\3')`;
  return `SELECT rec_id AS unique_id, source, split_part(rec_id, '-', 2) AS cluster, ${trimmed.join(", ")}, ${born} AS date_of_birth FROM (${rows})`;
}
