/**
 * How is something made to happen with exactly a given probability?
 *
 * With whole numbers and rejection only: no logarithm and no fraction is ever rounded, so that no value is a little too
 * likely and none gives away by its last bits what it hides.
 *
 * Source: Canonne, Kamath & Steinke (2020), "The Discrete Gaussian for Differential Privacy", Algorithm 1; Mironov (2012)
 * on what floating point gives away.
 *
 * @module
 */
import type { RandomSource } from "./random-source.ts";
import { SynthesizeError } from "./synthesize-error.ts";

const wordSize = 2 ** 32;
const largest = 2 ** 48;

/** A fraction of whole numbers, 0 <= numerator, 1 <= denominator. */
export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * A whole number from 0 to `limit - 1`, each as likely.
 * @param limit - Range 1 to 2^48. @throws SynthesizeError "range-refused" otherwise.
 */
export function uniformBelow(limit: number, random: RandomSource): number {
  if (!Number.isInteger(limit) || limit < 1 || limit > largest)
    throw new SynthesizeError("range-refused", "A uniform number needs a whole limit from 1 to 2^48.");
  const span = 2 ** Math.ceil(Math.log2(limit));
  // Math.log2 may err by one step for large limits; doubling keeps the span large enough whatever it said.
  const wide = span >= limit ? span : span * 2;
  for (;;) {
    const drawn = wide <= wordSize ? random() % wide : wordSize * (random() % (wide / wordSize)) + random();
    if (drawn < limit) return drawn;
  }
}

/** True with probability `numerator / denominator`, which is at most 1. */
export function happens({ numerator, denominator }: Fraction, random: RandomSource): boolean {
  return uniformBelow(denominator, random) < numerator;
}

/** True with probability exp(-numerator / denominator), for a fraction from 0 to 1. */
export function happensExponentially({ numerator, denominator }: Fraction, random: RandomSource): boolean {
  let round = 1;
  while (happens({ numerator, denominator: denominator * round }, random)) round += 1;
  return round % 2 === 1;
}
