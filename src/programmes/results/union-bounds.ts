/**
 * How many did several organisations reach together, when some of them reached the same people?
 *
 * Exact for two whose overlap is known, and wherever the bounds meet; else the narrowest bounds that pairs allow. Lower: the
 * largest count, the union of any pair that is known, and Σ counts - Σ overlaps (Bonferroni), an unknown overlap taken as
 * large as it can be. Upper: Σ counts - the overlaps of the best tree of known pairs (Hunter). Never the sum alone.
 *
 * Source: programmes.md 2.2; C. E. Bonferroni (1936); D. Hunter, An upper bound for the probability of a union (1976).
 *
 * @module
 */

/** From `low` to `high`, both possible; alike when it is exact. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** How many the organisations at these places of the list both counted. */
export interface PairOverlap {
  readonly one: number;
  readonly other: number;
  readonly count: number;
}

/** @param counts - Each at least 0. An overlap larger than the smaller of its two is taken as that. */
export function unionBounds(counts: readonly number[], overlaps: readonly PairOverlap[]): Bounds {
  const known = new Map(overlaps.map((pair) => [pairKey(pair.one, pair.other), largest(pair, counts)]));
  const all = counts.reduce((sum, count) => sum + count, 0);
  let most = all;
  let low = Math.max(0, ...counts);
  for (const [one, other] of pairsOf(counts.length)) {
    const [first = 0, second = 0] = [counts[one], counts[other]];
    const overlap = known.get(pairKey(one, other));
    most -= overlap ?? Math.min(first, second);
    if (overlap !== undefined) low = Math.max(low, first + second - overlap);
  }
  const high = all - bestTree(counts.length, known);
  return { low: Math.min(high, Math.max(low, most)), high };
}

function largest({ one, other, count }: PairOverlap, counts: readonly number[]): number {
  return Math.min(count, counts[one] ?? 0, counts[other] ?? 0);
}

function pairsOf(length: number): (readonly [number, number])[] {
  return Array.from({ length }, (_, one) => one).flatMap((one) =>
    Array.from({ length: length - one - 1 }, (_, step) => [one, one + step + 1] as const),
  );
}

const pairKey = (one: number, other: number) => `${Math.min(one, other)}/${Math.max(one, other)}`;

/** Kruskal's tree of largest weight. */
function bestTree(length: number, known: ReadonlyMap<string, number>): number {
  const group = Array.from({ length }, (_, at) => at);
  const pairs = pairsOf(length)
    .flatMap(([one, other]) => {
      const overlap = known.get(pairKey(one, other));
      return overlap === undefined ? [] : [{ one, other, overlap }];
    })
    .sort((first, second) => second.overlap - first.overlap);
  let weight = 0;
  for (const { one, other, overlap } of pairs) {
    const [from, to] = [group[one], group[other]];
    if (from === to || from === undefined || to === undefined) continue;
    weight += overlap;
    for (const [at, of] of group.entries()) if (of === from) group[at] = to;
  }
  return weight;
}
