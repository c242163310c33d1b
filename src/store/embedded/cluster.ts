// How does an empty folder become a PostgreSQL cluster, wholly or not at all?
// initdb works in a folder of its own that takes its final name when it is complete.

import { execFile } from "node:child_process";
import { chmod, chown, mkdir, open, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { StoreError } from "../store-error.ts";
import type { Account } from "./account.ts";

export const SUPERUSER = "postgres";
const MAJOR_VERSION = "18";
const DRAFT = "postgres.draft";

export interface ClusterPlan {
  /** `<data folder>/postgres` */
  folder: string;
  /** A folder that the server's account can reach, for the password file. */
  passwordFolder: string;
  account: Account | null;
  initdb: string;
  superuserPassword: string;
}

/** Makes the cluster when there is none. @returns true when it was made now. */
export async function ensureCluster(plan: ClusterPlan): Promise<boolean> {
  const version = await readFile(join(plan.folder, "PG_VERSION"), "utf8").catch(() => null);
  if (version !== null) return refuseOtherVersion(version.trim(), plan.folder);
  const draft = join(dirname(plan.folder), DRAFT);
  await rm(draft, { recursive: true, force: true });
  await refuseForeignFiles(plan.folder);
  await mkdir(draft, { mode: 0o700 });
  await give(draft, plan.account);
  await initialise(draft, plan);
  await rename(draft, plan.folder);
  await flushFolder(dirname(plan.folder));
  return true;
}

/** Hands a file or folder to the server's account. */
export async function give(path: string, account: Account | null): Promise<void> {
  if (account !== null) await chown(path, account.uid, account.gid);
}

/** How a process of the server is started: where it stands, as whom, and by which name it knows its data. */
export function serverProcess(folder: string, account: Account | null) {
  const env = { LC_ALL: "C", TZ: "UTC", PATH: process.env.PATH ?? "" };
  if (account === null) return { dataName: folder, options: { cwd: folder, env } };
  // The account may not be able to walk down to the folder (/root, a private data folder). Standing in it is
  // enough: the node, as root, puts the process there, and the process finds itself through /proc.
  return { dataName: "/proc/self/cwd", options: { cwd: folder, env, uid: account.uid, gid: account.gid } };
}

function refuseOtherVersion(version: string, folder: string): false {
  if (version === MAJOR_VERSION) return false;
  const remedy = "Restore a backup into a new data folder.";
  throw new StoreError(
    "database-unsuitable",
    `${folder} belongs to PostgreSQL ${version}, not ${MAJOR_VERSION}. ${remedy}`,
  );
}

async function refuseForeignFiles(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  if (names.length === 0) return rm(folder, { recursive: true, force: true });
  throw new StoreError(
    "data-folder-unusable",
    `${folder} holds files but no PostgreSQL cluster. Move them elsewhere.`,
  );
}

async function initialise(draft: string, plan: ClusterPlan): Promise<void> {
  const passwordFile = join(plan.passwordFolder, "password");
  await writeFile(passwordFile, plan.superuserPassword, { mode: 0o600 });
  await give(passwordFile, plan.account);
  const { dataName, options } = serverProcess(draft, plan.account);
  const locale = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  const access = [`--username=${SUPERUSER}`, `--pwfile=${passwordFile}`, "--auth=scram-sha-256"];
  try {
    await promisify(execFile)(plan.initdb, ["-D", dataName, ...access, ...locale], options);
  } catch (error) {
    const said = (error as { stderr?: string }).stderr ?? (error as Error).message;
    throw new StoreError("database-start-failed", `initdb failed in ${draft}: ${said.trim()}`);
  } finally {
    await rm(passwordFile, { force: true });
  }
  await chmod(draft, 0o700);
}

async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  await handle.sync().finally(() => handle.close());
}
