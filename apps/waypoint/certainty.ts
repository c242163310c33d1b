/**
 * How sure is what we say of a danger, in one of three plain words?
 *
 * By how many independent sources there are and by how wide the interval is. There is no word for "sure".
 *
 * @module
 */
import type { LegRisk } from "./published.ts";

export type Certainty = "rough" | "fair" | "good";

/** Good: at least ten sources and an upper end at most twice the lower. Rough: under five, or over four times. */
export function certaintyOf({
  sources,
  interval: [low, high],
}: Pick<LegRisk, "sources" | "interval">): Certainty {
  const width = low > 0 ? high / low : Number.POSITIVE_INFINITY;
  if (sources < 5 || width > 4) return "rough";
  return sources >= 10 && width <= 2 ? "good" : "fair";
}
