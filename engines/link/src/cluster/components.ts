/**
 * Which records are one subject, all pairs considered?
 *
 * Records that hang together by pairs over the threshold are found first; within each such component, groups are
 * joined by average link, which breaks chains, and by what members have judged.
 *
 * @module
 */

import type { ScoredPair } from "../scored-pair.ts";
import { AverageLink, type Link } from "./average-link.ts";
import { UnionFind } from "./union-find.ts";

/** Two records by their identifiers. */
export interface IdPair {
  readonly a: string;
  readonly b: string;
}

export interface ClusterOptions {
  /** Pairs at or above this join. Unit: bits. */
  readonly threshold: number;
  /** Pairs that must end in one cluster (somebody judged "same"). */
  readonly must?: Iterable<IdPair>;
  /** Pairs that must not (somebody judged "not the same"). Where `must` would join them, `cannot` wins and the `must` is listed. */
  readonly cannot?: Iterable<IdPair>;
  /** Two groups join only if all their pairs reach this on average. Unit: bits. Default {@link AVERAGE_BITS}. */
  readonly averageBits?: number;
  /** What a pair that is not given counts in that average. Unit: bits. Default {@link MISSING_BITS}. */
  readonly missingBits?: number;
}

/** A pair at or above the threshold, or a `must`, that did not join. */
export interface RefusedPair extends IdPair {
  /** "chain": the rest of the two groups speaks against it. "cannot": a `cannot` pair would have been joined. */
  readonly because: "chain" | "cannot";
}

export interface Components {
  /** Every id named by a pair or a `must`, in exactly one cluster, single ids included. Ids and clusters are sorted. */
  readonly clusters: readonly (readonly string[])[];
  readonly refused: readonly RefusedPair[];
}

/** Two groups may disagree a little on average: records of one subject often lack what would show it. */
export const AVERAGE_BITS = -2;

/** A pair that blocking did not bring together, or that fell below what linking returned, speaks against. */
export const MISSING_BITS = -6;

/** Clusters of records, each one subject. The order of the pairs means nothing. */
export function components(
  pairs: Iterable<Pick<ScoredPair, "a" | "b" | "bits">>,
  options: ClusterOptions,
): Components {
  const given = [...pairs];
  const judgedSame = [...(options.must ?? [])];
  const numbers = new Numbers([...given, ...judgedSame]);
  const links = given.map((pair) => ({ ...numbers.pair(pair), bits: pair.bits }));
  const must = judgedSame.map((pair) => numbers.pair(pair));
  const cannot = Array.from(options.cannot ?? []).filter(({ a, b }) => numbers.has(a) && numbers.has(b));
  const found = agglomerate(
    numbers,
    { links, must, cannot: cannot.map((pair) => numbers.pair(pair)) },
    options,
  );
  const clusters = new Map<number, string[]>();
  for (const [id, number] of numbers.sorted()) {
    const group = found.groupOf(number);
    const members = clusters.get(group);
    if (members === undefined) clusters.set(group, [id]);
    else members.push(id);
  }
  return { clusters: [...clusters.values()], refused: refusedOf(numbers, { links, must, found }, options) };
}

interface NumberedPair {
  readonly a: number;
  readonly b: number;
}

/** Only links within a component can matter; the others are left out before groups grow. */
function agglomerate(
  numbers: Numbers,
  given: { links: readonly Link[]; must: readonly NumberedPair[]; cannot: readonly NumberedPair[] },
  options: ClusterOptions,
): AverageLink {
  const reach = new UnionFind(numbers.size);
  for (const { a, b, bits } of given.links) if (bits >= options.threshold) reach.join(a, b);
  for (const { a, b } of given.must) reach.join(a, b);
  const groups = new AverageLink(numbers.size, {
    threshold: options.threshold,
    averageBits: options.averageBits ?? AVERAGE_BITS,
    missingBits: options.missingBits ?? MISSING_BITS,
  });
  for (const { a, b } of given.cannot) groups.forbid(a, b);
  for (const link of given.links) if (reach.find(link.a) === reach.find(link.b)) groups.addLink(link);
  for (const { a, b } of given.must) groups.force(a, b);
  groups.grow();
  return groups;
}

function refusedOf(
  numbers: Numbers,
  { links, must, found }: { links: readonly Link[]; must: readonly NumberedPair[]; found: AverageLink },
  { threshold }: ClusterOptions,
): RefusedPair[] {
  const strong = links.filter((link) => link.bits >= threshold);
  return [...must, ...strong]
    .filter(({ a, b }) => found.groupOf(a) !== found.groupOf(b))
    .map(({ a, b }) => ({
      a: numbers.idOf(a),
      b: numbers.idOf(b),
      because: found.isForbidden(a, b) ? "cannot" : "chain",
    }));
}

/** Identifiers, numbered in code-unit order, so that the order in which they come means nothing. */
class Numbers {
  readonly #ids: readonly string[];
  readonly #numbers: ReadonlyMap<string, number>;

  constructor(pairs: readonly IdPair[]) {
    this.#ids = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))].sort();
    this.#numbers = new Map(this.#ids.map((id, number) => [id, number]));
  }

  get size(): number {
    return this.#ids.length;
  }

  has(id: string): boolean {
    return this.#numbers.has(id);
  }

  /** Of ids that {@link Numbers.has}. */
  pair({ a, b }: IdPair): NumberedPair {
    return { a: this.#numbers.get(a) ?? -1, b: this.#numbers.get(b) ?? -1 };
  }

  idOf(number: number): string {
    return this.#ids[number] ?? "";
  }

  sorted(): IterableIterator<[string, number]> {
    return new Map(this.#numbers).entries();
  }
}
