/**
 * What do several rules together say of how matches fall?
 *
 * Each rule's pairs were learnt from on their own. Of three or more, the middle of what they say counts, each by the
 * matches it had: a rule whose pairs were all taken for matches, as those of a household are, then does not move the
 * others. Of two, the average.
 *
 * Source: the weighted median after Edgeworth (1888); its breakdown point in Rousseeuw and Leroy, Robust Regression
 * and Outlier Detection (1987), 1.
 *
 * @module
 */

/** What one rule says of a field. */
export interface RunShares {
  /** By level, summing to 1. */
  readonly m: readonly number[];
  /** Matches it had. Above 0. */
  readonly weight: number;
}

/** Runs from which the middle counts. */
const ENOUGH_FOR_MIDDLE = 3;

/** @param runs - At least one. @returns By level, summing to 1. */
export function sharesOfRuns(runs: readonly RunShares[]): number[] {
  const levels =
    runs[0]?.m.map((_, level) => runs.map(({ m, weight }) => ({ share: m[level] ?? 0, weight }))) ?? [];
  const shares = levels.map(runs.length < ENOUGH_FOR_MIDDLE ? average : middle);
  const total = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => share / total);
}

interface Weighed {
  readonly share: number;
  readonly weight: number;
}

function average(said: readonly Weighed[]): number {
  const total = said.reduce((sum, { weight }) => sum + weight, 0);
  return said.reduce((sum, { share, weight }) => sum + share * weight, 0) / total;
}

/** Between the two that reach half of all weight from either side. */
function middle(said: readonly Weighed[]): number {
  const half = said.reduce((sum, { weight }) => sum + weight, 0) / 2;
  const ascending = [...said].sort((a, b) => a.share - b.share);
  return (reaching(ascending, half) + reaching(ascending.reverse(), half)) / 2;
}

function reaching(said: readonly Weighed[], half: number): number {
  let sum = 0;
  for (const { share, weight } of said) {
    sum += weight;
    if (sum >= half) return share;
  }
  return said.at(-1)?.share ?? 0;
}
