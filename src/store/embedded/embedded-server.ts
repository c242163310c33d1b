// How does the node keep a PostgreSQL server of its own running?
// It stops what a killed node left behind, makes the cluster on first use, starts the server on a socket in a
// private folder, waits until it is ready, and starts it again with growing pauses whenever it dies.
// Assumes: the caller holds the data folder's lock.

import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, open, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { secret } from "../secrets.ts";
import { StoreError } from "../store-error.ts";
import type { StoreLog } from "../store-log.ts";
import { type Account, serverAccount } from "./account.ts";
import { findBinaries } from "./binaries.ts";
import { ensureCluster, give, SUPERUSER, serverProcess } from "./cluster.ts";
import {
  readPostmaster,
  removeSocketFolder,
  SOCKET_FOLDER_PREFIX,
  stopOrphan,
  stopProcess,
} from "./postmaster.ts";
import { PORT, writeSettings } from "./settings.ts";

const CLUSTER_FOLDER = "postgres";
const START_LOG = "postgres-start.log";
const READY_WITHIN_MS = 120_000;
const START_ATTEMPTS = 7;
const LONGEST_PAUSE_MS = 10_000;
/** A socket's whole path may have 107 bytes on Linux and 103 on macOS. */
const LONGEST_TEMPORARY_FOLDER = 70;

export interface EmbeddedServer {
  /** The socket's folder; what a PostgreSQL client takes as host. */
  host: string;
  port: number;
  superuser: string;
  superuserPassword: string;
  /** The server's process id, or null while it is being started again. */
  pid(): number | null;
  stop(): Promise<void>;
}

export interface EmbeddedServerPlan {
  dataFolder: string;
  log: StoreLog;
  /** Settings that differ from the usual ones; tests turn off waiting for the disk. */
  settings?: Readonly<Record<string, string>>;
}

interface Launch {
  folder: string;
  startLog: string;
  socketFolder: string;
  account: Account | null;
  postgres: string;
}

/** @throws StoreError "database-start-failed", "binaries-missing", "database-unsuitable", "data-folder-unusable". */
export async function startEmbeddedServer(plan: EmbeddedServerPlan): Promise<EmbeddedServer> {
  const folder = join(plan.dataFolder, CLUSTER_FOLDER);
  const account = await serverAccount(folder);
  const { initdb, postgres } = await findBinaries(account);
  const superuserPassword = await secret(plan.dataFolder, "database-superuser");
  const stopped = await stopOrphan(folder);
  if (stopped !== null)
    plan.log.warn({ pid: stopped }, "stopped the database server that an earlier node left behind");
  const socketFolder = await makeSocketFolder(account);
  const launch = { folder, startLog: join(plan.dataFolder, START_LOG), socketFolder, account, postgres };
  try {
    const made = await ensureCluster({
      folder,
      passwordFolder: socketFolder,
      account,
      initdb,
      superuserPassword,
    });
    if (made) plan.log.info({}, "made a new database");
    await writeSettings(folder, { ...plan.settings, unix_socket_directories: socketFolder });
    const keeper = await keepRunning(launch, plan.log);
    return { host: socketFolder, port: PORT, superuser: SUPERUSER, superuserPassword, ...keeper };
  } catch (error) {
    await removeSocketFolder(socketFolder);
    throw error;
  }
}

async function makeSocketFolder(account: Account | null): Promise<string> {
  const base = tmpdir().length <= LONGEST_TEMPORARY_FOLDER ? tmpdir() : "/tmp";
  const folder = await mkdtemp(join(base, SOCKET_FOLDER_PREFIX));
  await give(folder, account);
  return folder;
}

async function keepRunning(launch: Launch, log: StoreLog): Promise<Pick<EmbeddedServer, "pid" | "stop">> {
  let current: ChildProcess | null = await startPatiently(launch);
  let stopping = false;
  let restarting: Promise<void> = Promise.resolve();
  // Without close() the server would outlive the node; a signal that cannot be caught leaves an orphan.
  const interrupt = () => current?.kill("SIGINT");
  process.once("exit", interrupt);

  const watch = (child: ChildProcess) => {
    child.once("exit", (code, signal) => {
      current = null;
      if (stopping) return;
      log.error({ code, signal }, "the database server ended by itself; starting it again");
      restarting = restart();
    });
  };
  const restart = async () => {
    for (let attempt = 0; !stopping && current === null; attempt += 1) {
      await pause(Math.min(100 * 2 ** attempt, LONGEST_PAUSE_MS));
      if (stopping) return;
      current = await startOnce(launch).catch((error: Error) => {
        log.error({ attempt, reason: error.message }, "the database server could not be started again yet");
        return null;
      });
    }
    if (current === null) return;
    watch(current);
    log.info({}, "the database server runs again");
  };
  watch(current);

  return {
    pid: () => current?.pid ?? null,
    stop: async () => {
      stopping = true;
      await restarting;
      process.off("exit", interrupt);
      if (current?.pid !== undefined) await stopProcess(current.pid);
      await removeSocketFolder(launch.socketFolder);
    },
  };
}

// After a killed server its last children hold the shared memory for a moment, and a start is refused.
async function startPatiently(launch: Launch): Promise<ChildProcess> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await startOnce(launch);
    } catch (error) {
      const passing = error instanceof Error && error.message.includes("shared memory block");
      if (!passing || attempt === START_ATTEMPTS) throw error;
      await pause(100 * 2 ** attempt);
    }
  }
}

async function startOnce(launch: Launch): Promise<ChildProcess> {
  const { dataName, options } = serverProcess(launch.folder, launch.account);
  const startLog = await open(launch.startLog, "w", 0o600);
  try {
    // A process group of its own: Ctrl+C is the node's to answer, which then closes the server in order.
    const stdio: ["ignore", number, number] = ["ignore", startLog.fd, startLog.fd];
    const child = spawn(launch.postgres, ["-D", dataName], { ...options, stdio, detached: true });
    await becomesReady(child, launch);
    return child;
  } finally {
    await startLog.close();
  }
}

async function becomesReady(child: ChildProcess, launch: Launch): Promise<void> {
  let failure: string | null = null;
  child.once("error", (error) => {
    failure = error.message;
  });
  const end = Date.now() + READY_WITHIN_MS;
  for (;;) {
    const found = await readPostmaster(launch.folder);
    if (found?.ready === true && found.pid === child.pid) return;
    if (failure !== null || child.exitCode !== null || child.signalCode !== null) break;
    if (Date.now() > end) {
      child.kill("SIGQUIT");
      break;
    }
    await pause(15);
  }
  const said = failure ?? (await readFile(launch.startLog, "utf8")).trim().split("\n").slice(-5).join(" | ");
  throw new StoreError("database-start-failed", `PostgreSQL did not start in ${launch.folder}: ${said}`);
}
