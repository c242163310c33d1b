/**
 * From which odds does the engine propose a pair, and from which does it count the two as one subject?
 *
 * Policy on one page. Chosen on one invented world and held against others (`bench/accuracy.ts`): counted pairs of
 * persons are right in 98 of 100 and more, and a member finds less than two proposals for each pair that is true.
 * Records about people at risk are never counted without a member, nor are happenings: what recurs at one
 * place reads like one event.
 *
 * Source: trust.md rules 21, 27 and 30.
 *
 * @module
 */
import { entityType } from "../model/index.ts";

/** Odds from which a pair is proposed to a member. Unit: bits; one in five. */
export const proposedBits = -2;

/** Odds from which the engine counts two records as one subject until a member judges. Unit: bits; 98.5 %. */
export const countedBits = 6;

/** What recurs: alike in words and place, and yet not one. */
const recurring: ReadonlySet<string> = new Set(["Event", "Trip"]);

/** @returns true when the engine may count records of this type as one subject without a member. */
export function mayCount(type: string): boolean {
  return !entityType(type).protection && !recurring.has(type);
}

/**
 * Types of which a source tells each thing once, as a register does: two records of one source are two things,
 * however alike, and are neither proposed nor counted as one. A death told twice by one register is two deaths.
 */
export const toldOnce: ReadonlySet<string> = new Set(["Incident"]);
