/**
 * By how much do the middles of two groups differ, and how sure is that?
 *
 * Both groups are drawn again, with replacement and as large as they are, 10,000 times; between the 2.5th and the 97.5th of a
 * hundred of the differences of their medians lies the interval. Drawn from a seed, so that it can be repeated.
 *
 * Assumes: the values are independent of one another.
 * Source: Efron (1979), percentile bootstrap.
 *
 * @module
 */
import { median, quantile } from "../quantile.ts";
import { seededRandom } from "../seeded-random.ts";

const draws = 10_000;
const seed = 20_251_126;

export interface MedianDifference {
  /** Of the first group less that of the second. */
  readonly difference: number;
  readonly low: number;
  readonly high: number;
}

/** @throws ProgrammeError "list-empty" when either group is empty. */
export function medianDifference(one: readonly number[], other: readonly number[]): MedianDifference {
  const difference = median(one) - median(other);
  const random = seededRandom(seed);
  const again = (values: readonly number[]) =>
    median(values.map(() => values[Math.floor(random() * values.length)] ?? 0));
  const found = Array.from({ length: draws }, () => again(one) - again(other));
  return { difference, low: quantile(found, 0.025), high: quantile(found, 0.975) };
}
