/**
 * Which of very many records are one subject, by number?
 *
 * Pairs at or over the threshold reach from record to record; within what they reach, groups grow by average link,
 * so that a chain of look-alikes does not become one crowd. Where every pair of a reach is over the threshold
 * there is nothing to decide.
 *
 * Source: Sokal and Michener (1958) for average link, see `average-link.ts`; Tarjan, JACM 22 (1975), 215-225,
 * for the union of sets.
 *
 * @module
 */
import type { PairList } from "../pair-list.ts";
import { AverageLink } from "./average-link.ts";
import { AVERAGE_BITS, MISSING_BITS } from "./components.ts";
import { UnionFind } from "./union-find.ts";

/** Two records by their positions. */
export interface PositionPair {
  readonly a: number;
  readonly b: number;
}

export interface ClusterPairsOptions {
  /** Pairs at or above this join. Unit: bits. */
  readonly threshold: number;
  /** Pairs that somebody judged the same, and not the same. Where both speak, "not the same" wins. */
  readonly must?: readonly PositionPair[];
  readonly cannot?: readonly PositionPair[];
  /** Two groups join only if all their pairs reach this on average. Unit: bits. Default {@link AVERAGE_BITS}. */
  readonly averageBits?: number;
  /** What a pair that is not given counts in that average, where the pairs have no `bitsOf`. Unit: bits. Default {@link MISSING_BITS}. */
  readonly missingBits?: number;
  /** By record: number of its list, where each list holds no subject twice. */
  readonly sources?: ArrayLike<number>;
}

/**
 * @param pairs - As `linkPairs` gives them; link with a minimum well under the threshold, so that pairs that
 * speak against joining are there. With `bitsOf`, pairs that blocking missed are looked at too.
 * @param records - How many there are.
 * @returns By position: number of the record's cluster, which is the lowest position in it.
 */
export function clusterPairs(pairs: PairList, records: number, options: ClusterPairsOptions): Int32Array {
  const reach = new UnionFind(records);
  for (let i = 0; i < pairs.count; i++)
    if ((pairs.bits[i] ?? 0) >= options.threshold) reach.join(pairs.a[i] ?? 0, pairs.b[i] ?? 0);
  for (const { a, b } of options.must ?? []) reach.join(a, b);
  const clusters = new Int32Array(records);
  for (let i = 0; i < records; i++) clusters[i] = i;
  const isPlain = twosOf(reach, records, options);
  for (let i = 0; i < records; i++) if (isPlain(reach.find(i))) clusters[i] = reach.find(i);
  for (const part of partsOf(pairs, { reach, isPlain }, options)) part.settle(clusters);
  return clusters;
}

/** Records that reach one another, and all that is known of their pairs. */
class Part {
  readonly links: number[] = [];
  readonly must: PositionPair[] = [];
  readonly cannot: PositionPair[] = [];
  readonly #members = new Map<number, number>();
  readonly #pairs: PairList;
  readonly #options: ClusterPairsOptions;

  constructor(pairs: PairList, options: ClusterPairsOptions) {
    this.#pairs = pairs;
    this.#options = options;
  }

  /** Writes the lowest position of each group at its members' places. */
  settle(clusters: Int32Array): void {
    const positions = this.#positions();
    for (const [number, position] of positions.entries()) this.#members.set(position, number);
    const groupOf = this.#isPlain(positions.length) ? () => 0 : this.#grow(positions);
    const lowest = new Map<number, number>();
    for (const [number, position] of positions.entries()) {
      const group = groupOf(number);
      lowest.set(group, Math.min(lowest.get(group) ?? position, position));
    }
    for (const [number, position] of positions.entries())
      clusters[position] = lowest.get(groupOf(number)) ?? position;
  }

  /** Whether all pairs are there and all say one subject, and nobody says otherwise. */
  #isPlain(members: number): boolean {
    if (this.must.length > 0 || this.cannot.length > 0) return false;
    if (this.#options.sources !== undefined) return false;
    if (this.links.length < (members * (members - 1)) / 2) return false;
    return this.links.every((link) => (this.#pairs.bits[link] ?? 0) >= this.#options.threshold);
  }

  #grow(positions: readonly number[]): (number: number) => number {
    const { threshold, averageBits = AVERAGE_BITS, missingBits = MISSING_BITS, sources } = this.#options;
    const { bitsOf } = this.#pairs;
    const at = (number: number) => positions[number] ?? 0;
    const groups = new AverageLink(positions.length, {
      threshold,
      averageBits,
      missingBits,
      ...(bitsOf && { bitsOf: (a: number, b: number) => bitsOf(at(a), at(b)) }),
      ...(sources && { sources: positions.map((position) => sources[position] ?? 0) }),
    });
    for (const { a, b } of this.cannot) groups.forbid(this.#number(a), this.#number(b));
    for (const link of this.links)
      groups.addLink({
        a: this.#number(this.#pairs.a[link] ?? 0),
        b: this.#number(this.#pairs.b[link] ?? 0),
        bits: this.#pairs.bits[link] ?? 0,
      });
    for (const { a, b } of this.must) groups.force(this.#number(a), this.#number(b));
    groups.grow();
    return (number) => groups.groupOf(number);
  }

  /** Ascending, so that the order of the pairs means nothing. */
  #positions(): number[] {
    const positions = new Set<number>();
    for (const link of this.links) positions.add(this.#pairs.a[link] ?? 0).add(this.#pairs.b[link] ?? 0);
    for (const { a, b } of [...this.must, ...this.cannot]) positions.add(a).add(b);
    return [...positions].sort((x, y) => x - y);
  }

  #number(position: number): number {
    return this.#members.get(position) ?? -1;
  }
}

/** Whether no more than two records reach each other, by the record that stands for them: there is nothing to decide. */
function twosOf(
  reach: UnionFind,
  records: number,
  { must, cannot, sources }: ClusterPairsOptions,
): (root: number) => boolean {
  if (must !== undefined || cannot !== undefined || sources !== undefined) return () => false;
  const sizes = new Int32Array(records);
  for (let i = 0; i < records; i++) {
    const root = reach.find(i);
    sizes[root] = (sizes[root] as number) + 1;
  }
  return (root) => (sizes[root] as number) <= 2;
}

function partsOf(
  pairs: PairList,
  { reach, isPlain }: { readonly reach: UnionFind; readonly isPlain: (root: number) => boolean },
  options: ClusterPairsOptions,
): Iterable<Part> {
  const parts = new Map<number, Part>();
  const partOf = (root: number): Part => {
    const held = parts.get(root);
    if (held !== undefined) return held;
    const part = new Part(pairs, options);
    parts.set(root, part);
    return part;
  };
  for (let i = 0; i < pairs.count; i++) {
    const root = reach.find(pairs.a[i] ?? 0);
    if (!isPlain(root) && root === reach.find(pairs.b[i] ?? 0)) partOf(root).links.push(i);
  }
  for (const pair of options.must ?? []) partOf(reach.find(pair.a)).must.push(pair);
  for (const pair of options.cannot ?? []) {
    const root = reach.find(pair.a);
    if (root === reach.find(pair.b)) partOf(root).cannot.push(pair);
  }
  return parts.values();
}
