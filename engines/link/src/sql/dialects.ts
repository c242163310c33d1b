/**
 * Which dialect is which?
 *
 * @module
 */
import type { Dialect, SqlDialect } from "./dialect.ts";
import { duckdb } from "./duckdb.ts";

/** @param functionName - Quoted name of a function that the script makes. */
export function dialectOf(name: SqlDialect, functionName: (name: string) => string): Dialect {
  void functionName;
  void name;
  return duckdb;
}
