/**
 * How strongly does the evidence say that two records are the same subject?
 *
 * Each field of the two records has been compared and fell on one level ("same value", "one character
 * different"). Here the levels are added up, in bits, and kept apart so that an analyst can read why.
 *
 * Assumes: levels are independent of one another, given the truth. Two levels that say the same thing twice
 * (a phone, and an account named after that phone) overstate the evidence.
 * Source: Fellegi and Sunter, "A Theory for Record Linkage", JASA 64 (1969), 1183-1210.
 *
 * @module
 */
import { LinkError } from "./errors.ts";
import type { Reason, Weight } from "./scored-pair.ts";

/**
 * What a level is worth. Unit: bits; above 0 speaks for one subject.
 *
 * @throws LinkError `level_out_of_range`: a level with u = 0 would make one field certain for ever.
 */
export function levelBits(level: { readonly m: number; readonly u: number }): number {
  const { m, u } = level;
  if (!(m > 0 && m <= 1 && u > 0 && u <= 1)) throw new LinkError("level_out_of_range", { m, u });
  return Math.log2(m) - Math.log2(u);
}

/**
 * What the prior is worth, as log2 of its odds. Unit: bits.
 *
 * @param prior - Probability that a pair drawn at random is one subject. Range (0, 1).
 * @throws LinkError `prior_out_of_range`.
 */
export function priorBitsOf(prior: number): number {
  if (!(prior > 0 && prior < 1)) throw new LinkError("prior_out_of_range", { prior });
  return Math.log2(prior) - Math.log2(1 - prior);
}

/** log2 odds in bits to a probability in [0, 1]. */
export function probabilityOf(bits: number): number {
  return 1 / (1 + 2 ** -bits);
}

/**
 * Adds up the evidence of one pair.
 *
 * @param because - What each field came to. A field that either record lacks is left out: nothing observed is
 * no evidence. May be empty.
 * @param priorBits - From {@link priorBitsOf}.
 * @returns Always finite; unmoved by the order of `because`, to rounding.
 */
export function weigh(because: readonly Reason[], priorBits: number): Weight {
  let bits = priorBits;
  for (const reason of because) bits += reason.bits;
  return { bits, probability: probabilityOf(bits), because, priorBits };
}
