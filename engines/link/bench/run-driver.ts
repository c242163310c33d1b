/**
 * How is a driver run: ours or a peer's, once, in a process of its own?
 *
 * @module
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DriverAnswer, type NoAnswer, readAnswer } from "./link-task.ts";
import { type PeerGroup, peerPython } from "./peers.ts";

/** Ours has no peer group. */
export interface Driver {
  readonly name: string;
  /** In this folder; a `.py` of a peer or a `.ts` of ours. */
  readonly file: string;
  readonly group?: PeerGroup;
}

export const OURS: Driver = { name: "@waymark/link", file: "ours.ts" };

export function isAnswer(answer: DriverAnswer | NoAnswer): answer is DriverAnswer {
  return !("skipped" in answer);
}

/** @param task - As the driver expects it; {@link LinkTask} for those that are compared like for like. */
export function runDriver(driver: Driver, data: string, task: object): DriverAnswer | NoAnswer {
  const command = commandOf(driver);
  if (!Array.isArray(command)) return command;
  const folder = mkdtempSync(join(tmpdir(), "link-bench-"));
  try {
    const [taskFile, answerFile] = [join(folder, "task.json"), join(folder, "answer.json")];
    writeFileSync(taskFile, JSON.stringify(task));
    const [program = "", ...words] = [...command, data, taskFile, answerFile];
    const { status, stderr } = spawnSync(program, words, { encoding: "utf8", maxBuffer: 1e9 });
    if (status !== 0) return { skipped: `failed: ${stderr.trim().split("\n").at(-1) ?? ""}` };
    return readAnswer(answerFile);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function commandOf({ file, group }: Driver): string[] | NoAnswer {
  const path = join(import.meta.dirname, file);
  if (group === undefined) return [process.execPath, "--import", "tsx", path];
  const python = peerPython(group);
  return typeof python === "string" ? [python, path] : python;
}
