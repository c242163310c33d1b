// What does a backup have to hold? The tables and sequences of every schema that migrations made.

import type { PoolClient } from "pg";
import { quoteName } from "../sql.ts";

export interface TableShape {
  /** Quoted, ready for a statement: "intelligence"."record". */
  name: string;
  /** Stored columns in their order; generated ones are left out. */
  columns: string[];
}

export interface AppliedMigration {
  domain: string;
  id: string;
  checksum: string;
}

export interface SequenceValue {
  name: string;
  /** Null when no value was taken yet. */
  lastValue: string | null;
}

/** Every table with rows of its own (partitions, not what they are partitions of), except the list of migrations. */
export async function listTables(client: PoolClient): Promise<TableShape[]> {
  const { rows } = await client.query<{ schema: string; table: string; columns: string[] }>(
    `select n.nspname as schema, c.relname as table,
            array(select a.attname::text from pg_attribute a
                   where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                   order by a.attnum) as columns
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and n.nspname in (select domain from store.migration)
        and c.oid <> 'store.migration'::regclass
      order by 1, 2`,
  );
  return rows.map(({ schema, table, columns }) => ({
    name: `${quoteName(schema)}.${quoteName(table)}`,
    columns,
  }));
}

export async function listMigrations(client: PoolClient): Promise<AppliedMigration[]> {
  const { rows } = await client.query<AppliedMigration>(
    "select domain, id, checksum from store.migration order by 1, 2",
  );
  return rows;
}

export async function listSequences(client: PoolClient): Promise<SequenceValue[]> {
  const { rows } = await client.query<{ schema: string; name: string; last: string | null }>(
    `select schemaname as schema, sequencename as name, last_value::text as last from pg_sequences
      where schemaname in (select domain from store.migration) order by 1, 2`,
  );
  return rows.map(({ schema, name, last }) => ({
    name: `${quoteName(schema)}.${quoteName(name)}`,
    lastValue: last,
  }));
}

/** Tables whose restrictive policies would keep rows from the owner, and so out of a backup without a word. */
export async function listHiddenFromOwner(client: PoolClient): Promise<string[]> {
  const { rows } = await client.query<{ table: string }>(
    `select distinct p.polrelid::regclass::text as table
       from pg_policy p join pg_class c on c.oid = p.polrelid
      where not p.polpermissive and c.relforcerowsecurity
        and (0 = any(p.polroles) or current_user::regrole = any(p.polroles))`,
  );
  return rows.map(({ table }) => table);
}

/** `copy` of a table's stored columns, in the given direction. */
export function copyTable({ name, columns }: TableShape, direction: "to stdout" | "from stdin"): string {
  return `copy ${name} (${columns.map(quoteName).join(", ")}) ${direction}`;
}
