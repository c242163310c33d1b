/**
 * What is an entry of a programme, and how are many of them held together?
 *
 * @module
 */
import { type EntryKind, entryKinds } from "./entry-kinds.ts";
import type { Content } from "./entry-schemas.ts";

/** Who sees an entry: every member who works on programmes, or those of the partner that wrote it. */
export const audiences = ["everybody", "own-partner"] as const;
export type Audience = (typeof audiences)[number];

/** Kinds that a partner may keep to itself: what is not agreed on yet, or is confidential. */
export const ownPartnerKinds: readonly EntryKind[] = [
  "evidence",
  "agreement",
  "term-run",
  "accepted-deviation",
  "observation",
  "claim",
  "gap",
  "gap-action",
  "safety-review",
  "entry-point",
];

export interface Entry<Kind extends EntryKind = EntryKind> {
  /** UUID. */
  readonly id: string;
  readonly kind: Kind;
  /** 1 for the first, then one more with each change. */
  readonly version: number;
  /** UUID of the programme that it belongs to; null for what several share (organisations, plans, indicators). */
  readonly programme: string | null;
  /** UUID of the partner that wrote it first. */
  readonly owner: string;
  readonly seenBy: Audience;
  /** UTC day of the last change. */
  readonly changed: string;
  readonly content: Content<Kind>;
}

/** Entries by kind; every list in a fixed order (by id), so that whatever is made of it has the same bytes each time. */
export type EntrySet = { readonly [Kind in EntryKind]: readonly Entry<Kind>[] };

/** @param entries - In any order; those of one id must be one. */
export function entrySet(entries: readonly Entry[]): EntrySet {
  const ordered = [...entries].sort((one, other) => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0));
  return Object.fromEntries(
    entryKinds.map((kind) => [kind, ordered.filter((entry) => entry.kind === kind)]),
  ) as unknown as EntrySet;
}

/** What belongs to one programme, and all that several share. */
export function ofProgramme(set: EntrySet, programme: string): EntrySet {
  return entrySet(
    entryKinds
      .flatMap((kind): readonly Entry[] => set[kind])
      .filter((entry) => entry.programme === null || entry.programme === programme),
  );
}

/** The entry of a kind with this id; null when there is none. */
export function entryWith<Kind extends EntryKind>(
  set: EntrySet,
  kind: Kind,
  id: string | null,
): Entry<Kind> | null {
  const list: readonly Entry<Kind>[] = set[kind];
  return list.find((entry) => entry.id === id) ?? null;
}

/** The set with this entry in it; only the list of its kind is made anew. */
export function withEntry(set: EntrySet, entry: Entry): EntrySet {
  const list: readonly Entry[] = set[entry.kind];
  const others = list.filter(({ id }) => id !== entry.id);
  const at = others.findIndex(({ id }) => id > entry.id);
  const place = at === -1 ? others.length : at;
  return { ...set, [entry.kind]: [...others.slice(0, place), entry, ...others.slice(place)] };
}
