/**
 * What does a form hold while somebody types, and what does it send?
 *
 * The same shape as the content, field by field; what is not finished stays as it was typed, and the node's own check says
 * what is wrong with it. Nothing is filled in that nobody chose: an empty number is not 0.
 *
 * @module
 */
import type { EntryKind } from "../../entries/entry-kinds.ts";
import { fieldsOf } from "../../entries/entry-schemas.ts";
import type { FieldMark } from "../../entries/field.ts";

/** Values by name of field. */
export type Draft = Readonly<Record<string, unknown>>;

/** An empty form. @param filled - What is known already, such as the programme. */
export function blankDraft(kind: EntryKind, filled: Draft = {}): Draft {
  const blank = Object.fromEntries(fieldsOf(kind).map(({ name, mark }) => [name, blankValue(mark)]));
  const known = Object.entries(filled).filter(([name]) => name in blank);
  return { ...blank, ...Object.fromEntries(known) };
}

export function blankValue(mark: FieldMark): unknown {
  if (mark.field === "boolean") return false;
  if (mark.field === "list" || mark.field === "table") return [];
  if (mark.field === "answers") return {};
  return mark.field === "number" ? null : "";
}

/** As the API takes it: what may be left empty and is, is null. */
export function sentContent(kind: EntryKind, draft: Draft): Record<string, unknown> {
  return Object.fromEntries(
    fieldsOf(kind).map(({ name, mark, needed }) => [name, sentValue(mark, draft[name], needed)]),
  );
}

function sentValue(mark: FieldMark, value: unknown, needed: boolean): unknown {
  if (mark.field === "table" && Array.isArray(value))
    return value.map((row: Draft) =>
      Object.fromEntries(
        Object.entries(mark.columns).map(([name, column]) => [name, sentCell(column, row[name])]),
      ),
    );
  if (typeof value === "string" && value.trim() === "") return needed || isLong(mark) ? value : null;
  return value ?? null;
}

/** In a table nobody says which column may be empty: an empty text is none, unless it may be long. */
function sentCell(mark: FieldMark, value: unknown): unknown {
  if (typeof value === "string" && value.trim() === "") return isLong(mark) ? value : null;
  return value ?? null;
}

function isLong(mark: FieldMark): boolean {
  return mark.field === "text" && mark.long;
}

/** Names of the fields in which two differ. */
export function fieldsApart(kind: EntryKind, one: Draft, other: Draft): readonly string[] {
  return fieldsOf(kind)
    .map(({ name }) => name)
    .filter((name) => JSON.stringify(one[name] ?? null) !== JSON.stringify(other[name] ?? null));
}
