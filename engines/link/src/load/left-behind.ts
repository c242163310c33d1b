/**
 * What must be gone when the process ends, however it ends?
 *
 * Unfinished files and folders for copies. Between the pieces of a long piece of work an interruption is heard; the
 * handler is there only while something could be left behind, so that otherwise the system's own answer is at once.
 *
 * @module
 */
import { mkdtempSync, rmSync } from "node:fs";
import { constants, tmpdir } from "node:os";
import { join } from "node:path";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

const paths = new Set<string>();

/** Removes the path should the process end before {@link removed} is called. */
export function removeAtEnd(path: string): void {
  if (paths.size === 0) {
    process.on("exit", removeAll);
    for (const signal of SIGNALS) process.on(signal, endBy);
  }
  paths.add(path);
}

/** Removes the path now; fine when it is gone already. */
export function removed(path: string): void {
  rmSync(path, { recursive: true, force: true });
  paths.delete(path);
  if (paths.size > 0) return;
  process.off("exit", removeAll);
  for (const signal of SIGNALS) process.off(signal, endBy);
}

/** A folder for copies; hand it to {@link removed}. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "waymark-link-"));
  removeAtEnd(folder);
  return folder;
}

/** As a shell reports a process that a signal ended: 128 and the signal's number. */
function endBy(signal: NodeJS.Signals): never {
  process.exit(128 + constants.signals[signal]);
}

function removeAll(): void {
  for (const path of paths) rmSync(path, { recursive: true, force: true });
}
