/**
 * What would be said of an entry beside all others that stand?
 *
 * @module
 */
import type { EntrySet } from "../entries/entry.ts";
import type { EntryKind } from "../entries/entry-kinds.ts";
import type { Content } from "../entries/entry-schemas.ts";
import type { FieldFinding } from "../entries/field-finding.ts";

export interface CheckContext {
  readonly set: EntrySet;
  /** UUID of the entry itself, so that it is not compared with how it stood. */
  readonly entry: string | null;
  /** UTC day. */
  readonly today: string;
}

export function checkEntry<Kind extends EntryKind>(
  _kind: Kind,
  _content: Content<Kind>,
  _context: CheckContext,
): readonly FieldFinding[] {
  return [];
}
