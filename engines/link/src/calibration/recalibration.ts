/**
 * What is a score worth after judgement?
 *
 * @module
 */
import type { CalibrationKnot } from "./isotonic.ts";
import type { CalibrationLine } from "./platt.ts";

/** How stated bits become calibrated ones; plain JSON. */
export type Recalibration =
  | ({ readonly method: "line" } & CalibrationLine)
  | { readonly method: "steps"; readonly knots: readonly CalibrationKnot[] };

/**
 * Calibrated bits of a score. Never falls as `bits` rises.
 *
 * Between two knots the figure runs straight; beyond the first and the last it stays: nobody has judged pairs out
 * there, and what is judged supports no more. Keep the stated bits to order pairs by.
 *
 * @param bits - Unit: bits, the prior included.
 */
export function recalibrated(recalibration: Recalibration, bits: number): number {
  if (recalibration.method === "line") return recalibration.slope * bits + recalibration.shift;
  const { knots } = recalibration;
  const after = knots.findIndex((knot) => knot.bits >= bits);
  const [left, right] = [knots[after === -1 ? knots.length - 1 : after - 1], knots[after]];
  if (left === undefined || right === undefined) return (left ?? right)?.calibrated ?? bits;
  const share = (bits - left.bits) / (right.bits - left.bits);
  return left.calibrated + share * (right.calibrated - left.calibrated);
}
