/**
 * How strong is a risk, and how sure is that?
 *
 * The rate of confirmed word, drawn towards the overall rate by as much as five thousand movements would draw it: on a leg
 * that few travel, three reports do not make the worst leg of the map. λ = (α + y) / (β + e), α = β × overall rate; the
 * interval holds 90 % of the gamma distribution with shape α + y and rate β + e.
 *
 * Assumes: words come independently at a steady rate (Poisson); y is a weighted count, so the interval is a close
 * description, not an exact one.
 * Source: gamma-Poisson shrinkage; programmes.md section 4, worked example W8.
 *
 * @module
 */
import { gammaQuantile } from "./gamma-quantile.ts";

export const riskUnits = ["per-thousand-movements", "per-year"] as const;
export type RiskUnit = (typeof riskUnits)[number];

/**
 * How much travelling, or how long a time, the overall rate weighs for. Unit: thousands of movements; years.
 * A leg whose movements nobody stated has only time to be compared by: there, one weighted year.
 */
export const priorExposure: Readonly<Record<RiskUnit, number>> = {
  "per-thousand-movements": 5,
  "per-year": 1,
};

export interface StrengthInput {
  /** y: weight of the independent words; below 0, as noise may leave it, counts as 0. */
  readonly words: number;
  /** e: thousands of movements, or weighted years, that they were told over. At least 0. */
  readonly exposure: number;
  readonly unit: RiskUnit;
  /** Words by unit of exposure over all legs. At least 0. */
  readonly overall: number;
  /** How much exposure the overall rate weighs for, above 0; that of the unit where it is not given. */
  readonly prior?: number;
}

export interface Strength {
  /** Words by thousand movements, or by year. */
  readonly strength: number;
  /** 5 % and 95 % points of what the rate may be. */
  readonly interval: readonly [number, number];
}

export function strengthOf({
  words,
  exposure,
  unit,
  overall,
  prior = priorExposure[unit],
}: StrengthInput): Strength {
  const shape = prior * overall + Math.max(0, words);
  const rate = prior + exposure;
  if (shape === 0) return { strength: 0, interval: [0, 0] };
  return {
    strength: shape / rate,
    interval: [gammaQuantile(0.05, shape, rate), gammaQuantile(0.95, shape, rate)],
  };
}
