/**
 * How often does each of many things occur, when few are common and most are rare?
 *
 * By Zipf and Mandelbrot: the thing of rank r with a weight of 1 / (r + shift) ^ exponent. Drawn in constant time by
 * a table that leads to where the search begins.
 *
 * Source: Mandelbrot, "An informational theory of the statistical structure of language", 1953.
 *
 * @module
 */
import type { Random } from "../../src/random.ts";

export interface Skew {
  readonly exponent: number;
  readonly shift: number;
}

/** Draws ranks from 0 up to `kinds`, low ones far more often. */
export function skewedChoice(kinds: number, { exponent, shift }: Skew): (random: Random) => number {
  const sums = new Float64Array(kinds);
  let sum = 0;
  for (let rank = 0; rank < kinds; rank++) {
    sum += 1 / (rank + 1 + shift) ** exponent;
    sums[rank] = sum;
  }
  const starts = searchStarts(sums, sum);
  return (random) => {
    const share = random();
    let rank = starts[Math.floor(share * kinds)] ?? 0;
    while ((sums[rank] ?? sum) < share * sum) rank++;
    return Math.min(rank, kinds - 1);
  };
}

/** By share of the total, in as many steps as there are kinds: the first rank that can be meant. */
function searchStarts(sums: Float64Array, total: number): Int32Array {
  const starts = new Int32Array(sums.length);
  let rank = 0;
  for (let i = 0; i < starts.length; i++) {
    while ((sums[rank] ?? total) < (i / starts.length) * total) rank++;
    starts[i] = rank;
  }
  return starts;
}
