// How does a test get a real database of its own in a tenth of a second?
// One server for all test processes of this machine and checkout; for each set of migrations one template
// database; for each call a copy of it, dropped by close().
// The server waits for no disk: what survives a crash is tested with servers of their own.

import { spawn } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { cp, mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type pg from "pg";
import { addressOf, clientFor } from "../connection.ts";
import { type DomainMigrations, loadOwnMigrations } from "../load-migrations.ts";
import { migrate } from "../migrate.ts";
import { openStore, type Store } from "../open-store.ts";
import { SECRETS_FOLDER, secret } from "../secrets.ts";
import { quoteName } from "../sql.ts";
import { quiet } from "./quiet.ts";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const SERVER_PROGRAM = join(HERE, "shared-server.ts");
const STARTED_WITHIN_MS = 60_000;
const NEW_ATTEMPT_EVERY_MS = 3_000;

export interface TestStore extends Store {
  /** Address of this test's database as superuser: what an attacker with all power, or an operator, has. */
  databaseUrl: string;
}

/** A migrated store on a fresh database; `await store.close()` in afterAll drops it. */
export async function testStore(domains: readonly DomainMigrations[]): Promise<TestStore> {
  const serverUrl = await sharedServer();
  const database = `test_${process.pid}_${randomBytes(6).toString("hex")}`;
  const template = await templateName(domains);
  await alone(serverUrl, async (admin) => {
    if (!(await isReady(admin, template))) await makeTemplate(admin, template, serverUrl, domains);
    await admin.query(`create database ${quoteName(database)} template ${quoteName(template)}`);
  });
  const databaseUrl = inDatabase(serverUrl, database);
  const store = await openOn(databaseUrl);
  const close = async () => {
    await store.close();
    await rm(store.dataFolder, { recursive: true, force: true });
    await alone(serverUrl, (admin) =>
      admin.query(`drop database if exists ${quoteName(database)} with (force)`),
    );
  };
  return { ...store, databaseUrl, close };
}

async function openOn(databaseUrl: string): Promise<Store> {
  const dataFolder = await mkdtemp(join(tmpdir(), "waymark-test-data-"));
  await shareSecrets(dataFolder);
  return openStore({ dataFolder, databaseUrl, log: quiet });
}

// Roles belong to the whole server: every test store must know the same passwords.
async function shareSecrets(dataFolder: string): Promise<void> {
  const shared = join(sharedFolder(), "data");
  for (const name of ["database-owner", "database-node"]) await secret(shared, name);
  await mkdir(join(dataFolder, SECRETS_FOLDER), { mode: 0o700 });
  for (const name of ["database-owner", "database-node"]) {
    await cp(join(shared, SECRETS_FOLDER, name), join(dataFolder, SECRETS_FOLDER, name));
  }
}

async function templateName(domains: readonly DomainMigrations[]): Promise<string> {
  const own = await loadOwnMigrations();
  const policies = await readFile(join(HERE, "..", "owner-policies.ts"), "utf8");
  const all = JSON.stringify([own, domains, policies]);
  return `template_${createHash("sha256").update(all).digest("hex").slice(0, 24)}`;
}

async function isReady(admin: pg.Client, template: string): Promise<boolean> {
  const { rows } = await admin.query("select from pg_database where datname = $1 and datistemplate", [
    template,
  ]);
  return rows.length > 0;
}

async function makeTemplate(
  admin: pg.Client,
  template: string,
  serverUrl: string,
  domains: readonly DomainMigrations[],
): Promise<void> {
  await admin.query(`drop database if exists ${quoteName(template)} with (force)`);
  await admin.query(`create database ${quoteName(template)}`);
  const store = await openOn(inDatabase(serverUrl, template));
  try {
    await migrate(store, domains);
  } finally {
    await store.close();
    await rm(store.dataFolder, { recursive: true, force: true });
  }
  await admin.query(`alter database ${quoteName(template)} is_template true`);
}

async function alone<T>(serverUrl: string, work: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = clientFor(addressOf(serverUrl));
  await admin.connect();
  try {
    await admin.query("select pg_advisory_lock(1)");
    return await work(admin);
  } finally {
    await admin.end();
  }
}

function inDatabase(serverUrl: string, database: string): string {
  return serverUrl.replace(/\?db=.*$/, `?db=${database}`);
}

function sharedFolder(): string {
  const checkout = createHash("sha256").update(HERE).digest("hex").slice(0, 8);
  return join(tmpdir(), `waymark-test-${process.getuid?.() ?? 0}-${checkout}`);
}

/** The superuser's address of the shared server, which is started when none runs. */
async function sharedServer(): Promise<string> {
  const folder = sharedFolder();
  await mkdir(join(folder, "users"), { recursive: true, mode: 0o700 });
  if ((await stat(folder)).uid !== process.getuid?.())
    throw new Error(`${folder} belongs to somebody else: remove it.`);
  await writeFile(join(folder, "users", String(process.pid)), "");
  const end = Date.now() + STARTED_WITHIN_MS;
  for (let nextAttempt = 0; Date.now() < end; await pause(25)) {
    const url = await readFile(join(folder, "address"), "utf8").catch(() => null);
    if (url !== null && (await answers(url))) return url;
    if (Date.now() < nextAttempt) continue;
    spawn(process.execPath, ["--import", "tsx", SERVER_PROGRAM, folder], {
      cwd: HERE,
      detached: true,
      stdio: "ignore",
    }).unref();
    nextAttempt = Date.now() + NEW_ATTEMPT_EVERY_MS;
  }
  throw new Error(`The shared test server did not start; see ${join(folder, "data", "postgres-start.log")}.`);
}

async function answers(url: string): Promise<boolean> {
  const client = clientFor(addressOf(url));
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
