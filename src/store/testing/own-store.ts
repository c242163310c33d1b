// How does a test get a store of its own that it may kill: a data folder, a server, a node process?

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { stopOrphan } from "../embedded/postmaster.ts";

/** A new, empty folder that only this account may enter. */
export function newFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), "waymark-own-"));
}

/** Removes a data folder and whatever server a killed node left running in it. */
export async function removeFolder(dataFolder: string): Promise<void> {
  await stopOrphan(join(dataFolder, "postgres"));
  await rm(dataFolder, { recursive: true, force: true });
}

export interface NodeProcess {
  child: ChildProcess;
  /** Every line that it has printed. */
  lines: string[];
}

/** Runs `program` (the body of a module) as a node process of its own and waits for its first line. */
export async function startNode(
  program: string,
  as: { uid?: number; gid?: number } = {},
): Promise<NodeProcess> {
  const cwd = join(import.meta.dirname, "..");
  const options = { cwd, stdio: ["ignore", "pipe", "inherit"] as ["ignore", "pipe", "inherit"], ...as };
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", program], options);
  const lines: string[] = [];
  child.stdout.on("data", (chunk: Buffer) =>
    lines.push(
      ...chunk
        .toString()
        .split("\n")
        .filter((line) => line !== ""),
    ),
  );
  await Promise.race([once(child.stdout, "data"), once(child, "exit")]);
  return { child, lines };
}

/** Ends a node as a power cut would, and waits until it is gone. */
export async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  await gone;
}

/** Tries `work` until it succeeds; gives up with its last failure after half a minute. */
export async function eventually<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === 150) throw error;
      await pause(200);
    }
  }
}
