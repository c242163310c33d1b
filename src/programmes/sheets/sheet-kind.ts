/**
 * Which kind of entries does a sheet hold, by its name, and which did its writer mean?
 *
 * @module
 */
import { type EntryKind, entryKinds } from "../entries/entry-kinds.ts";

/** Null for a name that is no kind's. */
export function sheetKind(name: string): EntryKind | null {
  return entryKinds.find((kind) => kind === name) ?? null;
}

/** Sheets that hold no entries and are passed over. */
export function isBeside(name: string): boolean {
  return ["read me", "lists"].includes(name.toLowerCase());
}

/** The kind that a wrong name is nearest to; null when it is near to none. */
export function nearestKind(name: string): EntryKind | null {
  const plain = name
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, "-");
  const near = entryKinds
    .map((kind) => ({ kind, apart: distance(plain, kind) }))
    .sort((one, other) => one.apart - other.apart)[0];
  return near !== undefined && near.apart <= Math.max(2, near.kind.length / 4) ? near.kind : null;
}

/** Levenshtein's. */
function distance(one: string, other: string): number {
  let before = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [row, letter] of [...one].entries()) {
    const next = [row + 1];
    for (const [at, against] of [...other].entries())
      next.push(
        Math.min(
          (next[at] ?? 0) + 1,
          (before[at + 1] ?? 0) + 1,
          (before[at] ?? 0) + (letter === against ? 0 : 1),
        ),
      );
    before = next;
  }
  return before.at(-1) ?? 0;
}
