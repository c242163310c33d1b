/**
 * Which columns hold too little to help, beside others that hold enough?
 *
 * What few records hold is often an attribute of the list they come from, or of a group: it agrees where records
 * have that in common, and several such columns outvote a name. Names, dates and identifiers that tell most records
 * apart are kept however seldom they are held.
 *
 * @module
 */
import { type ColumnProfile, variety } from "./column-profile.ts";
import type { FieldDecision } from "./inference.ts";

/** Held by fewer records than this. Share of all. */
const SPARSE = 0.4;
/** And text that tells most records apart by fewer than this. */
const VERY_SPARSE = 0.2;
/** With fewer columns than this that most records hold, every column is needed. */
const ENOUGH = 3;
const MOSTLY_HELD = 0.5;
/** Values of which fewer are distinct belong to groups rather than to subjects. Distinct values a record. */
const OF_GROUPS = 0.4;

/** @returns Why the column is left out; null when it is kept. */
export function findSparse(
  field: FieldDecision,
  profile: ColumnProfile,
  all: readonly ColumnProfile[],
): string | null {
  const wellHeld = all.filter((each) => heldShare(each) >= MOSTLY_HELD);
  if (heldShare(profile) >= SPARSE || wellHeld.length < ENOUGH) return null;
  const isTelling = variety(profile) >= OF_GROUPS;
  if (isTelling && field.comparison === "exact") return null;
  if (isTelling && field.comparison === "text" && heldShare(profile) >= VERY_SPARSE) return null;
  if (["name", "date", "place"].includes(field.comparison)) return null;
  return `only ${Math.round(100 * heldShare(profile))} % of the records hold it, and others hold more`;
}

function heldShare({ held, rows }: ColumnProfile): number {
  return rows === 0 ? 0 : held / rows;
}
