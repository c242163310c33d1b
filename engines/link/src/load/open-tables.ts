/**
 * What do several files hold, taken as one table?
 *
 * Columns whose names consist of the same words are one column; a file that lacks one holds nothing there. Rows keep the order of the
 * files as named and of the rows in them.
 *
 * @module
 */
import { LinkError } from "../errors.ts";
import { Database } from "./database.ts";
import { fileKind } from "./file-kind.ts";
import { removed, scratchFolder } from "./left-behind.ts";
import { matchedNames } from "./matched-names.ts";
import { readDelimited } from "./read-delimited.ts";
import { readJson, readParquet } from "./read-nested.ts";
import type { Reading, TableRead } from "./table-read.ts";

/** Sources are numbered in one byte. */
const MOST_FILES = 255;

/** One file, read. */
export interface SourceTable {
  readonly file: string;
  /** In the database. */
  readonly table: string;
  readonly rows: number;
  /** Column name to its name in the database. */
  readonly columns: ReadonlyMap<string, string>;
}

/** Everything that was read. Close it. */
export interface OpenTables {
  readonly database: Database;
  readonly sources: readonly SourceTable[];
  /** Of all files, in order of first appearance. */
  readonly names: readonly string[];
  readonly rows: number;
  readonly warnings: readonly string[];
  close(): void;
}

/** @throws LinkError as the readers of the files do; `option_invalid` when there are too many files. */
export async function openTables(files: readonly string[]): Promise<OpenTables> {
  if (files.length > MOST_FILES)
    throw new LinkError("option_invalid", { files: files.length, most: MOST_FILES });
  const kinds = files.map((file) => ({ file, ...fileKind(file) }));
  const scratch = scratchFolder();
  const database = await Database.open();
  try {
    const read: { source: SourceTable; warnings: readonly string[] }[] = [];
    for (const [i, { file, kind, head }] of kinds.entries()) {
      const reading = { database, table: `t${i}`, scratch };
      read.push(await described(file, reading, await readAs(kind, { file, head, reading })));
    }
    // From here on a table is read in its order, one piece after the other.
    await database.run("SET threads = 1");
    const names = matchedNames(read.map(({ source }) => [...source.columns.keys()]));
    const sources = read.map(({ source }, i) => renamed(source, names[i] ?? []));
    return {
      database,
      sources,
      names: [...new Set(sources.flatMap(({ columns }) => [...columns.keys()]))],
      rows: sources.reduce((sum, { rows }) => sum + rows, 0),
      warnings: read.flatMap(({ warnings }) => warnings),
      close: () => database.close(),
    };
  } catch (error) {
    database.close();
    throw error;
  } finally {
    removed(scratch);
  }
}

function renamed(source: SourceTable, names: readonly string[]): SourceTable {
  return {
    ...source,
    columns: new Map([...source.columns.values()].map((column, i) => [names[i] ?? column, column])),
  };
}

function readAs(
  kind: ReturnType<typeof fileKind>["kind"],
  { file, head, reading }: { file: string; head: Uint8Array; reading: Reading },
): Promise<TableRead> {
  if (kind === "parquet") return readParquet(file, reading);
  return kind === "json" ? readJson(file, head, reading) : readDelimited(file, head, reading);
}

async function described(
  file: string,
  { database, table }: Reading,
  read: TableRead,
): Promise<{ source: SourceTable; warnings: readonly string[] }> {
  const rows = Number((await database.rows(`SELECT count(*) FROM ${table}`))[0]?.[0] ?? 0);
  const columns = new Map(read.names.map((name, i) => [name, `c${i}`]));
  return { source: { file, table, rows, columns }, warnings: read.warnings };
}
