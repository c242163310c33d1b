/**
 * How does a statement make a table or view?
 *
 * @module
 */
import type { SqlStatement } from "./script.ts";
import type { Twin } from "./twin.ts";

/** What is made: `about` in words, `name` quoted. */
export interface Made {
  readonly about: string;
  readonly name: string;
}

export function tableAs({ dialect }: Twin, { about, name }: Made, query: string): SqlStatement {
  return made(about, { what: "table", name }, `create table ${name}${dialect.storage} as\n${query}`);
}

/** @param columns - Name to type. */
export function emptyTable(
  { dialect }: Twin,
  { about, name }: Made,
  columns: Readonly<Record<string, string>>,
): SqlStatement {
  const written = Object.entries(columns).map(([column, type]) => `${column} ${type}`);
  return made(
    about,
    { what: "table", name },
    `create table ${name} (${written.join(", ")})${dialect.storage}`,
  );
}

export function viewAs({ about, name }: Made, query: string): SqlStatement {
  return made(about, { what: "view", name }, `create view ${name} as\n${query}`);
}

function made(about: string, makes: NonNullable<SqlStatement["makes"]>, sql: string): SqlStatement {
  return { kind: "statement", name: about, makes, sql };
}
