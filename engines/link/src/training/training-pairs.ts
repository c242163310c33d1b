/**
 * From which pairs are the weights learnt?
 *
 * Of two subjects: pairs drawn at random. Of one subject: pairs that a blocking rule brings together, all of
 * them or as many as are needed, each as likely as any other.
 *
 * @module
 */
import type { Blocking } from "../block/blocking.ts";
import { type Random, randomBelow } from "../random.ts";
import type { Scorer } from "../score/scorer.ts";
import type { Table } from "../table/table.ts";
import { type LevelPattern, PatternCount } from "./level-patterns.ts";

export class TrainingPairs {
  readonly blocking: Blocking;
  readonly #table: Table;
  readonly #scorer: Scorer;
  readonly #random: Random;

  /** @param scorer - Says on which levels a pair falls; its weights mean nothing here. */
  constructor(
    given: { readonly table: Table; readonly blocking: Blocking; readonly scorer: Scorer },
    random: Random,
  ) {
    this.#table = given.table;
    this.blocking = given.blocking;
    this.#scorer = given.scorer;
    this.#random = random;
  }

  /**
   * Patterns of pairs drawn at random; of all pairs, where there are no more than `most`.
   *
   * @param isMatch - Whether the pair compared last passes for one subject: it is left out, or among few records
   * it would pass for chance agreement.
   */
  atRandom(most: number, isMatch: () => boolean): LevelPattern[] {
    const count = new PatternCount(this.#table.width);
    const { size, sources, plan } = this.#table;
    const across = plan.options?.acrossSources === true;
    const meet = (a: number, b: number) => {
      if (across && sources[a] === sources[b]) return;
      this.#scorer.compareAll(a, b);
      if (!isMatch()) count.add(this.#scorer.fields);
    };
    if ((size * (size - 1)) / 2 <= most) {
      for (let a = 0; a < size; a++) for (let b = 0; b < a; b++) meet(a, b);
    } else {
      for (let drawn = 0; drawn < most; drawn++) {
        const first = randomBelow(this.#random, size);
        meet(first, (first + 1 + randomBelow(this.#random, size - 1)) % size);
      }
    }
    return count.patterns();
  }

  /** Patterns of pairs that one rule brings together, `most` of them where there are more. */
  ofRule(rule: number, most: number): LevelPattern[] {
    const count = new PatternCount(this.#table.width);
    this.eachOfRule(rule, most, (a, b) => {
      this.#scorer.compareAll(a, b);
      count.add(this.#scorer.fields);
    });
    return count.patterns();
  }

  /** Calls `meet` for the pairs of one rule, or for `most` of them, drawn with replacement. */
  eachOfRule(rule: number, most: number, meet: (a: number, b: number) => void): void {
    const { blocks, pairs } = this.blocking.rules[rule] ?? { blocks: 0, pairs: 0 };
    if (pairs <= most) {
      for (let block = 0; block < blocks; block++) {
        const members = this.blocking.members(rule, block);
        for (let i = 0; i < members.length; i++)
          for (let j = 0; j < i; j++) meet(members[i] ?? 0, members[j] ?? 0);
      }
      return;
    }
    const ends = this.#pairEnds(rule, blocks);
    for (let drawn = 0; drawn < most; drawn++) {
      const members = this.blocking.members(rule, firstOver(ends, this.#random() * pairs));
      const first = randomBelow(this.#random, members.length);
      const second = (first + 1 + randomBelow(this.#random, members.length - 1)) % members.length;
      meet(members[first] ?? 0, members[second] ?? 0);
    }
  }

  /** Calls `meet` for each pair of a sample of records with all their partners. @returns The records sampled. */
  candidates(mostRecords: number, meet: (a: number, b: number) => void): number {
    const { size } = this.#table;
    if (size <= mostRecords) {
      for (let position = 0; position < size; position++)
        this.blocking.partners(position, (partner) => meet(position, partner));
      return size;
    }
    for (let drawn = 0; drawn < mostRecords; drawn++) {
      const position = randomBelow(this.#random, size);
      this.blocking.partners(position, (partner) => meet(position, partner));
    }
    return mostRecords;
  }

  /** By block of a rule: pairs in it and in those before. */
  #pairEnds(rule: number, blocks: number): Float64Array {
    const ends = new Float64Array(blocks);
    let sum = 0;
    for (let block = 0; block < blocks; block++) {
      const { starts } = this.blocking.rules[rule] ?? NO_STARTS;
      const size = (starts[block + 1] ?? 0) - (starts[block] ?? 0);
      sum += (size * (size - 1)) / 2;
      ends[block] = sum;
    }
    return ends;
  }
}

const NO_STARTS = { starts: new Int32Array() };

/** Index of the first number over `value`; of the last, when none is. `ascending` is not empty. */
function firstOver(ascending: Float64Array, value: number): number {
  let [low, high] = [0, ascending.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
