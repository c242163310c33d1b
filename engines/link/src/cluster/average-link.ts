/**
 * Which groups of records belong together, when a chain of pairs joins more than it should?
 *
 * Groups grow from single records. At each step the two groups whose pairs agree most on average are joined, as
 * long as that average is high enough; a pair that was never looked at counts as evidence against. So one strong
 * pair does not pull two crowds together that otherwise have nothing in common.
 *
 * Source: Sokal and Michener, Univ. Kansas Sci. Bull. 38 (1958), 1409-1438 (UPGMA); Wagstaff and Cardie, ICML
 * (2000), 1103-1110, for the constraints.
 *
 * @module
 */
import { Heap } from "./heap.ts";

/** A pair of members by number, and what the evidence on it comes to in bits. */
export interface Link {
  readonly a: number;
  readonly b: number;
  readonly bits: number;
}

export interface AverageLinkOptions {
  /** Two groups are joined only if a pair of theirs reaches this. Unit: bits. */
  readonly threshold: number;
  /** And if all their pairs reach this on average. Unit: bits. */
  readonly averageBits: number;
  /** What a pair that is not among the links counts, where `bitsOf` is not given. Unit: bits. */
  readonly missingBits: number;
  /** What the evidence on any two members comes to: pairs that are not among the links are then looked at. */
  readonly bitsOf?: (a: number, b: number) => number;
  /** By member: number of its list, where each list holds no subject twice: no two of one list are joined. */
  readonly sources?: ArrayLike<number>;
}

interface Group {
  members: number[];
  /** Rises with each join, so that an outdated proposal is recognised. */
  version: number;
  readonly links: Map<number, LinkSum>;
  readonly cannot: Set<number>;
}

interface LinkSum {
  readonly bits: number;
  readonly pairs: number;
  readonly strongest: number;
  /** Whether `bits` stands for all pairs of the two groups, `pairs` of which were looked at. */
  readonly complete?: true;
}

interface Proposal {
  readonly a: number;
  readonly b: number;
  readonly average: number;
  readonly versions: number;
}

/** Stronger pairs, for or against, count no more than this, or one would outweigh all others. Unit: bits. */
const MOST_BITS = 12;

/** Pairs of two groups that are looked at; of larger groups, as many evenly spread. */
const MOST_LOOKED_AT = 400;

export class AverageLink {
  readonly #groups = new Map<number, Group>();
  readonly #groupOf: number[];
  readonly #options: AverageLinkOptions;
  readonly #proposals = new Heap<Proposal>(comesFirst);

  /** @param size - Members, numbered from 0. */
  constructor(size: number, options: AverageLinkOptions) {
    this.#options = options;
    this.#groupOf = Array.from({ length: size }, (_, i) => i);
    for (let i = 0; i < size; i++) {
      this.#groups.set(i, { members: [i], version: 0, links: new Map(), cannot: new Set() });
    }
  }

  /** Before any join. */
  forbid(a: number, b: number): void {
    this.#groups.get(a)?.cannot.add(b);
    this.#groups.get(b)?.cannot.add(a);
  }

  /** Before any join. A pair given twice counts twice. */
  addLink({ a, b, bits }: Link): void {
    const link = { bits: capped(bits), pairs: 1, strongest: bits };
    this.#addSum(a, b, link);
    this.#addSum(b, a, link);
  }

  /** Joins whatever the evidence says. @returns False, and joins nothing, when it is forbidden. */
  force(a: number, b: number): boolean {
    const [groupA, groupB] = [this.groupOf(a), this.groupOf(b)];
    if (groupA === groupB) return true;
    if (this.isForbidden(a, b)) return false;
    this.#join(groupA, groupB);
    return true;
  }

