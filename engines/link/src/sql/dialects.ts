/**
 * Which dialect is which?
 *
 * @module
 */
import { LinkError } from "../errors.ts";
import type { Dialect, SqlDialect } from "./dialect.ts";
import { duckdb } from "./duckdb.ts";
import { postgresql } from "./postgresql.ts";
import { spark } from "./spark.ts";
import { trino } from "./trino.ts";

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
    case "trino":
      return trino;
    case "spark":
      return spark;
    default:
      throw new LinkError("sql_unsupported", { dialect: String(name) });
  }
}
