// Is the place where things are kept in order, and if not, what should be done?
// Reads settings, roles, row security, files and free space; changes nothing; never quotes a row.

import { readdir, stat, statfs } from "node:fs/promises";
import { join } from "node:path";
import { LOG_SETTINGS } from "./embedded/settings.ts";
import type { Store } from "./open-store.ts";
import { memberships, NODE_ROLE, unsafeAttributes } from "./roles.ts";
import { SECRETS_FOLDER } from "./secrets.ts";

export interface Check {
  name: string;
  ok: boolean;
  finding: string;
  /** What to do; null when all is well. */
  remedy: string | null;
}

const ENOUGH_FREE_BYTES = 2 ** 30;

/** Every check, in a fixed order. @param guarded tables ("schema.table") whose row security must be forced. */
export async function doctor(store: Store, guarded: readonly string[]): Promise<Check[]> {
  const checks = [
    checkVersion,
    checkAttributes,
    checkOwnership,
    checkPublic,
    checkLog,
    checkDurability,
    checkSecrets,
    checkSpace,
  ];
  const found = await Promise.all(checks.map((check) => check(store)));
  return [...found, await checkRowSecurity(store, guarded)];
}

function verdict(name: string, wrong: readonly string[], says: { well: string; remedy: string }): Check {
  const ok = wrong.length === 0;
  return { name, ok, finding: ok ? says.well : wrong.join("; "), remedy: ok ? null : says.remedy };
}

async function checkVersion(store: Store): Promise<Check> {
  const major = Number.parseInt(store.version, 10);
  const wrong = major >= 15 ? [] : [`PostgreSQL ${store.version}`];
  return verdict("database-version", wrong, {
    well: `PostgreSQL ${store.version}`,
    remedy: "Use PostgreSQL 15 or newer.",
  });
}

async function checkAttributes(store: Store): Promise<Check> {
  const wrong = [...(await unsafeAttributes(store.owner)), ...(await memberships(store.owner))];
  return verdict("login-powerless", wrong, {
    well: `${NODE_ROLE} bypasses nothing and is a member of nothing`,
    remedy: `As superuser: alter role ${NODE_ROLE} nosuperuser nobypassrls noinherit nocreatedb nocreaterole noreplication; revoke its memberships.`,
  });
}

async function checkOwnership(store: Store): Promise<Check> {
  const { rows } = await store.owner.query<{ count: number }>(
    "select count(*)::int as count from pg_shdepend where refobjid = $1::regrole and refclassid = 'pg_authid'::regclass and deptype = 'o'",
    [NODE_ROLE],
  );
  const count = rows[0]?.count ?? 0;
  return verdict("login-owns-nothing", count === 0 ? [] : [`${NODE_ROLE} owns ${count} objects`], {
    well: `${NODE_ROLE} owns nothing`,
    remedy: `As superuser: reassign owned by ${NODE_ROLE} to the owner.`,
  });
}

async function checkPublic(store: Store): Promise<Check> {
  const { rows } = await store.owner.query<{ what: string }>(
    `select 'PUBLIC may ' || lower(privilege_type) || ' on the database' as what
       from pg_database, aclexplode(coalesce(datacl, acldefault('d', datdba)))
      where datname = current_database() and grantee = 0
     union all
     select 'PUBLIC may ' || lower(privilege_type) || ' on schema ' || nspname
       from pg_namespace, aclexplode(coalesce(nspacl, acldefault('n', nspowner)))
      where grantee = 0 and nspname not in ('pg_catalog', 'information_schema')`,
  );
  return verdict(
    "public-shut-out",
    rows.map(({ what }) => what),
    {
      well: "PUBLIC may do nothing in this database",
      remedy:
        "As the database's owner: revoke all on database NAME from public; revoke all on schema NAME from public.",
    },
  );
}

async function checkLog(store: Store): Promise<Check> {
  const { rows } = await store.owner.query<{ name: string; setting: string }>(
    "select name, setting from pg_settings where name = any($1)",
    [Object.keys(LOG_SETTINGS)],
  );
  const wrong = rows.filter(
    ({ name, setting }) => setting !== LOG_SETTINGS[name] && !isStricter(name, setting),
  );
  const remedies = wrong.map(({ name }) => `alter system set ${name} = '${LOG_SETTINGS[name]}'`);
  return verdict(
    "log-without-values",
    wrong.map(({ name, setting }) => `${name} is ${setting}`),
    {
      well: "statements and their values stay out of the server's log",
      remedy: `As superuser: ${remedies.join("; ")}; select pg_reload_conf().`,
    },
  );
}

function isStricter(name: string, setting: string): boolean {
  return name === "log_min_messages" && ["fatal", "panic"].includes(setting);
}

async function checkDurability(store: Store): Promise<Check> {
  const { rows } = await store.owner.query<{ name: string; setting: string }>(
    "select name, setting from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit') and setting = 'off'",
  );
  return verdict(
    "writes-reach-the-disk",
    rows.map(({ name }) => `${name} is off`),
    {
      well: "a confirmed write is on the disk",
      remedy: "As superuser: alter system reset them; select pg_reload_conf().",
    },
  );
}

async function checkSecrets(store: Store): Promise<Check> {
  const folder = join(store.dataFolder, SECRETS_FOLDER);
  const names = await readdir(folder);
  const paths = [folder, ...names.map((name) => join(folder, name))];
  const modes = await Promise.all(
    paths.map(async (path) => ({ path, mode: (await stat(path)).mode & 0o777 })),
  );
  const wrong = modes
    .filter(({ mode }) => (mode & 0o077) !== 0)
    .map(({ path, mode }) => `${path} has mode ${mode.toString(8)}`);
  return verdict("secrets-private", wrong, {
    well: `${names.length} secrets, readable by the node's account only`,
    remedy: `chmod -R go= ${folder}`,
  });
}

async function checkSpace(store: Store): Promise<Check> {
  const { bavail, bsize } = await statfs(store.dataFolder);
  const free = `${((bavail * bsize) / 2 ** 30).toFixed(1)} GiB free`;
  return verdict("free-space", bavail * bsize >= ENOUGH_FREE_BYTES ? [] : [free], {
    well: free,
    remedy: `Free at least 1 GiB on the disk of ${store.dataFolder}.`,
  });
}

async function checkRowSecurity(store: Store, guarded: readonly string[]): Promise<Check> {
  const { rows } = await store.owner.query<{ table: string; forced: boolean | null }>(
    `select g as table, c.relrowsecurity and c.relforcerowsecurity as forced
       from unnest($1::text[]) g left join pg_class c on c.oid = to_regclass(g)`,
    [guarded],
  );
  const wrong = rows
    .filter(({ forced }) => forced !== true)
    .map(({ table, forced }) => (forced === null ? `${table} is missing` : `${table} is open`));
  return verdict("row-security-forced", wrong, {
    well: `${guarded.length} tables`,
    remedy:
      "As the owner: alter table NAME enable row level security, force row level security; or run the migrations.",
  });
}
