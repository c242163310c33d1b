/**
 * Between which limits does a share lie that was counted among few?
 *
 * Assumes: the counted are independent draws.
 * Source: Wilson, "Probable Inference, the Law of Succession, and Statistical Inference", JASA 22 (1927),
 * 209-212, without correction for continuity.
 *
 * @module
 */

/** Standard deviations on either side that hold 95 % of a normal distribution. */
export const NINETY_FIVE_PERCENT = 1.959964;

/** A share and its limits, all in [0, 1]; `low` is above 0 where the share is, `high` below 1 likewise. */
export interface ShareInterval {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/**
 * @param share - Range [0, 1].
 * @param among - How many were counted; need not be whole. With 0, nothing is known: 0 to 1.
 * @param deviations - Half the width, in standard deviations. Default: 95 %.
 */
export function wilsonInterval(
  share: number,
  among: number,
  deviations = NINETY_FIVE_PERCENT,
): ShareInterval {
  if (!(among > 0)) return { share, low: 0, high: 1 };
  const square = deviations ** 2;
  const top = share * among + square / 2 + deviations * Math.sqrt(share * (1 - share) * among + square / 4);
  const high = top / (among + square);
  // From the product of both limits: a difference would lose the digits of a tiny share.
  const low = (share ** 2 * among) / top;
  return { share, low: Math.min(low, share), high: Math.min(1, Math.max(high, share)) };
}
