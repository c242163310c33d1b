/**
 * How does an entry stand in its table?
 *
 * @module
 */
import { sql } from "../../../store/index.ts";
import type { Entry } from "../../entries/entry.ts";

export interface EntryRow extends Entry {
  readonly removed: boolean;
}

export const entryColumns = sql`e.id, e.kind, e.version, e.programme, e.owner, e.seen_by as "seenBy",
  e.changed::text as changed, e.content, e.removed`;

/** The entry without what is only the table's. */
export function entryOf({ id, kind, version, programme, owner, seenBy, changed, content }: EntryRow): Entry {
  return { id, kind, version, programme, owner, seenBy, changed, content };
}
