// How can rows come back in any order into tables that refer to one another and react to new rows?
// Inside the restoring transaction, foreign keys are dropped, triggers disabled and forced row security (which
// refuses COPY) lifted from the owner. Putting the keys back checks every row against them, so a backup that
// does not hold together is refused. Nobody else ever sees the tables in this state.

import type { PoolClient } from "pg";
import { quoteName } from "../sql.ts";

interface ForeignKey {
  table: string;
  name: string;
  definition: string;
}

interface Trigger {
  table: string;
  name: string;
  /** O: fires in an ordinary session, A: always, R: on a replica. */
  mode: string;
}

/** Empties `tables` (rows that migrations themselves put in) and lifts what stands in the way. */
export async function setAside(client: PoolClient, tables: readonly string[]): Promise<() => Promise<void>> {
  const keys = await foreignKeys(client, tables);
  const triggers = await enabledTriggers(client, tables);
  const forced = await forcedTables(client, tables);
  for (const table of forced) await client.query(`alter table ${table} no force row level security`);
  for (const { table, name } of keys)
    await client.query(`alter table ${table} drop constraint ${quoteName(name)}`);
  for (const { table, name } of triggers)
    await client.query(`alter table ${table} disable trigger ${quoteName(name)}`);
  for (const table of tables) await client.query(`truncate ${table}`);
  return async () => {
    for (const { table, name, definition } of keys) {
      await client.query(`alter table ${table} add constraint ${quoteName(name)} ${definition}`);
    }
    for (const trigger of triggers) await client.query(enable(trigger));
    for (const table of forced) await client.query(`alter table ${table} force row level security`);
  };
}

// Constraints inherited from a partitioned table go and come with it.
async function foreignKeys(client: PoolClient, tables: readonly string[]): Promise<ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(
    `select format('%I.%I', n.nspname, c.relname) as table, k.conname as name, pg_get_constraintdef(k.oid) as definition
       from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
      where k.contype = 'f' and k.conparentid = 0 and n.nspname in
            (select relnamespace::regnamespace::text from pg_class where oid = any($1::regclass[]))`,
    [tables],
  );
  return rows;
}

async function enabledTriggers(client: PoolClient, tables: readonly string[]): Promise<Trigger[]> {
  const { rows } = await client.query<Trigger>(
    `select format('%I.%I', n.nspname, c.relname) as table, t.tgname as name, t.tgenabled as mode
       from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
      where not t.tgisinternal and t.tgenabled <> 'D' and t.tgparentid = 0 and n.nspname in
            (select relnamespace::regnamespace::text from pg_class where oid = any($1::regclass[]))`,
    [tables],
  );
  return rows;
}

async function forcedTables(client: PoolClient, tables: readonly string[]): Promise<string[]> {
  const { rows } = await client.query<{ table: string }>(
    "select oid::regclass::text as table from pg_class where oid = any($1::regclass[]) and relforcerowsecurity",
    [tables],
  );
  return rows.map(({ table }) => table);
}

function enable({ table, name, mode }: Trigger): string {
  const how = mode === "A" ? "enable always" : mode === "R" ? "enable replica" : "enable";
  return `alter table ${table} ${how} trigger ${quoteName(name)}`;
}
