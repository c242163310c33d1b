/**
 * How much does a graded word count?
 *
 * The weight of its source's reliability times the weight of its own credibility. F and 6 mean "cannot be judged", not
 * "bad": they weigh half, above what is known to be unreliable or improbable. A report that nobody could check, F6,
 * therefore counts a quarter of a confirmed word of a proven source, A1.
 *
 * Assumes: the steps are ours; the Admiralty scale orders grades and gives them no numbers.
 * Source: NATO AJP-2.1 (Admiralty grading).
 *
 * @module
 */
import type { Credibility, Observation, Reliability } from "./observation.ts";

export const reliabilityWeight: Readonly<Record<Reliability, number>> = {
  A: 1,
  B: 0.8,
  C: 0.6,
  D: 0.4,
  E: 0.2,
  F: 0.5,
};

export const credibilityWeight: Readonly<Record<Credibility, number>> = {
  1: 1,
  2: 0.8,
  3: 0.6,
  4: 0.4,
  5: 0.2,
  6: 0.5,
};

/** Range 0.04 (E5) to 1 (A1); F6 is 0.25. */
export function gradingWeight(said: Pick<Observation, "reliability" | "credibility">): number {
  return reliabilityWeight[said.reliability] * credibilityWeight[said.credibility];
}
