/**
 * How does a test get a set of entries that say only what the test is about?
 *
 * @module
 */
import { type Entry, type EntrySet, entrySet } from "../entries/entry.ts";
import type { EntryKind } from "../entries/entry-kinds.ts";
import type { Content } from "../entries/entry-schemas.ts";
import { programmeOf } from "../entries/programme-of.ts";

/** An entry as a test writes it down; whatever the schema asks for besides is left out. */
export interface SomeEntry<Kind extends EntryKind = EntryKind> {
  readonly id: string;
  readonly kind: Kind;
  readonly content: Partial<Content<Kind>>;
}

/** @param entries - Those that others name come first. */
export function setOf(entries: readonly SomeEntry[], changed = "2026-01-01"): EntrySet {
  return entries.reduce<EntrySet>((set, { id, kind, content }) => {
    const whole = content as Content<EntryKind>;
    const programme = programmeOf({ id, kind, content: whole }, set);
    const entry: Entry = {
      id,
      kind,
      version: 1,
      programme,
      owner: id,
      seenBy: "everybody",
      changed,
      content: whole,
    };
    return entrySet([...Object.values(set).flat(), entry]);
  }, entrySet([]));
}
