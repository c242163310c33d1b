/**
 * How does a test get a DuckDB of its own?
 *
 * @module
 */
import { DuckDBInstance } from "@duckdb/node-api";
import type { SqlConnection } from "../run-script.ts";

/** In memory, gone with the last reference to it. */
export async function openDuckdb(): Promise<SqlConnection> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  return {
    run: (sql) => connection.run(sql),
    rows: async (sql) => (await connection.runAndReadAll(sql)).getRows(),
  };
}
