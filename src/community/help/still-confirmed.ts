/**
 * Is what we say about help still true?
 *
 * A member's confirmation is good for ninety days; then nobody is sent there until somebody has asked again.
 *
 * @module
 */
import { dayAfter } from "./days-between.ts";
import type { HelpEntry } from "./help-entry.ts";

/** Days for which a confirmation is good, its own day included as the first. */
export const confirmedForDays = 90;

/** Days before the end from which an entry stands in the list of what is to be done. */
export const remindDays = 14;

/** "due" is published, and soon will not be. */
export const helpStates = ["published", "due", "expired", "removed"] as const;
export type HelpState = (typeof helpStates)[number];

/** Last day on which an entry is told; ISO date. @throws RangeError when its day is no date. */
export function lastDayOf({ confirmed }: Pick<HelpEntry, "confirmed">): string {
  return dayAfter(confirmed, confirmedForDays - 1);
}

/** Where an entry stands on a day. @throws RangeError when a day is no date. */
export function stateOf(entry: Pick<HelpEntry, "confirmed" | "removed">, today: string): HelpState {
  if (entry.removed) return "removed";
  const last = lastDayOf(entry);
  if (last < today) return "expired";
  return last <= dayAfter(today, remindDays) ? "due" : "published";
}
