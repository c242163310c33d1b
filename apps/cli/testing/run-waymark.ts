/**
 * How does a test type a command, as a person would?
 *
 * In a process of its own, with an environment that names no other node.
 *
 * @module
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

const root = join(import.meta.dirname, "..", "..", "..");

export interface Said {
  /** Null when a signal ended it. */
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The test's own environment would choose another node, another log, another build of the pages. */
const left = /^(WAYMARK_(DATA|DATABASE_URL|PORT|URL|LOG_LEVEL)|NODE_ENV|VITEST.*|NODE_OPTIONS)$/;

function environment(): Record<string, string> {
  const kept = Object.entries(process.env).filter(([name, value]) => value !== undefined && !left.test(name));
  return Object.fromEntries(kept) as Record<string, string>;
}

/** Runs `waymark` to its end. */
export async function waymark(...words: readonly string[]): Promise<Said> {
  const child = spawn(process.execPath, [join(root, "apps/cli/waymark.js"), ...words], {
    cwd: root,
    env: environment(),
  });
  const said = { out: "", err: "" };
  child.stdout.on("data", (text) => {
    said.out += text;
  });
  child.stderr.on("data", (text) => {
    said.err += text;
  });
  const [code] = (await once(child, "close")) as [number | null];
  return { code, ...said };
}

/** Runs `waymark ... --json`, which must go well. @returns the object on its last line. */
export async function answered(...words: readonly string[]): Promise<Record<string, unknown>> {
  const { code, out, err } = await waymark(...words, "--json");
  if (code !== 0) throw new Error(`waymark ${words.join(" ")} ended with ${code}: ${err}`);
  return lastLine(out);
}

/** The object on the last line of what a command wrote. @throws when it is none. */
export function lastLine(out: string): Record<string, unknown> {
  return JSON.parse(out.trimEnd().split("\n").at(-1) ?? "") as Record<string, unknown>;
}
