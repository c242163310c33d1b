/**
 * How many did several organisations reach together, when some of them reached the same people?
 *
 * Exact for two whose overlap is known, and wherever the bounds meet; else the narrowest bounds that pairs allow. What is
 * known of some pairs says something of others: those in A and C and those in B and C must fit into C. Lower: the best bound
 * of any group of them (Dawson and Sankoff; Bonferroni's Σ counts - Σ overlaps is its simplest case), each overlap taken as
 * large as it can be. Upper: Σ counts - the overlaps of the best tree of pairs (Hunter), each as small as it can be. Never the
 * sum alone.
 *
 * Assumes: groups are searched among the twelve largest; more organisations than that only widen the bounds.
 * Source: programmes.md 2.2; D. A. Dawson and D. Sankoff, An inequality for probabilities (1967); D. Hunter, An upper bound
 * for the probability of a union (1976); M. Fréchet (1935) on what a pair alone allows.
 *
 * @module
 */

/** From `low` to `high`, both possible; alike when it is exact. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** How many the organisations at these places of the list both counted: at least `low`, at most `high`. */
export interface PairOverlap extends Bounds {
  readonly one: number;
  readonly other: number;
}

/** @param counts - Each at least 0. An overlap larger than the smaller of its two is taken as that. */
export function unionBounds(counts: readonly number[], overlaps: readonly PairOverlap[]): Bounds {
  const pairs = pairTable(counts, overlaps);
  const all = counts.reduce((sum, count) => sum + count, 0);
  const high = all - bestTree(pairs);
  const best = bestGroup(counts, pairs);
  const whole = counts.every(Number.isInteger);
  // Rounding up from just below nothing gives a negative zero, which is shown and compared as another number.
  const low = whole ? Math.max(0, Math.ceil(best - 1e-9)) : best;
  return { low: Math.min(high, low), high };
}

interface Pair {
  low: number;
  high: number;
}
type PairTable = readonly (readonly Pair[])[];

function pairTable(counts: readonly number[], overlaps: readonly PairOverlap[]): PairTable {
  const table = counts.map((count, one) =>
    counts.map((other, at) =>
      at === one ? { low: count, high: count } : { low: 0, high: Math.min(count, other) },
    ),
  );
  for (const { one, other, low, high } of overlaps) {
    const most = Math.min(high, counts[one] ?? 0, counts[other] ?? 0);
    for (const pair of [table[one]?.[other], table[other]?.[one]])
      if (pair !== undefined) Object.assign(pair, { low: Math.min(low, most), high: most });
  }
  // Each round carries what is known over one organisation more.
  for (let round = 1; round < Math.min(counts.length, 4); round++) tighten(counts, table);
  return table;
}

function tighten(counts: readonly number[], table: PairTable): void {
  const places = [...counts.keys()];
  for (const one of places)
    for (const other of places)
      for (const third of places) {
        const pair = table[one]?.[other];
        const [mine, theirs] = [table[one]?.[third], table[other]?.[third]];
        if (one === other || one === third || other === third || !pair || !mine || !theirs) continue;
        const outside = Math.min((counts[one] ?? 0) - mine.low, (counts[other] ?? 0) - theirs.low);
        pair.high = Math.min(pair.high, Math.min(mine.high, theirs.high) + outside);
        pair.low = Math.min(pair.high, Math.max(pair.low, mine.low + theirs.low - (counts[third] ?? 0)));
      }
}

/** The largest lower bound of any group of organisations: all of them reached no fewer. */
function bestGroup(counts: readonly number[], pairs: PairTable): number {
  const largest = [...counts.keys()]
    .sort((one, other) => (counts[other] ?? 0) - (counts[one] ?? 0))
    .slice(0, 12);
  let best = 0;
  for (let group = 1; group < 2 ** largest.length; group++) {
    const members = largest.filter((_, bit) => (group >> bit) & 1);
    best = Math.max(best, groupBound(members, counts, pairs));
  }
  return best;
}

function groupBound(members: readonly number[], counts: readonly number[], pairs: PairTable): number {
  let [sum, shared] = [0, 0];
  for (const [at, one] of members.entries()) {
    sum += counts[one] ?? 0;
    for (const other of members.slice(at + 1)) shared += pairs[one]?.[other]?.high ?? 0;
  }
  if (sum === 0) return 0;
  const depth = 1 + Math.floor((2 * shared) / sum);
  return (2 * sum) / (depth + 1) - (2 * shared) / (depth * (depth + 1));
}

/** Kruskal's tree of largest weight. */
function bestTree(pairs: PairTable): number {
  const group = [...pairs.keys()];
  const edges = pairs
    .flatMap((row, one) => row.map(({ low }, other) => ({ one, other, low })))
    .filter(({ one, other, low }) => one < other && low > 0)
    .sort((first, second) => second.low - first.low);
  let weight = 0;
  for (const { one, other, low } of edges) {
    const [from, to] = [group[one], group[other]];
    if (from === to || from === undefined || to === undefined) continue;
    weight += low;
    for (const [at, of] of group.entries()) if (of === from) group[at] = to;
  }
  return weight;
}
