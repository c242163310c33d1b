/**
 * How are a weight's reasons put into one line?
 *
 * @module
 */
import type { Weight } from "../scored-pair.ts";

/** "surname: nearly the same name +6.1; born: same date +9.2", in the plan's order. Unit: bits. */
export function reasonWords({ because }: Pick<Weight, "because">): string {
  return because.map(({ field, level, bits }) => `${field}: ${level} ${signedBits(bits)}`).join("; ");
}

/** One decimal, the sign always. */
export function signedBits(bits: number): string {
  return `${bits < 0 ? "-" : "+"}${Math.abs(bits).toFixed(1)}`;
}

/** Enough decimals to tell apart, and no more. */
export function rounded(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  return Math.round(value * factor) / factor;
}
