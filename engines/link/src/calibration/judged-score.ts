/**
 * What do people say of pairs that were scored?
 *
 * @module
 */
import { LinkError } from "../errors.ts";
import { probabilityOf } from "../weigh.ts";

/** A scored pair that somebody judged; "unsure" is left out by whoever hands them in. */
export interface JudgedScore {
  /** As scored. Unit: bits, the prior included. */
  readonly bits: number;
  readonly same: boolean;
  /**
   * How many pairs this one stands for: 1 over the chance that it was picked for judging. Above 0; default 1.
   */
  readonly weight?: number;
}

/** The same, checked, and with its weight. */
export interface WeighedScore {
  readonly bits: number;
  /** Range [0, 1]. */
  readonly probability: number;
  readonly same: boolean;
  readonly weight: number;
}

/**
 * From the lowest score to the highest.
 *
 * @throws LinkError `judgement_invalid` when bits are not finite or a weight is not above 0.
 */
export function weighedScores(judged: Iterable<JudgedScore>): WeighedScore[] {
  const scores = Array.from(judged, ({ bits, same, weight = 1 }, at) => {
    if (!Number.isFinite(bits) || typeof same !== "boolean") throw new LinkError("judgement_invalid", { at });
    if (!(weight > 0 && weight < Number.POSITIVE_INFINITY)) throw new LinkError("judgement_invalid", { at });
    return { bits, same, weight, probability: probabilityOf(bits) };
  });
  return scores.sort((a, b) => a.bits - b.bits);
}

export function weightOf(scores: readonly WeighedScore[]): number {
  return scores.reduce((sum, { weight }) => sum + weight, 0);
}

/** Share judged the same, each counted by its weight; NaN of none. */
export function shareSame(scores: readonly WeighedScore[]): number {
  return scores.reduce((sum, { same, weight }) => sum + (same ? weight : 0), 0) / weightOf(scores);
}

/**
 * How many equally weighted judgements would say as much.
 * Source: Kish, Survey Sampling (1965), section 11.7.
 */
export function effectiveCount(scores: readonly WeighedScore[]): number {
  const squares = scores.reduce((sum, { weight }) => sum + weight ** 2, 0);
  return squares === 0 ? 0 : weightOf(scores) ** 2 / squares;
}
