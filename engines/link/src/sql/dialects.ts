/**
 * Which dialect is which?
 *
 * @module
 */
import { LinkError } from "../errors.ts";
import type { Dialect, SqlDialect } from "./dialect.ts";
import { duckdb } from "./duckdb.ts";
import { postgresql } from "./postgresql.ts";

/**
 * @param pathOf - Schema and name of a function that the script makes.
 * @throws LinkError `sql_unsupported`.
 */
export function dialectOf(name: SqlDialect, pathOf: (name: string) => readonly string[]): Dialect {
  switch (name) {
    case "duckdb":
      return duckdb;
    case "postgresql":
      return postgresql(pathOf);
    default:
      throw new LinkError("sql_unsupported", { dialect: String(name) });
  }
}
