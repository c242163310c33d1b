// Is this node the only one that uses this data folder?
// `node.lock` holds process id, its start tick and the machine's boot id, so that a lock left by a killed
// node, a reused process id or a restarted machine or container is recognised as stale.
// Assumes: processes that share the folder see each other's ids (one machine or one container).

import { randomBytes } from "node:crypto";
import { readFileSync, unlinkSync } from "node:fs";
import { link, readFile, rename, unlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { StoreError } from "./store-error.ts";

const LOCK = "node.lock";

interface Holder {
  pid: number;
  /** Clock ticks between boot and the process's start; empty where the system does not tell. */
  started: string;
  boot: string;
}

/**
 * Takes the folder for this process and gives back the function that lets go of it.
 * @throws StoreError "data-folder-in-use" while another live process holds it.
 */
export async function lockDataFolder(dataFolder: string): Promise<() => void> {
  const path = join(dataFolder, LOCK);
  const own = JSON.stringify(describe(process.pid));
  const draft = `${path}.${randomBytes(6).toString("hex")}`;
  await writeFile(draft, own, { mode: 0o600 });
  try {
    while (!(await placed(draft, path))) await removeIfStale(path, dataFolder);
  } finally {
    await unlink(draft);
  }
  return () => release(path, own);
}

async function placed(draft: string, path: string): Promise<boolean> {
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

async function removeIfStale(path: string, dataFolder: string): Promise<void> {
  const found = await readFile(path, "utf8").catch(() => null);
  if (found === null) return;
  const pid = livePid(found);
  if (pid !== null) {
    const remedy = "Stop that process, or give this one another data folder (WAYMARK_DATA).";
    throw new StoreError(
      "data-folder-in-use",
      `Process ${pid} already uses the data folder ${dataFolder}. ${remedy}`,
    );
  }
  const aside = `${path}.${randomBytes(6).toString("hex")}`;
  await rename(path, aside).catch(() => undefined);
  // Another node may have taken the place of the stale lock between reading and renaming: put it back.
  if ((await readFile(aside, "utf8").catch(() => found)) !== found)
    await link(aside, path).catch(() => undefined);
  await unlink(aside).catch(() => undefined);
}

function livePid(lock: string): number | null {
  const holder = parse(lock);
  if (holder === null || !isAlive(holder.pid)) return null;
  const now = describe(holder.pid);
  return now.boot === holder.boot && now.started === holder.started ? holder.pid : null;
}

function parse(lock: string): Holder | null {
  try {
    const { pid, started, boot } = JSON.parse(lock) as Partial<Holder>;
    const whole = Number.isInteger(pid) && typeof started === "string" && typeof boot === "string";
    return whole ? (JSON.parse(lock) as Holder) : null;
  } catch {
    return null;
  }
}

/** True while a process of this id exists, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function describe(pid: number): Holder {
  // The second field is the program's name in brackets and may hold spaces: count after the last bracket.
  const fields = read(`/proc/${pid}/stat`).split(")").at(-1)?.trim().split(" ") ?? [];
  return { pid, started: fields[19] ?? "", boot: read("/proc/sys/kernel/random/boot_id").trim() };
}

function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

function release(path: string, own: string): void {
  if (read(path) === own) unlinkSync(path);
}
