// Which server process, if any, works on this cluster folder, and how is it stopped?
// PostgreSQL writes postmaster.pid: process id, folder, start, port, socket folder, address, shared memory,
// status. The id alone may have been taken over by another program, so on Linux the process's working folder
// is compared too.
// Source: PostgreSQL source, src/include/utils/pidfile.h.

import { readFile, rm, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { isAlive } from "../data-folder-lock.ts";

export const SOCKET_FOLDER_PREFIX = "waymark-";
const FAST_SHUTDOWN_MS = 15_000;
const IMMEDIATE_SHUTDOWN_MS = 5_000;

export interface Postmaster {
  pid: number;
  socketFolder: string;
  ready: boolean;
}

/** What postmaster.pid says; null when there is none or it is not whole. */
export async function readPostmaster(clusterFolder: string): Promise<Postmaster | null> {
  const text = await readFile(join(clusterFolder, "postmaster.pid"), "utf8").catch(() => "");
  const lines = text.split("\n");
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 1) return null;
  return { pid, socketFolder: lines[4] ?? "", ready: (lines[7] ?? "").trim() === "ready" };
}

/**
 * Stops the server that a killed node left behind and removes what it left: postmaster.pid, socket folder.
 * @returns the process id that was stopped, or null when nothing ran.
 */
export async function stopOrphan(clusterFolder: string): Promise<number | null> {
  const found = await readPostmaster(clusterFolder);
  if (found === null) return null;
  const runs = await worksOn(found.pid, clusterFolder);
  if (runs) await stopProcess(found.pid);
  await rm(join(clusterFolder, "postmaster.pid"), { force: true });
  await removeSocketFolder(found.socketFolder);
  return runs ? found.pid : null;
}

/** Fast shutdown; after 15 s an immediate one (recovered from the write-ahead log); after 5 s more, kill. */
export async function stopProcess(pid: number): Promise<void> {
  send(pid, "SIGINT");
  if (await gone(pid, FAST_SHUTDOWN_MS)) return;
  send(pid, "SIGQUIT");
  if (await gone(pid, IMMEDIATE_SHUTDOWN_MS)) return;
  send(pid, "SIGKILL");
  await gone(pid, IMMEDIATE_SHUTDOWN_MS);
}

/** Removes a socket folder, if its name is one that this program gives. */
export async function removeSocketFolder(folder: string): Promise<void> {
  if (basename(folder).startsWith(SOCKET_FOLDER_PREFIX)) await rm(folder, { recursive: true, force: true });
}

async function worksOn(pid: number, clusterFolder: string): Promise<boolean> {
  if (!isAlive(pid)) return false;
  if (process.platform !== "linux") return true;
  const [working, cluster] = await Promise.all([
    stat(`/proc/${pid}/cwd`).catch(() => null),
    stat(clusterFolder),
  ]);
  return working !== null && working.ino === cluster.ino && working.dev === cluster.dev;
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

async function gone(pid: number, withinMs: number): Promise<boolean> {
  const end = Date.now() + withinMs;
  while (isAlive(pid) && !(await isZombie(pid))) {
    if (Date.now() > end) return false;
    await pause(20);
  }
  return true;
}

// In a container without an init process, a stopped orphan stays in the table of processes for ever.
async function isZombie(pid: number): Promise<boolean> {
  const status = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  return status.split(")").at(-1)?.trim().startsWith("Z") ?? false;
}
