/**
 * Which files of the built app does a page load?
 *
 * Source: the manifest that Vite writes beside what it builds, `.vite/manifest.json`.
 *
 * @module
 */

/** Paths seen from the site's beginning. */
export interface BuiltAssets {
  readonly script: string;
  readonly style: string;
  readonly icon: string;
}

interface BuiltEntry {
  readonly file: string;
  readonly css?: readonly string[];
  readonly isEntry?: boolean;
}

/** @param manifest - What `.vite/manifest.json` holds, parsed. @throws {RangeError} when it is of another build. */
export function builtAssets(manifest: unknown): BuiltAssets {
  const entries = Object.values(manifest as Readonly<Record<string, BuiltEntry>>);
  const entry = entries.find(({ isEntry }) => isEntry);
  const style = entry?.css?.[0];
  if (!entry || style === undefined) throw new RangeError("The manifest names no entry with a style.");
  return { script: entry.file, style, icon: "app/icon.svg" };
}
