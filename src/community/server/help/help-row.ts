/**
 * How does an entry of the help directory lie in the database?
 *
 * @module
 */
import { type SqlFragment, sql } from "../../../store/index.ts";
import type { HelpDraft, HelpEntry } from "../../help/help-entry.ts";

export interface HelpRow {
  readonly id: string;
  /** Counted from 1 by each act; who acts says which they saw. */
  readonly version: number;
  /** UUID of the partner that added it. */
  readonly owner: string;
  readonly content: HelpDraft;
  /** ISO date. */
  readonly confirmed: string;
  readonly removed: boolean;
}

export const helpColumns: SqlFragment = sql`h.id, h.version, h.owner, h.content, h.confirmed::text as confirmed, h.removed`;

export function entryOf({ id, content, confirmed, removed }: HelpRow): HelpEntry {
  return { ...content, id, confirmed, removed };
}

/** Field by field, in one order: what is kept holds nothing that was not asked for. */
export function contentOf(draft: HelpDraft): HelpDraft {
  return {
    places: [...new Set(draft.places)].sort(),
    name: draft.name.trim(),
    runBy: draft.runBy.trim(),
    kinds: [...new Set(draft.kinds)].sort(),
    languages: [...new Set(draft.languages)].sort(),
    hours: draft.hours.trim(),
    cost: draft.cost,
    contact: [...new Set(draft.contact.map((way) => way.trim()))],
    authority: draft.authority === null ? null : { firewall: draft.authority.firewall },
    worksWithAuthorities: draft.worksWithAuthorities,
    childFriendly: draft.childFriendly,
    informal: draft.informal,
    address: draft.address === null || draft.address.trim() === "" ? null : draft.address.trim(),
  };
}
