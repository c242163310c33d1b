/**
 * How long is a key used, and when is it destroyed?
 *
 * A new key is due after 180 days. For 90 more the old one may still be in lists that phones hold, and reports come for
 * it as long as such a list holds. It is then kept sealed until the last of those reports expires, and destroyed.
 *
 * Source: trust.md section 5.1 (rotation), rule 32 (reports: 180 days).
 *
 * @module
 */
import { dayAfter } from "../seal/day-count.ts";
import { listHolds } from "../seal/recipient-list.ts";

/** Unit of all three: days. */
export const rotationDays = 180;
export const overlapDays = 90;
export const reportDays = 180;

export interface KeyDays {
  readonly validFrom: string;
  /** By when a new key is due; earlier when a holder left. */
  readonly rotateBy: string;
  /** Last day on which a list may name it. */
  readonly validTo: string;
  /** Null while it exists. */
  readonly destroyedOn: string | null;
}

/** @returns the days of a key made on a day. */
export function daysOfKey(madeOn: string): Omit<KeyDays, "destroyedOn"> {
  return {
    validFrom: madeOn,
    rotateBy: dayAfter(madeOn, rotationDays),
    validTo: dayAfter(madeOn, rotationDays + overlapDays),
  };
}

/** @returns the last day of a key whose successor was made on a day. */
export function lastDayAfterRotation(validTo: string, successorMadeOn: string): string {
  const overlapped = dayAfter(successorMadeOn, overlapDays);
  return overlapped < validTo ? overlapped : validTo;
}

/** @returns the first day on which no report can need it: lists have run out, and the last reports have expired. */
export function destroyableFrom(validTo: string): string {
  return dayAfter(validTo, listHolds + reportDays + 1);
}

export const keyStates = ["current", "rotation-due", "kept", "to-destroy", "destroyed"] as const;
export type KeyState = (typeof keyStates)[number];

/** @returns what is to be done about a key today. "kept": opens old reports, and no new list names it. */
export function stateOf(key: KeyDays, today: string): KeyState {
  if (key.destroyedOn !== null) return "destroyed";
  if (today >= destroyableFrom(key.validTo)) return "to-destroy";
  if (today > key.validTo) return "kept";
  return today >= key.rotateBy ? "rotation-due" : "current";
}
