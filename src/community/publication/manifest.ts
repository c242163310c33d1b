/**
 * What does a publication consist of, and in which bytes is that signed?
 *
 * @module
 */
import { type Manifest, pagesFile } from "./public-files.ts";

const path = /^(?:[a-z0-9][a-z0-9._-]{0,99}\/){0,5}[a-z0-9][a-z0-9._-]{0,99}$/i;
const hash = /^[0-9a-f]{64}$/;

/** True for a path that a publication may hold: relative, no part of it starting with a dot, no more than six deep. */
export function isPublicPath(text: string): boolean {
  return path.test(text);
}

/** The manifest's bytes as text: its files in the order of their paths, so that the same publication gives the same bytes. */
export function manifestText({ version, day, files, publicKey }: Manifest): string {
  const ordered = Object.fromEntries(Object.entries(files).sort(([one], [other]) => (one < other ? -1 : 1)));
  return `${JSON.stringify({ version, day, files: ordered, publicKey }, null, 1)}\n`;
}

/** A page of one leg: `en/legs/agadez--dirkou.html`. */
const legPage = /^[\w-]+\/legs\/[^/]+\.html$/;

/** `pages.json` as text: the hashes of the pages of legs among some files; null when there are none. */
export function pagesText(files: Manifest["files"]): string | null {
  const pages = Object.entries(files).filter(([path]) => legPage.test(path));
  pages.sort(([one], [other]) => (one < other ? -1 : 1));
  return pages.length === 0 ? null : `${JSON.stringify(Object.fromEntries(pages), null, 1)}\n`;
}

/** What stands in the manifest itself. */
export function withoutPages(files: Manifest["files"]): Manifest["files"] {
  return Object.fromEntries(Object.entries(files).filter(([path]) => !legPage.test(path)));
}

/** The manifest with what its `pages.json` names; null when that is no such list. */
export function withPages(manifest: Manifest, pages: string): Manifest | null {
  const whole = readManifest(JSON.stringify({ ...manifest, files: listedIn(pages) }));
  if (whole === null || !Object.keys(whole.files).every((path) => legPage.test(path))) return null;
  return { ...manifest, files: { ...whole.files, ...manifest.files } };
}

function listedIn(pages: string): unknown {
  try {
    return JSON.parse(pages);
  } catch {
    return null;
  }
}

/** True when a manifest names more files than stand in it. */
export function hasPages({ files }: Manifest): boolean {
  return Object.hasOwn(files, pagesFile);
}

/** The manifest in a text; null when it is none. */
export function readManifest(text: string): Manifest | null {
  try {
    const said: unknown = JSON.parse(text);
    return isManifest(said) ? said : null;
  } catch {
    return null;
  }
}

function isManifest(said: unknown): said is Manifest {
  if (typeof said !== "object" || said === null) return false;
  const { version, day, files, publicKey } = said as Record<string, unknown>;
  if (!Number.isSafeInteger(version) || (version as number) < 1) return false;
  if (typeof day !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(day) || typeof publicKey !== "string")
    return false;
  if (typeof files !== "object" || files === null) return false;
  return Object.entries(files).every(
    ([name, value]) => isPublicPath(name) && typeof value === "string" && hash.test(value),
  );
}
