/**
 * Where and when is it worth engaging next?
 *
 * Score of a window = probability that it opens × feasibility × value of the priority; by return: score for each USD 10,000
 * of engagement. Working together breaks even where expected benefit exceeds c0 + c1·n(n - 1)/2, which is what it costs to
 * keep n agencies at one table; the best n is found, not assumed.
 *
 * Source: programmes.md 2.7, worked example W7.
 *
 * @module
 */
import { evenScore } from "./even-score.ts";

export interface Window {
  readonly id: string;
  /** Each from 0 to 1. */
  readonly probability: number;
  readonly feasibility: number;
  readonly value: number;
  /** Unit: USD. */
  readonly cost: number;
}

/** Those alike are the same number. `perTenThousand` is null when engaging costs nothing. */
export function entryScore({ probability, feasibility, value, cost }: Window) {
  const score = evenScore(probability * feasibility * value);
  return { score, perTenThousand: cost === 0 ? null : evenScore((score / cost) * 10_000) };
}

export interface CoordinationCost {
  /** Whatever comes with any joint work. Unit: USD. */
  readonly fixed: number;
  /** For each pair of agencies. Unit: USD. */
  readonly pair: number;
}

export interface BreakEven {
  readonly agencies: number;
  readonly cost: number;
  readonly benefit: number;
  readonly net: number;
}

/** @param benefits - Expected benefit by number of agencies. In the order of that number. */
export function breakEven({ fixed, pair }: CoordinationCost, benefits: ReadonlyMap<number, number>) {
  const table: BreakEven[] = [...benefits]
    .sort(([one], [other]) => one - other)
    .map(([agencies, benefit]) => {
      const cost = fixed + (pair * agencies * (agencies - 1)) / 2;
      return { agencies, cost, benefit, net: benefit - cost };
    });
  const best = table.reduce<BreakEven | null>(
    (top, row) => (top === null || row.net > top.net ? row : top),
    null,
  );
  /** Best number of agencies; null when no number of them is worth its cost. */
  return { table, best: best !== null && best.net > 0 ? best.agencies : null };
}
