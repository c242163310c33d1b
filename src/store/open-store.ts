// Where are things kept, and how does the rest of the program get there?
// In the node's own PostgreSQL inside the data folder, or in one that an address points to; from there on
// both go the same way. `app` is what the node reads and writes with; `owner` is for migrations, backup and
// doctor only.

import { mkdir, realpath, stat } from "node:fs/promises";
import type pg from "pg";
import { addressOf, clientFor, type DatabaseAddress, poolFor } from "./connection.ts";
import { lockDataFolder } from "./data-folder-lock.ts";
import { speakable } from "./database-failure.ts";
import { type EmbeddedServer, startEmbeddedServer } from "./embedded/embedded-server.ts";
import { ensureRoles } from "./roles.ts";
import { quoteName } from "./sql.ts";
import { StoreError } from "./store-error.ts";
import type { StoreLog } from "./store-log.ts";
import { withTransaction } from "./transaction.ts";

const DATABASE = "waymark";
const OLDEST_VERSION = 150_000;
const APP_LIMITS = { connections: 10, statementMs: 30_000, idleTransactionMs: 300_000 };
const OWNER_LIMITS = { connections: 2, statementMs: 0, idleTransactionMs: 0 };

export interface StorePlan {
  /** Holds secrets, the lock and, without `databaseUrl`, the database. Made when it is not there. */
  dataFolder: string;
  /** A PostgreSQL 15 or newer; the role in it is a superuser, or owns the database and may create roles. */
  databaseUrl?: string | undefined;
  log: StoreLog;
}

export interface Store {
  /** Logs in as waymark_node, to which row security applies. */
  readonly app: pg.Pool;
  /** Logs in as the owner of every schema; two connections. Never for what a member asks. */
  readonly owner: pg.Pool;
  readonly withTransaction: typeof withTransaction;
  /** PostgreSQL's version, as "18.4". */
  readonly version: string;
  /** True when the node runs PostgreSQL itself. */
  readonly embedded: boolean;
  /** The server's process id; null when the server is not ours or is being started again. */
  serverPid(): number | null;
  readonly dataFolder: string;
  readonly log: StoreLog;
  /** Ends all connections and the own server, and lets go of the data folder. */
  close(): Promise<void>;
}

/**
 * Opens the store; `migrate` comes next.
 * @throws StoreError "data-folder-in-use", "data-folder-unusable", "database-too-old", "database-unsuitable",
 * "database-unavailable", "database-start-failed", "binaries-missing", "role-unsafe", "roles-in-use".
 */
export async function openStore(plan: StorePlan): Promise<Store> {
  const dataFolder = await prepareFolder(plan.dataFolder);
  const unlock = await lockDataFolder(dataFolder);
  let server: EmbeddedServer | null = null;
  try {
    server = plan.databaseUrl === undefined ? await startEmbeddedServer({ dataFolder, log: plan.log }) : null;
    return await connect({ ...plan, dataFolder }, server, unlock);
  } catch (error) {
    await server?.stop();
    unlock();
    throw speakable(error);
  }
}

async function prepareFolder(dataFolder: string): Promise<string> {
  try {
    await mkdir(dataFolder, { recursive: true, mode: 0o700 });
    const folder = await realpath(dataFolder);
    if ((await stat(folder)).isDirectory()) return folder;
    throw new Error("it is not a folder");
  } catch (error) {
    const reason = (error as Error).message;
    const remedy = "Choose another with WAYMARK_DATA, or make it writable for the node's account.";
    throw new StoreError(
      "data-folder-unusable",
      `The data folder ${dataFolder} cannot be used: ${reason}. ${remedy}`,
    );
  }
}

async function connect(plan: StorePlan, server: EmbeddedServer | null, unlock: () => void): Promise<Store> {
  const address = server === null ? addressOf(plan.databaseUrl ?? "") : await ownDatabase(server);
  const { version, accounts } = await withAdmin(address, async (admin) => ({
    version: await suitableVersion(admin),
    accounts: await ensureRoles(admin, address, plan.dataFolder),
  }));
  const app = poolFor(accounts.app, APP_LIMITS, plan.log);
  const owner = poolFor(accounts.owner, OWNER_LIMITS, plan.log);
  return {
    app,
    owner,
    withTransaction,
    version,
    embedded: server !== null,
    serverPid: () => server?.pid() ?? null,
    dataFolder: plan.dataFolder,
    log: plan.log,
    close: once(async () => {
      await Promise.allSettled([app.end(), owner.end()]);
      await server?.stop();
      unlock();
    }),
  };
}

async function ownDatabase(server: EmbeddedServer): Promise<DatabaseAddress> {
  const { host, port, superuser: user, superuserPassword: password } = server;
  const address = { host, port, user, password, ssl: false };
  await withAdmin({ ...address, database: "postgres" }, async (admin) => {
    const { rows } = await admin.query("select from pg_database where datname = $1", [DATABASE]);
    if (rows.length === 0) await admin.query(`create database ${quoteName(DATABASE)}`);
  });
  return { ...address, database: DATABASE };
}

async function withAdmin<T>(address: DatabaseAddress, work: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = clientFor(address);
  try {
    await admin.connect();
    return await work(admin);
  } finally {
    await admin.end().catch(() => undefined);
  }
}

async function suitableVersion(admin: pg.Client): Promise<string> {
  const { rows } = await admin.query<ServerFacts>(
    `select current_setting('server_version_num')::int as number,
            split_part(current_setting('server_version'), ' ', 1) as version,
            current_setting('server_encoding') as encoding`,
  );
  const facts = rows[0] ?? { number: 0, version: "of unknown version", encoding: "" };
  refuseUnsuitable(facts);
  return facts.version;
}

export interface ServerFacts {
  /** 150012 for 15.12. */
  number: number;
  version: string;
  encoding: string;
}

/** @throws StoreError "database-too-old" below PostgreSQL 15, "database-unsuitable" for text other than UTF8. */
export function refuseUnsuitable({ number, version, encoding }: ServerFacts): void {
  if (number < OLDEST_VERSION) {
    throw new StoreError("database-too-old", `PostgreSQL ${version} is too old: 15 or newer is needed.`);
  }
  if (encoding === "UTF8") return;
  const remedy = "Create one with: create database waymark encoding 'UTF8' template template0.";
  throw new StoreError("database-unsuitable", `The database stores text as ${encoding}, not UTF8. ${remedy}`);
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | null = null;
  return () => {
    done ??= work();
    return done;
  };
}
