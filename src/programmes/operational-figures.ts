/**
 * What may programmes know of what communities report?
 *
 * Risk by leg, drawn towards the overall rate, so that a leg that few travel does not lead a list for three reports; cells of
 * a table that may be released; the noise of released counts. Nothing is worked out a second way: community measures risk,
 * safeguards hold and add noise.
 *
 * Source: programmes.md section 4, worked example W8; trust.md rules 36 and 37.
 *
 * @module
 */
import { strengthOf } from "../community/index.ts";
import {
  holdReason,
  noiseDeviation,
  noiseEpsilon,
  weakestDisclosure,
  withinProbability,
} from "../safeguards/index.ts";
import { ProgrammeError } from "./programme-error.ts";

export interface LegReports {
  readonly reports: number;
  /** Unit: thousands of movements. */
  readonly movements: number;
}

/** α and β of the gamma distribution that rates are drawn towards; β above 0, in thousands of movements. */
export interface Prior {
  readonly alpha: number;
  readonly beta: number;
}

/** Reports by thousand movements, as told (null where nobody moved) and drawn towards α / β. */
export function riskExposure({ reports, movements }: LegReports, { alpha, beta }: Prior) {
  const { strength, interval } = strengthOf({
    words: reports,
    exposure: movements,
    unit: "per-thousand-movements",
    overall: alpha / beta,
    prior: beta,
  });
  return { raw: movements === 0 ? null : reports / movements, shrunk: strength, interval };
}

/** Whether a cell may be shown, by how many each contributor put in. Whole numbers, at least 0. */
export function cellRelease(contributors: readonly number[]) {
  const total = contributors.reduce((all, one) => all + one, 0);
  const held = holdReason(
    Object.fromEntries(contributors.map((count, at) => [String(at), count])),
    weakestDisclosure,
  );
  return { total, topShare: total === 0 ? null : Math.max(...contributors) / total, held };
}

/** How far two-sided geometric noise reaches on a plain count, exactly. @throws SynthesizeError for an ε out of range. */
export function noiseSpread(epsilon: number) {
  const scale = { epsilon: noiseEpsilon(epsilon), sensitivity: 1 };
  return {
    within3: withinProbability(scale, 3),
    within6: withinProbability(scale, 6),
    deviation: noiseDeviation(scale),
  };
}

/** @throws ProgrammeError "denominator-zero", "count-above-total". */
export function answeredShare(answered: number, all: number): number {
  if (all === 0) throw new ProgrammeError("denominator-zero");
  if (answered > all) throw new ProgrammeError("count-above-total");
  return answered / all;
}
