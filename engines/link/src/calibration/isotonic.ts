/**
 * Which rising steps come closest to what people judged?
 *
 * Pairs in order of score; whenever a later group was judged the same less often than an earlier one, both become
 * one group. Half a judgement of either kind is added to every group, so that none claims certainty; what that puts
 * out of order is pooled again.
 *
 * Source: Ayer et al., "An Empirical Distribution Function for Sampling with Incomplete Information", Annals of
 * Mathematical Statistics 26 (1955), 641-647 (pool adjacent violators); Zadrozny and Elkan, KDD (2002), 694-699, for
 * its use in calibration; the half is Jeffreys' prior.
 *
 * @module
 */
import { type WeighedScore, weightOf } from "./judged-score.ts";

/** A score and what it is worth by judgement. Unit: bits. */
export interface CalibrationKnot {
  readonly bits: number;
  readonly calibrated: number;
}

interface Pool {
  weight: number;
  /** Weight of those judged the same. */
  same: number;
  /** Sum of weight x bits. */
  bits: number;
}

/** @param scores - In order of bits; at least one. @returns Knots that rise in both figures. */
export function isotonicKnots(scores: readonly WeighedScore[]): CalibrationKnot[] {
  // Weights may be of any scale: half a judgement is half of the mean weight.
  const half = weightOf(scores) / scores.length / 2;
  const pooled = poolViolators(tied(scores), (pool) => pool.same / pool.weight);
  const smooth = poolViolators(pooled, (pool) => (pool.same + half) / (pool.weight + 2 * half));
  return smooth.map(({ weight, same, bits }) => ({
    bits: bits / weight,
    calibrated: Math.log2((same + half) / (weight - same + half)),
  }));
}

/** Pairs of one score are one group from the start. */
function tied(scores: readonly WeighedScore[]): Pool[] {
  const groups = new Map<number, Pool>();
  for (const { bits, weight, same } of scores) {
    const pool = { weight, same: same ? weight : 0, bits: weight * bits };
    const group = groups.get(bits);
    if (group === undefined) groups.set(bits, pool);
    else join(group, pool);
  }
  return [...groups.values()];
}

function poolViolators(groups: readonly Pool[], level: (pool: Pool) => number): Pool[] {
  const stack: Pool[] = [];
  for (const group of groups) {
    const pool = { ...group };
    for (let last = stack.at(-1); last !== undefined && level(last) >= level(pool); last = stack.at(-1)) {
      join(pool, last);
      stack.pop();
    }
    stack.push(pool);
  }
  return stack;
}

function join(into: Pool, other: Pool): void {
  into.weight += other.weight;
  into.same += other.same;
  into.bits += other.bits;
}
