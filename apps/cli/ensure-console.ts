/**
 * Is the console built, and newer than its sources?
 *
 * @module
 */
import { execFile } from "node:child_process";
import { access, readdir, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
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
  const ages = await Promise.all(sources.map((folder) => newest(join(root, folder))));
  if (made > Math.max(...ages)) return built;
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

/** Time of the latest change of a source of the pages below a folder. Unit: milliseconds since 1970. */
async function newest(folder: string): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const files = entries.filter(
    (entry) =>
      entry.isFile() && /\.(ts|tsx|css|json|html|svg)$/.test(entry.name) && !isOther(entry.parentPath),
  );
  const times = await Promise.all(
    files.map(async (file) => (await stat(join(file.parentPath, file.name))).mtimeMs),
  );
  return Math.max(0, ...times);
}

/** The build's own output, tests, and what only the server reads. */
function isOther(folder: string): boolean {
  return /[\\/](dist|testing|server|collection|store)([\\/]|$)/.test(folder);
}
