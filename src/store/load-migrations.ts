// Which changes of the database does a domain bring along?
// The files `0001-what-it-does.sql` of one folder, in the order of their numbers.

import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { StoreError } from "./store-error.ts";

export interface Migration {
  /** The file's name without `.sql`, such as "0001-records". */
  id: string;
  sql: string;
}

export interface DomainMigrations {
  /** The domain's name, which is its PostgreSQL schema too: small letters and underscores. */
  domain: string;
  migrations: Migration[];
}

const FILE_NAME = /^\d{4}-[a-z0-9-]+\.sql$/;

/**
 * Reads a folder of migrations: loadMigrations(new URL("./migrations/", import.meta.url)).
 * @throws StoreError "migration-name" for a file of another name, or two files of one number.
 */
export async function loadMigrations(folder: URL): Promise<Migration[]> {
  const names = (await readdir(folder)).sort();
  const numbers = names.map((name) => name.slice(0, 4));
  const wrong = names.find((name, index) => !FILE_NAME.test(name) || numbers[index] === numbers[index + 1]);
  if (wrong !== undefined) {
    throw new StoreError(
      "migration-name",
      `${wrong} in ${folder.pathname}: name it 0001-what-it-does.sql, each number once.`,
    );
  }
  const read = async (name: string) => ({
    id: name.slice(0, -4),
    sql: await readFile(new URL(name, folder), "utf8"),
  });
  return Promise.all(names.map(read));
}

/** The store's own migrations, which run before every domain's. */
export function loadOwnMigrations(): Promise<Migration[]> {
  return loadMigrations(new URL("./migrations/", import.meta.url));
}

/** SHA-256 of the text, the same for both kinds of line ending. */
export function checksum(migration: Migration): string {
  return createHash("sha256").update(migration.sql.replaceAll("\r\n", "\n")).digest("hex");
}
