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
  /** What the script imports at once: asked for together with it, not after it. */
  readonly imports: readonly string[];
  readonly style: string;
  readonly icon: string;
}

interface BuiltEntry {
  readonly file: string;
  readonly css?: readonly string[];
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
}

/** @param manifest - What `.vite/manifest.json` holds, parsed. @throws {RangeError} when it is of another build. */
export function builtAssets(manifest: unknown): BuiltAssets {
  const built = manifest as Readonly<Record<string, BuiltEntry>>;
  const entry = Object.values(built).find(({ isEntry }) => isEntry);
  const parts = entry ? [entry, ...[...importsOf(built, entry)].flatMap((name) => built[name] ?? [])] : [];
  const [script, ...imports] = parts.map(({ file }) => file);
  const [style] = parts.flatMap(({ css }) => css ?? []);
  if (script === undefined || style === undefined)
    throw new RangeError("The manifest names no entry with a style.");
  return { script, imports, style, icon: "app/icon.svg" };
}

/** Names of everything an entry imports, through others too. */
function importsOf(
  built: Readonly<Record<string, BuiltEntry>>,
  entry: BuiltEntry,
  found: Set<string> = new Set(),
): Set<string> {
  for (const name of entry.imports ?? []) {
    const next = built[name];
    if (found.has(name) || !next) continue;
    found.add(name);
    importsOf(built, next, found);
  }
  return found;
}
