/**
 * What stands of all programmes?
 *
 * A node holds some thousands of entries: whatever is worked out is worked out of all of them, by pure functions.
 *
 * @module
 */
import type { Desk, Query } from "../../../safeguards/server/index.ts";
import { sql } from "../../../store/index.ts";
import { type EntrySet, entrySet } from "../../entries/entry.ts";
import type { EntryKind } from "../../entries/entry-kinds.ts";
import type { Content } from "../../entries/entry-schemas.ts";
import { type EntryRow, entryColumns, entryOf } from "./entry-row.ts";

/** Everything that the asker may see and nobody removed. */
export function readEntrySet(): Query<EntrySet> {
  return {
    name: "programme.read",
    needs: "programme:read",
    scope: "none",
    touched: () => [],
    run: loadEntrySet,
  };
}

/** The same inside an action's own transaction. */
export async function loadEntrySet(desk: Desk): Promise<EntrySet> {
  const rows = await desk.rows<EntryRow>(
    sql`select ${entryColumns} from programmes.entry e where not e.removed`,
  );
  return entrySet(rows.map(entryOf));
}

/** How entries stood at any time, as far as the asker may see it. @param ids - Of entries of this kind. */
export async function onceStanding<Kind extends EntryKind>(
  desk: Desk,
  kind: Kind,
  ids: readonly string[],
): Promise<readonly { readonly entry: string; readonly content: Content<Kind> }[]> {
  if (ids.length === 0) return [];
  return desk.rows(sql`select a.entry, a.content from programmes.entry_act a
    where a.kind = ${kind} and a.entry = any (${ids}::uuid[])`);
}

/** Ids of entries that somebody removed. */
export async function removedEntries(desk: Desk): Promise<ReadonlySet<string>> {
  const rows = await desk.rows<{ id: string }>(sql`select e.id from programmes.entry e where e.removed`);
  return new Set(rows.map(({ id }) => id));
}
