/**
 * Does whatever an entry names stand, and is it of the kind and the programme that it must be of?
 *
 * What the entry already named stays, also when who writes may not see it.
 *
 * @module
 */
import { type Entry, type EntrySet, entryWith } from "../entries/entry.ts";
import { type EntryKind, entryKinds } from "../entries/entry-kinds.ts";
import { type Content, fieldsOf } from "../entries/entry-schemas.ts";
import type { FieldMark } from "../entries/field.ts";
import type { FieldFinding } from "../entries/field-finding.ts";
import { programmeOf } from "../entries/programme-of.ts";
import { type CheckContext, fault } from "./check.ts";

/** A reference with its place in the entry. */
export interface Named {
  readonly field: string;
  readonly to: EntryKind;
  readonly id: string;
}

/** Everything that an entry names. */
export function namedIn(kind: EntryKind, content: Readonly<Record<string, unknown>>): readonly Named[] {
  return fieldsOf(kind).flatMap(({ name, mark }) => namedAt(name, mark, content[name]));
}

export function checkReferences<Kind extends EntryKind>(
  kind: Kind,
  content: Content<Kind>,
  { set, entry }: CheckContext,
): readonly FieldFinding[] {
  const stood = standing(set, kind, entry);
  const before = new Set(stood === null ? [] : namedIn(kind, stood.content).map(({ id }) => id));
  const programme = programmeOf({ id: entry ?? "", kind, content }, set);
  return namedIn(kind, content)
    .filter(({ id }) => id !== entry)
    .flatMap(({ field, to, id }) => {
      const found: Entry | null = entryWith(set, to, id);
      if (found === null) return before.has(id) ? [] : [missing(set, { field, to, id })];
      const other = hanging.includes(to) && programme !== null && found.programme !== programme;
      return other ? [fault(field, "of-another-programme", { kind: to })] : [];
    });
}

/** What belongs to one programme and is not lent to another. */
const hanging: readonly EntryKind[] = [
  "component",
  "agreement",
  "decision",
  "gap",
  "evaluation",
  "safety-review",
];

function missing(set: EntrySet, { field, to, id }: Named): FieldFinding {
  const other = entryKinds.find((kind) => entryWith(set, kind, id) !== null);
  return other === undefined
    ? fault(field, "reference-missing", { kind: to })
    : fault(field, "reference-of-another-kind", { kind: to, other });
}

function standing(set: EntrySet, kind: EntryKind, id: string | null): Entry | null {
  return entryWith(set, kind, id);
}

function namedAt(field: string, mark: FieldMark, value: unknown): readonly Named[] {
  if (value === null || value === undefined) return [];
  if (mark.field === "reference") return typeof value === "string" ? [{ field, to: mark.to, id: value }] : [];
  if (mark.field === "list" && Array.isArray(value))
    return value.flatMap((item, at) => namedAt(`${field}.${at}`, mark.of, item));
  if (mark.field === "table" && Array.isArray(value))
    return value.flatMap((row: Readonly<Record<string, unknown>>, at) =>
      Object.entries(mark.columns).flatMap(([name, column]) =>
        namedAt(`${field}.${at}.${name}`, column, row[name]),
      ),
    );
  return [];
}
