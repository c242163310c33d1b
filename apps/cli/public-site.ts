/**
 * Which pages does a publication have, and with which app?
 *
 * The built public app, copied as it is, and its pages rendered from the publication's data in every language that it ships.
 *
 * @module
 */
import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, relative, sep } from "node:path";
import { promisify } from "node:util";
import type { PublicData, PublicFile } from "../../src/community/index.ts";
import { builtAssets } from "../waypoint/built-assets.ts";
import { renderPages } from "../waypoint/render-pages.ts";
import type { ShippedLanguage } from "../waypoint/words/language-file.ts";
import { newestSource } from "./newest-source.ts";
import { say } from "./terminal.ts";

const root = join(import.meta.dirname, "..", "..");
const built = join(root, "apps", "waypoint", "dist");

const sources = ["apps/waypoint", "src/community", "src/safeguards", "languages/waypoint"];

/** Builds the public app when it is missing or older than what it is made of. @returns its folder. */
export async function ensurePublicApp(): Promise<string> {
  const made = await stat(join(built, ".vite", "manifest.json")).then(
    (found) => found.mtimeMs,
    () => 0,
  );
  if (made > (await newestSource(sources))) return built;
  say("Building the public app (once after each change).");
  const draft = await mkdtemp(`${built}-`);
  await buildPublicApp(draft);
  // Whoever is reading the old one right now meets it gone, never half of each.
  await rm(built, { recursive: true, force: true });
  await rename(draft, built).catch(unlessOtherWasFaster);
  await rm(draft, { recursive: true, force: true });
  return built;
}

async function buildPublicApp(folder: string): Promise<void> {
  const vite = join(dirname(createRequire(import.meta.url).resolve("vite/package.json")), "bin", "vite.js");
  const settings = ["--config", "apps/waypoint/vite.config.ts", "--logLevel", "error"];
  await promisify(execFile)(
    process.execPath,
    [vite, "build", ...settings, "--outDir", folder, "--emptyOutDir"],
    { cwd: root, env: { ...process.env, NODE_ENV: "production" } },
  );
}

function unlessOtherWasFaster(error: NodeJS.ErrnoException): void {
  if (error.code !== "ENOTEMPTY" && error.code !== "EEXIST") throw error;
}

/** What makes the pages of a publication, from a folder of the built app. */
export function siteOf(appFolder: string): (data: PublicData) => Promise<readonly PublicFile[]> {
  return async ({ routesIn, legs }) => {
    const app = await appFiles(appFolder);
    const assets = builtAssets(JSON.parse(await readFile(join(appFolder, ".vite", "manifest.json"), "utf8")));
    const languages = app
      .filter(({ path }) => path.startsWith("strings/"))
      .map(({ content }): ShippedLanguage => JSON.parse(Buffer.from(content).toString("utf8")));
    const pages = renderPages({ routesIn, legs, languages, assets });
    return [...app, ...[...pages].map(([path, content]) => ({ path, content }))];
  };
}

/** The built app as it is published: what only the build needs stays out. */
async function appFiles(folder: string): Promise<PublicFile[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .filter((path) => !path.startsWith(".") && !/^build-report\./.test(path));
  return await Promise.all(
    files.map(async (path) => ({ path, content: await readFile(join(folder, path)) })),
  );
}
