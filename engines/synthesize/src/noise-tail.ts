/**
 * How far out does noise reach, and from which value on may a cell be shown at all?
 *
 * The tail of one draw is known exactly; that of a weighted sum of draws is bounded by Chernoff's method with the
 * generating function of the two-sided geometric distribution. A cell that is held by a hard floor when it is small must
 * not be told from one just above the floor except with probability δ: so the threshold lies above the floor by as much as
 * noise exceeds with probability at most δ.
 *
 * Source: Ghosh et al. (2009); Korolova et al. (2009) and Desfontaines et al. (2022) on thresholds; Chernoff (1952).
 *
 * @module
 */
import type { NoiseScale } from "./two-sided-geometric.ts";

const million = 1_000_000;

/** Natural rate of decay: ε over the sensitivity. */
function decay({ epsilon, sensitivity }: NoiseScale): number {
  return epsilon / million / sensitivity;
}

/** Probability that one draw is at least `least`, a whole number. */
export function tailAbove(scale: NoiseScale, least: number): number {
  const ratio = Math.exp(-decay(scale));
  return least >= 1 ? ratio ** least / (1 + ratio) : 1 - ratio ** (1 - least) / (1 + ratio);
}

/** Probability that one draw lies between -most and most, both counted. */
export function withinProbability(scale: NoiseScale, most: number): number {
  return 1 - 2 * tailAbove(scale, most + 1);
}

/** Standard deviation of one draw. */
export function noiseDeviation(scale: NoiseScale): number {
  const ratio = Math.exp(-decay(scale));
  return Math.sqrt(2 * ratio) / (1 - ratio);
}

/** Smallest whole number that one draw reaches with probability at most δ. */
export function noiseReach(scale: NoiseScale, delta: number): number {
  let reach = 1;
  while (tailAbove(scale, reach) > delta) reach += 1;
  return reach;
}

/** Value from which a cell with a hard floor may be shown: floor plus reach. Unit: that of the value. */
export function releaseThreshold(
  scale: NoiseScale,
  { floor, delta }: { floor: number; delta: number },
): number {
  return floor * scale.sensitivity + noiseReach(scale, delta);
}

/**
 * A number that Σ weight × draw exceeds with probability at most δ; not the smallest such number, but close.
 * @param weights - Each from 0 to 1; an empty list gives 0.
 */
export function sumReach(scale: NoiseScale, weights: readonly number[], delta: number): number {
  const told = weights.filter((weight) => weight > 0);
  if (told.length === 0) return 0;
  const steepest = decay(scale) / Math.max(...told);
  const reachAt = (slope: number) => (logMoment(scale, told, slope) - Math.log(delta)) / slope;
  // The bound is convex in the slope: a search by thirds finds its lowest point.
  let [low, high] = [steepest * 1e-6, steepest * (1 - 1e-6)];
  for (let round = 0; round < 200; round++) {
    const third = (high - low) / 3;
    if (reachAt(low + third) < reachAt(high - third)) high -= third;
    else low += third;
  }
  return reachAt((low + high) / 2);
}

/** Logarithm of E[exp(slope × Σ weight × draw)]; slope × weight below the decay. */
function logMoment(scale: NoiseScale, weights: readonly number[], slope: number): number {
  const ratio = Math.exp(-decay(scale));
  const one = (weight: number) => {
    const tilt = Math.exp(slope * weight);
    return 2 * Math.log1p(-ratio) - Math.log1p(-ratio * tilt) - Math.log1p(-ratio / tilt);
  };
  return weights.reduce((all, weight) => all + one(weight), 0);
}
