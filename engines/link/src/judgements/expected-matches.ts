/**
 * How many matches are there among pairs that look alike, some of which were judged?
 *
 * Those judged "same" are matches and those judged "not the same" are none, once and for all; each of the rest is
 * one with the mixture's probability. So a judged pair takes the place of one that nobody has judged, and tells
 * nothing of how often such pairs occur.
 *
 * Assumes: among pairs of one combination of levels, which were judged does not depend on whether they match. A
 * queue ordered by anything that the levels tell fulfils that, however lopsided it is; a choice made by looking at
 * the records does not.
 * Source: fixed memberships as in Nigam et al., Machine Learning 39 (2000), 103-134; labels missing at random given
 * what is observed, Rubin, Biometrika 63 (1976), 581-592.
 *
 * @module
 */
import type { LevelPattern } from "../training/level-patterns.ts";

/** Matches among the pairs of one combination. */
export interface ExpectedMatches {
  readonly matches: number;
  /** All pairs, judged ones that were not among them included. */
  readonly pairs: number;
  /**
   * Matches, each counted by its probability once more: what they still tell when it is not sure that they are
   * matches. Source: Louis, JRSS B 44 (1982), 226-233.
   */
  readonly effective: number;
}

/** @param probability - That a pair nobody has judged is a match. Range [0, 1]. */
export function expectedMatches(pattern: LevelPattern, probability: number): ExpectedMatches {
  const { same = 0, other = 0 } = pattern.judged ?? {};
  const rest = Math.max(0, pattern.pairs - same - other);
  return {
    matches: same + rest * probability,
    pairs: same + other + rest,
    effective: same + rest * probability ** 2,
  };
}
