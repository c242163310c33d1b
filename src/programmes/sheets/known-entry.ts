/**
 * Which standing entry does a row without an id mean?
 *
 * The one with its code; a kind without codes has none, and its rows are known again by what they say.
 *
 * @module
 */
import type { Entry, EntrySet } from "../entries/entry.ts";
import type { EntryKind } from "../entries/entry-kinds.ts";

/** Fields that together name an entry, of kinds whose entries have a code. */
const codes: { readonly [Kind in EntryKind]?: readonly string[] } = {
  organisation: ["acronym"],
  framework: ["title"],
  "result-node": ["framework", "code"],
  indicator: ["code"],
  crosswalk: ["indicator", "framework", "code"],
  programme: ["code"],
  participation: ["programme", "organisation", "role"],
  component: ["programme", "code"],
};

/** Null when none is known by these words, or several are. */
export function knownEntry(
  kind: EntryKind,
  content: Readonly<Record<string, unknown>>,
  set: EntrySet,
): Entry | null {
  const fields = codes[kind];
  if (fields === undefined) return null;
  const list: readonly Entry[] = set[kind];
  const [found, other] = list.filter((entry) =>
    fields.every(
      (field) => plain(Object.entries(entry.content), field) === plain(Object.entries(content), field),
    ),
  );
  return other === undefined ? (found ?? null) : null;
}

function plain(said: readonly (readonly [string, unknown])[], field: string): string {
  return String(said.find(([name]) => name === field)?.[1] ?? "")
    .trim()
    .toLowerCase();
}
