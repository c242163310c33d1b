/**
 * What may be said of a leg when only noisy monthly sums of its words are known?
 *
 * A publication never computes from what was told, but from sums that had noise added once, month by month. The weight of
 * a month's words is taken without their age; age is applied to the sums, so that old months fade without being released
 * again. One observation moves a month's weight by at most 1, which is what the noise is measured against.
 *
 * Source: trust.md rules 36 and 41; disclosure's own page says which noise.
 *
 * @module
 */
import { gradingWeight } from "./grading-weight.ts";
import { bestWords, weightOf } from "./independent-word.ts";
import { exposureOf } from "./leg-evidence.ts";
import { type LegRisk, levelOf } from "./leg-risk.ts";
import type { Observation } from "./observation.ts";
import type { RiskKind } from "./risk-kind.ts";
import { strengthOf } from "./strength.ts";

/** Weight of the words of one leg, kind and month, each origin once, without their age. At least 0. */
export function monthlyWeight(observations: readonly Observation[]): number {
  return weightOf(bestWords(observations, gradingWeight));
}

export interface ReleasedSum {
  readonly kind: RiskKind;
  /** y: faded, noisy weights of all months together; below 0 counts as 0. */
  readonly words: number;
  /** Thousands a year; null when nobody stated them. */
  readonly movements: number | null;
  /** Words by unit of exposure over all legs, in the unit that the leg's movements bring about. */
  readonly overall: number;
  /** Month of the newest released word, "2026-10". */
  readonly newest: string;
  /** Independent sources, as released, and the months they speak of. */
  readonly sources: number;
  readonly months: number;
}

/** The risk that released sums stand for. Whether it may be said at all is the caller's to know: see `supportOf`. */
export function riskOfReleased(sum: ReleasedSum): LegRisk {
  const { kind, words, movements, overall, newest, sources, months } = sum;
  const { unit, exposure } = exposureOf(kind, { id: "", movements });
  const measured = strengthOf({ words, exposure, unit, overall });
  const level = levelOf({ origins: sources, months, unit }, measured.interval[0]);
  return { kind, level, ...measured, unit, newest, sources };
}
