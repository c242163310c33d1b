/**
 * Are two scores the same, or do they differ by what rounding left over?
 *
 * 0.1 × 0.2 × 0.3 and 0.3 × 0.2 × 0.1 are one score and two numbers. To the billionth, scores that should be equal are, and
 * whatever two people could tell apart stays apart: so no order hangs on in which order something was added up.
 *
 * @module
 */

const steps = 1e9;

/** The score to the billionth. */
export function evenScore(score: number): number {
  return Math.round(score * steps) / steps;
}
