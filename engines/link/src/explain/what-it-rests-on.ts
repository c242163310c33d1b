/**
 * Does the verdict rest on one field?
 *
 * @module
 */
import type { Reason, Weight } from "../scored-pair.ts";

/** The field that the score leans on most. */
export interface Support {
  readonly reason: Reason;
  /** Its share of all that speaks its way. Range (0, 1]. */
  readonly share: number;
  /** The score without it. Unit: bits. */
  readonly without: number;
  /** Whether the pair would then fall on the other side of the threshold; null where none was given. */
  readonly decides: boolean | null;
}

/**
 * @returns The field that speaks loudest the way of the verdict (for, at or over the threshold; against, under it);
 * null when none speaks that way.
 */
export function whatItRestsOn(weight: Weight, threshold: number | undefined): Support | null {
  const way = weight.bits >= (threshold ?? 0) ? 1 : -1;
  const that = weight.because.filter(({ bits }) => Math.sign(bits) === way);
  const [first] = that;
  if (first === undefined) return null;
  const reason = that.reduce((a, b) => (Math.abs(b.bits) > Math.abs(a.bits) ? b : a), first);
  const all = that.reduce((sum, { bits }) => sum + Math.abs(bits), 0);
  const without = weight.bits - reason.bits;
  const decides = threshold === undefined ? null : without >= threshold !== weight.bits >= threshold;
  return { reason, share: Math.abs(reason.bits) / all, without, decides };
}
