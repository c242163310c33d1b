// How does the database become what this version of the program expects?
// Each domain's migrations run once, in order, as the owner, each in a transaction together with the note
// that it ran: killed at any statement, the next start resumes. One node at a time; the others wait.
// A migration is written once: its text must never change after it ran anywhere.
// Every schema is closed to PUBLIC, functions too: a migration grants waymark_node what it needs.

import type { PoolClient } from "pg";
import { speakable } from "./database-failure.ts";
import { checksum, type DomainMigrations, loadOwnMigrations, type Migration } from "./load-migrations.ts";
import type { Store } from "./open-store.ts";
import { letOwnerMaintain } from "./owner-policies.ts";
import { EXTENSION_SCHEMA, NODE_ROLE } from "./roles.ts";
import { quoteName } from "./sql.ts";
import { StoreError } from "./store-error.ts";

const DOMAIN_NAME = /^[a-z][a-z_]{1,40}$/;
const RESERVED = new Set(["public", "extension", "information_schema", "pg_catalog", "store"]);
/** One number for all nodes: the lock that lets one of them migrate. Spells "waymark" in a telephone's keys. */
const MIGRATION_LOCK = 9296275;

/**
 * Runs what has not run yet, the store's own first, then the domains in the order given.
 * @returns the migrations that ran now, as "domain/id".
 * @throws StoreError "migration-changed" when one that ran has another text now, "migration-unknown" when the
 * database has one that this program does not know, "migration-failed" with the place in the file.
 */
export async function migrate(store: Store, domains: readonly DomainMigrations[]): Promise<string[]> {
  for (const { domain } of domains) refuseName(domain);
  const all = [{ domain: "store", migrations: await loadOwnMigrations() }, ...domains];
  const client = await store.owner.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [MIGRATION_LOCK]);
    const ran: string[] = [];
    await prepare(client);
    for (const each of all) ran.push(...(await migrateDomain(client, each)));
    await letOwnerMaintain(client);
    if (ran.length > 0) store.log.info({ ran }, "changed the database to this version's form");
    return ran;
  } catch (error) {
    throw speakable(error);
  } finally {
    // Closing the connection, rather than lending it on, is what surely gives the lock back.
    client.release(true);
  }
}

function refuseName(domain: string): void {
  if (DOMAIN_NAME.test(domain) && !RESERVED.has(domain) && !domain.startsWith("pg_")) return;
  throw new StoreError(
    "migration-name",
    `"${domain}" cannot be a schema's name: small letters and underscores, not reserved.`,
  );
}

async function prepare(client: PoolClient): Promise<void> {
  await client.query(`
    create schema if not exists store;
    create table if not exists store.migration (
      domain text not null,
      id text not null,
      checksum text not null,
      ran_at timestamptz not null default now(),
      primary key (domain, id)
    )`);
}

async function migrateDomain(
  client: PoolClient,
  { domain, migrations }: DomainMigrations,
): Promise<string[]> {
  const schema = quoteName(domain);
  await client.query(
    `create schema if not exists ${schema}; grant usage on schema ${schema} to ${NODE_ROLE}`,
  );
  const applied = await appliedTo(client, domain);
  const unknown = [...applied.keys()].find((id) => !migrations.some((migration) => migration.id === id));
  if (unknown !== undefined) {
    const remedy = "It was used by a newer version: start that one, or restore a backup.";
    throw new StoreError(
      "migration-unknown",
      `The database has ${domain}/${unknown}, which is unknown here. ${remedy}`,
    );
  }
  const ran: string[] = [];
  for (const migration of migrations) {
    if (isApplied(applied, domain, migration)) continue;
    await apply(client, domain, migration);
    ran.push(`${domain}/${migration.id}`);
  }
  return ran;
}

async function appliedTo(client: PoolClient, domain: string): Promise<Map<string, string>> {
  const { rows } = await client.query<{ id: string; checksum: string }>(
    "select id, checksum from store.migration where domain = $1 order by id",
    [domain],
  );
  return new Map(rows.map((row) => [row.id, row.checksum]));
}

function isApplied(applied: Map<string, string>, domain: string, migration: Migration): boolean {
  const known = applied.get(migration.id);
  if (known === undefined) return false;
  if (known === checksum(migration)) return true;
  const remedy = "Put the old text back and write a new migration.";
  throw new StoreError(
    "migration-changed",
    `${domain}/${migration.id} was changed after it ran here. ${remedy}`,
  );
}

async function apply(client: PoolClient, domain: string, migration: Migration): Promise<void> {
  await client.query("begin");
  try {
    await client.query(`set local search_path = ${quoteName(domain)}, ${EXTENSION_SCHEMA}`);
    await client.query(migration.sql);
    await client.query("insert into store.migration (domain, id, checksum) values ($1, $2, $3)", [
      domain,
      migration.id,
      checksum(migration),
    ]);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback").catch(() => undefined);
    throw failed(error, `${domain}/${migration.id}`, migration.sql);
  }
}

function failed(error: unknown, name: string, text: string): unknown {
  const said = speakable(error);
  if (!(said instanceof StoreError) || said.code !== "statement-refused") return said;
  const position = Number((error as { position?: string }).position);
  const line = position > 0 ? `, line ${text.slice(0, position).split("\n").length}` : "";
  return new StoreError("migration-failed", `${name}${line}: ${said.message}`, {
    sqlState: said.sqlState ?? undefined,
  });
}
