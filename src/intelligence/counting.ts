/**
 * From which odds does the engine propose a pair, and from which does it count the two as one subject?
 *
 * Policy on one page. Records about people at risk are never counted without a member.
 *
 * Source: trust.md rules 21, 27 and 30.
 *
 * @module
 */
import { entityType } from "../model/index.ts";

/** Odds from which a pair is proposed to a member. Unit: bits; even odds. */
export const proposedBits = 0;

/** Odds from which the engine counts two records as one subject until a member judges. Unit: bits; 99.9 %. */
export const countedBits = 10;

/** @returns true when the engine may count records of this type as one subject without a member. */
export function mayCount(type: string): boolean {
  return !entityType(type).protection;
}
