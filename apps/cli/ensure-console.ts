/**
 * Is the console built, and newer than its sources?
 *
 * @module
 */
import { execFile } from "node:child_process";
import { access, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { newestSource } from "./newest-source.ts";
import { say } from "./terminal.ts";

const root = join(import.meta.dirname, "..", "..");
const built = join(root, "apps", "console", "dist");
const sources = ["apps/console", "src", "languages"];

/** Builds the console when it is missing or older than what it is made of. @returns the folder to serve. */
export async function ensureConsole(): Promise<string> {
  const made = await stat(join(built, "index.html")).then(
    (found) => found.mtimeMs,
    () => 0,
  );
  if (made > (await newestSource(sources))) return built;
  say("Building the console's pages (once after each change).");
  await buildConsole(built);
  return built;
}

/** Builds the console's pages into a folder, as members get them, whatever this process was started for. */
export async function buildConsole(folder: string): Promise<void> {
  const settings = ["--config", "apps/console/vite.config.ts", "--logLevel", "error"];
  await promisify(execFile)(
    process.execPath,
    [viteProgram(), "build", ...settings, "--outDir", folder, "--emptyOutDir"],
    // Any other value builds React's development pages: slower, and they ask the node everything twice.
    { cwd: root, env: { ...process.env, NODE_ENV: "production" } },
  );
  await access(join(folder, "index.html"));
}

function viteProgram(): string {
  return join(dirname(createRequire(import.meta.url).resolve("vite/package.json")), "bin", "vite.js");
}
