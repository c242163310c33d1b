/**
 * What does a publication consist of, and in which bytes is that signed?
 *
 * @module
 */
import type { Manifest } from "./public-files.ts";

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
