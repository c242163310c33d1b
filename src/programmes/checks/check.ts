/**
 * What does a check of one topic take, and how does it say what it found?
 *
 * @module
 */
import type { EntrySet } from "../entries/entry.ts";
import type { EntryKind } from "../entries/entry-kinds.ts";
import type { Content } from "../entries/entry-schemas.ts";
import type { FieldFinding } from "../entries/field-finding.ts";

export interface CheckContext {
  /** Everything that stands, as far as who writes may see it. */
  readonly set: EntrySet;
  /** UUID of the entry itself, so that it is not compared with how it stood; null for a new one. */
  readonly entry: string | null;
  /** UTC day. */
  readonly today: string;
}

/** What one topic has to say of an entry of a kind; empty when nothing. */
export type Check<Kind extends EntryKind> = (
  content: Content<Kind>,
  context: CheckContext,
) => readonly FieldFinding[];

type Values = FieldFinding["values"];

/** What may not stand. */
export function fault(field: string, code: string, values: Values = {}): FieldFinding {
  return { field, code, weight: "error", values };
}

/** What may stand, and should be looked at. */
export function remark(field: string, code: string, values: Values = {}): FieldFinding {
  return { field, code, weight: "warning", values };
}

/** True for a day that has begun nowhere yet: east of Greenwich, tomorrow's may have. */
export function isToCome(day: string, today: string): boolean {
  return Date.parse(day) > Date.parse(today) + 86_400_000;
}
