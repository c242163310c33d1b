/**
 * Where is a browser on a machine that has only Node and npm?
 *
 * In `@sparticuz/chromium`, packed: the browser, the shared libraries it would otherwise ask the
 * operating system for, a software GPU, and Open Sans. They are unpacked once into a folder of the
 * temporary directory, together with DejaVu for the scripts that Open Sans lacks, and used again by
 * every later run, and Noto for the Ethiopic script.
 *
 * Assumes: Linux on x64, and a C library no older than the one Node itself needs. Chinese and Indic
 * scripts have no font here: a test that looks at them sees blank space.
 */
import { createReadStream, createWriteStream } from "node:fs";
import { access, lstat, mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress } from "node:zlib";
import { extract } from "tar-fs";
import { sfntOfWoff } from "./sfnt-of-woff.ts";

/** One unpacked browser. All paths are absolute. */
export interface UnpackedBrowser {
  readonly executable: string;
  /** Environment variables the browser must be started with, over those of this process. */
  readonly environment: Readonly<Record<string, string>>;
}

/** Raised when no browser can be prepared; the message says what to do. */
export class BrowserUnavailable extends Error {
  readonly code = "browser_unavailable";
  override readonly name = "BrowserUnavailable";
}

const archives = ["al2023.tar.br", "swiftshader.tar.br", "fonts.tar.br"] as const;
const require = createRequire(import.meta.url);

/**
 * Unpacks the browser of the installed package, or finds the copy unpacked before.
 *
 * Two processes may call it at once: each unpacks into a folder of its own and the first to finish
 * gives the folder its name.
 *
 * @throws {@link BrowserUnavailable} on another platform, or when the folder belongs to somebody else.
 */
export async function unpackBrowser(): Promise<UnpackedBrowser> {
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new BrowserUnavailable(
      `The browser from npm runs on Linux x64, this is ${process.platform} ${process.arch}. ` +
        "Install Chromium and set WAYMARK_CHROMIUM to its path.",
    );
  }
  const packed = join(packageFolder("@sparticuz/chromium"), "bin");
  const folder = join(tmpdir(), `waymark-chromium-${await versionOf("@sparticuz/chromium")}-${userId()}`);
  if (!(await exists(folder))) await unpackInto(packed, folder);
  await refuseForeign(folder);
  await writeFontConfig(folder);
  return { executable: join(folder, "chromium"), environment: environmentOf(folder) };
}

async function unpackInto(packed: string, folder: string): Promise<void> {
  const work = await mkdtemp(`${folder}-`);
  try {
    for (const archive of archives) {
      await pipeline(createReadStream(join(packed, archive)), createBrotliDecompress(), extract(work));
    }
    const binary = createWriteStream(join(work, "chromium"), { mode: 0o700 });
    await pipeline(createReadStream(join(packed, "chromium.br")), createBrotliDecompress(), binary);
    await rename(work, folder);
  } catch (error) {
    // Another process was faster: its folder is as good as ours.
    if (!(await exists(folder))) throw error;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** The temporary directory is everybody's: a folder of that name may have been planted. */
async function refuseForeign(folder: string): Promise<void> {
  const status = await lstat(folder);
  if (status.isDirectory() && status.uid === userId() && (status.mode & 0o022) === 0) return;
  throw new BrowserUnavailable(`${folder} was not made by this account. Remove it and run again.`);
}

async function writeFontConfig(folder: string): Promise<void> {
  const fonts = [
    join(folder, "fonts"),
    join(packageFolder("dejavu-fonts-ttf"), "ttf"),
    await ethiopicFolder(folder),
  ];
  const prefer = (family: string, fonts: readonly string[]) =>
    `<alias binding="strong"><family>${family}</family><prefer>` +
    `${fonts.map((font) => `<family>${font}</family>`).join("")}</prefer></alias>`;
  const config = [
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>',
    ...fonts.map((path) => `<dir>${path}</dir>`),
    prefer("sans-serif", ["Open Sans", "DejaVu Sans"]),
    prefer("serif", ["DejaVu Serif"]),
    prefer("monospace", ["DejaVu Sans Mono"]),
    `<cachedir>${join(folder, "font-cache")}</cachedir></fontconfig>`,
  ].join("\n");
  const etc = join(folder, "etc");
  await mkdir(etc, { recursive: true });
  // Written aside and moved: a browser that starts meanwhile reads the old file or the new one, whole.
  const aside = join(etc, `fonts.conf.${process.pid}`);
  await writeFile(aside, config);
  await rename(aside, join(etc, "fonts.conf"));
}

/** The browser takes no web fonts from the system: the one of the package is unpacked once. */
async function ethiopicFolder(folder: string): Promise<string> {
  const target = join(folder, "ethiopic");
  const font = join(target, "noto-sans-ethiopic.ttf");
  if (await exists(font)) return target;
  const files = join(packageFolder("@fontsource/noto-sans-ethiopic"), "files");
  const woff = await readFile(join(files, "noto-sans-ethiopic-ethiopic-400-normal.woff"));
  await mkdir(target, { recursive: true });
  const aside = `${font}.${process.pid}`;
  await writeFile(aside, sfntOfWoff(woff));
  await rename(aside, font);
  return target;
}

function environmentOf(folder: string): Record<string, string> {
  const libraries = [join(folder, "lib"), folder, process.env.LD_LIBRARY_PATH];
  return {
    LD_LIBRARY_PATH: libraries.filter(Boolean).join(":"),
    FONTCONFIG_PATH: join(folder, "etc"),
  };
}

/** Folder of an installed package; several refuse `require.resolve("<name>/package.json")`. */
function packageFolder(name: string): string {
  for (const root of require.resolve.paths(name) ?? []) {
    try {
      return dirname(require.resolve(join(root, name, "package.json")));
    } catch {
      // Not in this node_modules: the next one up may have it.
    }
  }
  throw new BrowserUnavailable(`${name} is not installed. Run npm ci.`);
}

async function versionOf(name: string): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(join(packageFolder(name), "package.json"), "utf8"));
  return (manifest as { version: string }).version;
}

function userId(): number {
  return process.getuid?.() ?? 0;
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