  /** Joins all that the evidence joins. */
  grow(): void {
    for (const group of this.#groups.keys()) this.#propose(group);
    for (let next = this.#proposals.pop(); next !== undefined; next = this.#proposals.pop()) {
      if (this.#versionsOf(next.a, next.b) !== next.versions) continue;
      if (this.#complete(next.a, next.b)) this.#proposePair(next.a, next.b);
      else this.#propose(this.#join(next.a, next.b));
    }
  }

  /** The number of a member's group. */
  groupOf(member: number): number {
    return this.#groupOf[member] ?? member;
  }

  /** Whether the groups of two members must stay apart. */
  isForbidden(a: number, b: number): boolean {
    return this.#groups.get(this.groupOf(a))?.cannot.has(this.groupOf(b)) ?? false;
  }

  #propose(group: number): void {
    const own = this.#groups.get(group);
    if (own === undefined) return;
    for (const other of own.links.keys()) this.#proposePair(group, other);
  }

  #proposePair(group: number, other: number): void {
    const own = this.#groups.get(group);
    const sum = own?.links.get(other);
    if (own === undefined || sum === undefined || own.cannot.has(other)) return;
    const average = this.#average(group, other, sum);
    if (sum.strongest < this.#options.threshold || average < this.#floor()) return;
    if (this.#shareSource(group, other)) return;
    const [a, b] = group < other ? [group, other] : [other, group];
    this.#proposals.push({ a, b, average, versions: this.#versionsOf(a, b) });
  }

  /** Looks at the pairs of two groups that nobody has looked at. @returns False when there are none. */
  #complete(a: number, b: number): boolean {
    const { bitsOf } = this.#options;
    const [left, right] = [this.#groups.get(a), this.#groups.get(b)];
    const sum = left?.links.get(b);
    if (bitsOf === undefined || left === undefined || right === undefined || sum === undefined) return false;
    const pairs = left.members.length * right.members.length;
    if (sum.complete || sum.pairs >= pairs) return false;
    const step = Math.ceil(pairs / MOST_LOOKED_AT);
    let bits = 0;
    let looked = 0;
    for (let at = 0; at < pairs; at += step) {
      const first = left.members[at % left.members.length] ?? 0;
      const second = right.members[Math.floor(at / left.members.length)] ?? 0;
      bits += capped(bitsOf(first, second));
      looked++;
    }
    const all: LinkSum = { bits: (bits / looked) * pairs, pairs, strongest: sum.strongest, complete: true };
    left.links.set(b, all);
    right.links.set(a, all);
    return true;
  }

  #shareSource(a: number, b: number): boolean {
    const { sources } = this.#options;
    if (sources === undefined) return false;
    const held = new Set((this.#groups.get(a)?.members ?? []).map((member) => sources[member]));
    return (this.#groups.get(b)?.members ?? []).some((member) => held.has(sources[member]));
  }

  /** Two single records at the threshold always join. */
  #floor(): number {
    return Math.min(this.#options.averageBits, this.#options.threshold, MOST_BITS);
  }

  #average(a: number, b: number, sum: LinkSum): number {
    const pairs = (this.#groups.get(a)?.members.length ?? 0) * (this.#groups.get(b)?.members.length ?? 0);
    // A pair still to be looked at is hoped to be like those that were: looked at before anything is joined.
    if (this.#options.bitsOf !== undefined) return sum.bits / sum.pairs;
    return (sum.bits + (pairs - sum.pairs) * this.#options.missingBits) / pairs;
  }

  /** -1 when either is gone: no proposal carries that. */
  #versionsOf(a: number, b: number): number {
    const [groupA, groupB] = [this.#groups.get(a), this.#groups.get(b)];
    return groupA === undefined || groupB === undefined ? -1 : groupA.version + groupB.version;
  }

  /** @returns The number of the joined group, the lower of the two: so that the order of the links means nothing. */
  #join(a: number, b: number): number {
    const [kept, gone] = a < b ? [a, b] : [b, a];
    const [into, from] = [this.#groups.get(kept), this.#groups.get(gone)];
    if (into === undefined || from === undefined) return kept;
    this.#groups.delete(gone);
    for (const member of from.members) this.#groupOf[member] = kept;
    into.members = into.members.concat(from.members);
    into.version++;
    into.links.delete(gone);
    for (const [other, sum] of from.links) this.#moveLink(other, { gone, kept }, sum);
    for (const other of from.cannot) this.#moveBan(other, { gone, kept });
    return kept;
  }

  #moveLink(other: number, { gone, kept }: { gone: number; kept: number }, sum: LinkSum): void {
    if (other === kept) return;
    this.#groups.get(other)?.links.delete(gone);
    this.#addSum(kept, other, sum);
    this.#addSum(other, kept, sum);
  }

  #moveBan(other: number, { gone, kept }: { gone: number; kept: number }): void {
    const bans = this.#groups.get(other)?.cannot;
    bans?.delete(gone);
    bans?.add(kept);
    this.#groups.get(kept)?.cannot.add(other);
  }

  #addSum(from: number, to: number, more: LinkSum): void {
    const links = this.#groups.get(from)?.links;
    const held = links?.get(to);
    const sum =
      held === undefined
        ? more
        : {
            bits: held.bits + more.bits,
            pairs: held.pairs + more.pairs,
            strongest: Math.max(held.strongest, more.strongest),
          };
    links?.set(to, sum);
  }
}

function capped(bits: number): number {
  return Math.max(-MOST_BITS, Math.min(MOST_BITS, bits));
}

function comesFirst(x: Proposal, y: Proposal): boolean {
  return x.average !== y.average ? x.average > y.average : x.a !== y.a ? x.a < y.a : x.b < y.b;
}
