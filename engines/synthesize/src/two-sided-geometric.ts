/**
 * Which whole number is added to a count so that nobody can tell whether one more was in it?
 *
 * Two-sided geometric noise (discrete Laplace): P[x] ∝ exp(-ε|x| / sensitivity). Sampled exactly, by Canonne, Kamath and
 * Steinke's Algorithm 2: a uniform remainder accepted by its exponential, a geometric multiple, a sign.
 *
 * Assumes: one contribution changes the count by at most `sensitivity`. Sampling takes a time that depends on what is
 * drawn: nobody who may not know the noise may watch the clock of the machine that draws it.
 * Source: Ghosh, Roughgarden & Sundararajan (2009); Canonne, Kamath & Steinke (2020), Algorithm 2.
 *
 * @module
 */
import type { EpsilonMillionths } from "./epsilon.ts";
import { happens, happensExponentially, uniformBelow } from "./exact-chance.ts";
import type { RandomSource } from "./random-source.ts";
import { SynthesizeError } from "./synthesize-error.ts";

export interface NoiseScale {
  readonly epsilon: EpsilonMillionths;
  /** Most that one contribution can change the value by. Unit: that of the value. Whole, 1 to 1000; 1 for plain counts. */
  readonly sensitivity: number;
}

/** One draw of noise: a whole number. @throws SynthesizeError "range-refused" for a scale out of range. */
export function drawNoise(scale: NoiseScale, random: RandomSource): number {
  const { numerator: s, denominator: t } = decayOf(scale);
  for (;;) {
    const remainder = uniformBelow(t, random);
    if (!happensExponentially({ numerator: remainder, denominator: t }, random)) continue;
    let multiple = 0;
    while (happensExponentially({ numerator: 1, denominator: 1 }, random)) multiple += 1;
    const size = Math.floor((remainder + t * multiple) / s);
    const negative = happens({ numerator: 1, denominator: 2 }, random);
    // Zero has no sign: counted with both it would come twice as often as it should.
    if (negative && size === 0) continue;
    return negative ? -size : size;
  }
}

/** ε over the sensitivity, in lowest terms: how fast the probability of larger noise falls. */
function decayOf({ epsilon, sensitivity }: NoiseScale) {
  if (!Number.isInteger(epsilon) || epsilon < 1)
    throw new SynthesizeError("range-refused", "ε must be whole millionths, at least 1.");
  if (!Number.isInteger(sensitivity) || sensitivity < 1 || sensitivity > 1000)
    throw new SynthesizeError("range-refused", "A sensitivity must be a whole number from 1 to 1000.");
  const whole = sensitivity * 1_000_000;
  const common = greatestCommonDivisor(epsilon, whole);
  return { numerator: epsilon / common, denominator: whole / common };
}

function greatestCommonDivisor(one: number, other: number): number {
  return other === 0 ? one : greatestCommonDivisor(other, one % other);
}
