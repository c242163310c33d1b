/**
 * Which peers can be run here, and where are they installed?
 *
 * Peers live in virtual environments outside the repository, in the folder named by `WAYMARK_PEERS` (by default under
 * the temporary folder), made when first asked for. Nothing of a peer is part of this package. Where Python or its
 * registry is out of reach the answer is why, and the row of the table says so.
 *
 * @module
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { NoAnswer } from "./link-task.ts";

/** Groups whose needs contradict each other are installed apart. */
const GROUPS = {
  splink: ["splink==5.0.0", "duckdb==2.0.1"],
  toolkit: ["recordlinkage==0.16", "pyarrow==26.0.1"],
  names: ["nomenklatura==4.17.4", "rigour==2.6.1"],
} as const;

export type PeerGroup = keyof typeof GROUPS;

const PEERS_FOLDER = process.env.WAYMARK_PEERS ?? join(tmpdir(), "waymark-peers");
const INSTALL_MILLISECONDS = 600_000;

/** @returns Path of the Python that holds the group, or why there is none. */
export function peerPython(group: PeerGroup): string | NoAnswer {
  const wanted = GROUPS[group].join(" ");
  const folder = join(PEERS_FOLDER, group);
  const python = join(folder, "bin", "python");
  const mark = join(folder, `installed-${wanted.replaceAll(" ", "-")}`);
  if (existsSync(mark)) return python;
  mkdirSync(PEERS_FOLDER, { recursive: true });
  return (
    failureOf("python3", ["-m", "venv", folder]) ??
    failureOf(python, ["-m", "pip", "install", "--quiet", ...GROUPS[group]]) ??
    marked(mark, python)
  );
}

function marked(mark: string, python: string): string {
  writeFileSync(mark, "");
  return python;
}

function failureOf(command: string, words: readonly string[]): NoAnswer | null {
  const { status, error, stderr } = spawnSync(command, words, {
    encoding: "utf8",
    timeout: INSTALL_MILLISECONDS,
  });
  if (status === 0) return null;
  const said = error?.message ?? stderr.trim().split("\n").at(-1) ?? "";
  return { skipped: `could not install: ${said}` };
}
