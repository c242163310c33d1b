/**
 * What is a sum worth once nobody can tell whether one more contribution was in it?
 *
 * Sums are laid on a grid of sixteenths, plain counts on one of whole numbers, and get two-sided geometric noise. The noise follows from a secret of the node, the
 * fact's name and its value: the same fact, published again, carries the same noise and gives nothing away by being averaged;
 * a fact whose value changed carries another, so that the difference of two publications is not the bare change.
 *
 * Assumes: one contribution changes one fact of a data set by at most 1, and no other fact.
 * Source: Ghosh et al. (2009); trust.md rule 36; programmes.md section 4 (differencing).
 *
 * @module
 */
import { drawNoise, epsilonOf, keyedSource, type NoiseScale, sumReach } from "@waymark/synthesize";

export interface Fact {
  /** Unique within its data set. */
  readonly name: string;
  /** Sum of contributions, each from 0 to 1. */
  readonly value: number;
}

export interface NoiseSetting {
  readonly dataset: string;
  readonly epsilon: number;
  /** At least 32 bytes, known to this node alone. */
  readonly secret: Uint8Array;
  /** True when each contribution is 0 or 1, so that values are plain counts: then noise is in whole numbers. */
  readonly plainCounts?: boolean | undefined;
}

const sixteenths = 16;

/** Steps of a whole contribution, and most steps that one contribution may move a value by. */
function gridOf({ plainCounts = false }: Pick<NoiseSetting, "plainCounts">) {
  // One step more than a whole contribution: a sum of fractions may be rounded over the edge of one.
  return plainCounts ? { steps: 1, sensitivity: 1 } : { steps: sixteenths, sensitivity: sixteenths + 1 };
}

function scaleOf(epsilon: number, { sensitivity }: { readonly sensitivity: number }): NoiseScale {
  return { epsilon: epsilonOf(epsilon), sensitivity };
}

/** The facts with noise; below 0 too. Unit: whole contributions, in steps of the grid. Order as given. */
export function noisyFacts(
  facts: readonly Fact[],
  { dataset, epsilon, secret, plainCounts = false }: NoiseSetting,
): readonly Fact[] {
  const { steps, sensitivity } = gridOf({ plainCounts });
  const scale = scaleOf(epsilon, { sensitivity });
  return facts.map(({ name, value }) => {
    const whole = Math.round(value * steps);
    const key = [dataset, epsilon, name, whole, ...(plainCounts ? ["plain counts"] : [])];
    const random = keyedSource(secret, JSON.stringify(key));
    return { name, value: (whole + drawNoise(scale, random)) / steps };
  });
}

/**
 * How much the noise of a weighted sum of facts may add: more only with probability δ. Unit: whole contributions.
 * @param weights - Weight of each fact in the sum. Each from 0 to 1.
 */
export function noiseAllowance(
  weights: readonly number[],
  { epsilon, delta }: { readonly epsilon: number; readonly delta: number },
): number {
  const { steps, sensitivity } = gridOf({});
  return sumReach(scaleOf(epsilon, { sensitivity }), weights, delta) / steps;
}
