/**
 * Which publication is the one that is served?
 *
 * The folder that the link `current` names. The link is replaced by a rename, so that it always names a whole publication.
 * Nothing here needs a database.
 *
 * Source: trust.md rule 41.
 *
 * @module
 */
import { createHash, randomBytes } from "node:crypto";
import { readdir, readFile, readlink, rename, rm, symlink } from "node:fs/promises";
import { join } from "node:path";
import { hasPages, readManifest, withPages } from "../../publication/manifest.ts";
import { type Manifest, manifestFile, pagesFile } from "../../publication/public-files.ts";

const link = "current";

/** Folder of the publications, inside the data folder. */
export function publicFolder(dataFolder: string): string {
  return join(dataFolder, "public");
}

export interface CurrentPublication {
  readonly version: number;
  readonly folder: string;
}

/** The current publication of a public folder; null when nothing was published yet. */
export async function currentPublication(folder: string): Promise<CurrentPublication | null> {
  const name = await readlink(join(folder, link)).catch(() => null);
  if (name === null || !/^[1-9]\d{0,8}$/.test(name)) return null;
  return { version: Number(name), folder: join(folder, name) };
}

/** Its manifest; null when there is none that can be read. */
export async function currentManifest(folder: string): Promise<Manifest | null> {
  const current = await currentPublication(folder);
  return current === null ? null : ((await readWhole(current.folder))?.manifest ?? null);
}

export interface WholeManifest {
  /** With all files of the publication, the pages of legs too. */
  readonly manifest: Manifest;
  /** What is signed: the bytes of `manifest.json`. */
  readonly bytes: Buffer;
}

/** The manifest in a publication's own folder; null when it, or the list of pages that it names, cannot be read. */
export async function readWhole(folder: string): Promise<WholeManifest | null> {
  const bytes = await readFile(join(folder, manifestFile)).catch(() => null);
  const manifest = bytes === null ? null : readManifest(bytes.toString("utf8"));
  if (bytes === null || manifest === null) return null;
  if (!hasPages(manifest)) return { manifest, bytes };
  const pages = await readFile(join(folder, pagesFile)).catch(() => Buffer.alloc(0));
  const hash = createHash("sha256").update(pages).digest("hex");
  const whole = hash === manifest.files[pagesFile] ? withPages(manifest, pages.toString("utf8")) : null;
  return whole === null ? null : { manifest: whole, bytes };
}

/** Makes a publication the current one. */
export async function switchTo(folder: string, version: number): Promise<void> {
  const draft = join(folder, `.${link}-${randomBytes(6).toString("hex")}`);
  await symlink(String(version), draft);
  await rename(draft, join(folder, link));
}

/** Versions that lie in a public folder, whole or not, lowest first. */
export async function versionsIn(folder: string): Promise<readonly number[]> {
  const names = await readdir(folder).catch(() => [] as string[]);
  return names
    .filter((name) => /^[1-9]\d{0,8}$/.test(name))
    .map(Number)
    .sort((one, other) => one - other);
}

/** Removes what is older than the publication before this one, half-written ones too; readers may still hold that one. */
export async function dropOlder(folder: string, version: number): Promise<readonly number[]> {
  const older = (await versionsIn(folder)).filter((other) => other < version);
  const before = (await wholeVersions(folder)).filter((other) => other < version).at(-1);
  const dropped = older.filter((other) => other !== before);
  await Promise.all(
    dropped.map((other) =>
      rm(join(folder, String(other)), { recursive: true, force: true, maxRetries: 5 }).catch(unlessGrowing),
    ),
  );
  return dropped;
}

/** Somebody is still writing an older one: what is left of it goes with the next publication. */
function unlessGrowing(error: NodeJS.ErrnoException): void {
  if (error.code !== "ENOTEMPTY") throw error;
}

/** Versions whose last file is there, lowest first. */
export async function wholeVersions(folder: string): Promise<readonly number[]> {
  const versions = await versionsIn(folder);
  const whole = await Promise.all(versions.map((version) => isWhole(folder, version)));
  return versions.filter((_, at) => whole[at]);
}

async function isWhole(folder: string, version: number): Promise<boolean> {
  return await readFile(join(folder, String(version), manifestFile)).then(
    () => true,
    () => false,
  );
}
