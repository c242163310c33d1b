/**
 * Why does this pair come now, in one sentence?
 *
 * Said from what its reader sees: the odds, and how many records each side stands for. The queue's order follows from
 * the same two things.
 *
 * @module
 */

export interface Waiting {
  /** That the two are one subject. Range [0, 1]. */
  readonly probability: number;
  /** The engine counts the two as one until somebody judges. */
  readonly counted: boolean;
  /** Visible records that stand as one subject with each, itself included. */
  readonly sizes: readonly [number, number];
}

export interface WhyNow {
  /** How far the odds are from even. */
  readonly odds: "even" | "unsure" | "nearly-same" | "nearly-not";
  /** Records that a "same" would bring together; null where it joins two single records, or they stand as one already. */
  readonly joins: { readonly few: number; readonly many: number } | null;
}

/** Nearer than one to two either way is even, nearer than one to nine is unsure. */
const [evenTo, unsureTo] = [2 / 3, 0.9];

export function whyNow({ probability, counted, sizes: [one, other] }: Waiting): WhyNow {
  const surer = Math.max(probability, 1 - probability);
  const nearly = probability > 0.5 ? "nearly-same" : "nearly-not";
  const joins =
    counted || one + other <= 2 ? null : { few: Math.min(one, other), many: Math.max(one, other) };
  return { odds: surer <= evenTo ? "even" : surer <= unsureTo ? "unsure" : nearly, joins };
}
