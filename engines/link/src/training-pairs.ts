/**
 * Which pairs is a model learnt from?
 *
 * From random pairs, how two subjects fall; from the pairs that one blocking rule brings together, how one
 * subject falls. Both are samples, drawn by a seed.
 *
 * @module
 */
import type { HeldRecord } from "./blocks.ts";
import { comparersOf, type FieldComparer } from "./compare-records.ts";
import type { Holdings } from "./holdings.ts";
import { type LevelPattern, PatternCount } from "./level-patterns.ts";
import type { Plan } from "./plan.ts";
import { type Random, randomBelow } from "./random.ts";

export class TrainingPairs {
  readonly records: readonly HeldRecord[];
  readonly #holdings: Holdings;
  readonly #comparers: readonly FieldComparer[];
  readonly #random: Random;

  constructor(holdings: Holdings, plan: Plan, random: Random) {
    this.records = [...holdings.records()];
    this.#holdings = holdings;
    this.#random = random;
    this.#comparers = comparersOf(plan);
  }

  /**
   * Patterns of pairs drawn at random; of all pairs, where there are no more than `most`.
   *
   * @param isMatch - Pairs that it holds to be one subject are left out: among few records they would pass for
   * chance agreement.
   */
  atRandom(most: number, isMatch: (a: HeldRecord, b: HeldRecord) => boolean): LevelPattern[] {
    const count = new PatternCount();
    const meet = (a: HeldRecord, b: HeldRecord) => {
      if (!isMatch(a, b)) count.add(this.#compare(a, b));
    };
    if ((this.records.length * (this.records.length - 1)) / 2 <= most) this.#eachPair(meet);
    else for (let drawn = 0; drawn < most; drawn++) meet(...this.#drawPair());
    return count.patterns();
  }

  /** Patterns of pairs that one rule brings together, about `most` of them where there are more. */
  ofRule(rule: number, most: number): LevelPattern[] {
    const count = new PatternCount();
    let pairs = 0;
    for (const record of shuffled(this.records, this.#random)) {
      if (pairs >= most) break;
      this.#holdings.blocks.partners(
        record,
        (partner) => {
          if (partner.position >= record.position) return;
          count.add(this.#compare(record, partner));
          pairs++;
        },
        rule,
      );
    }
    return count.patterns();
  }

  /** Calls `meet` for each pair of a sample of records with all their partners. @returns The records sampled. */
  candidates(mostRecords: number, meet: (a: HeldRecord, b: HeldRecord) => void): number {
    const sample = shuffled(this.records, this.#random).slice(0, mostRecords);
    for (const record of sample) this.#holdings.blocks.partners(record, (partner) => meet(record, partner));
    return sample.length;
  }

  #compare(a: HeldRecord, b: HeldRecord): readonly FieldComparer[] {
    for (const comparer of this.#comparers) comparer.compare(a, b);
    return this.#comparers;
  }

  #eachPair(meet: (a: HeldRecord, b: HeldRecord) => void): void {
    for (const [i, a] of this.records.entries()) {
      for (const b of this.records.slice(i + 1)) meet(a, b);
    }
  }

  #drawPair(): readonly [HeldRecord, HeldRecord] {
    const first = randomBelow(this.#random, this.records.length);
    const second = (first + 1 + randomBelow(this.#random, this.records.length - 1)) % this.records.length;
    const [a, b] = [this.records[first], this.records[second]];
    if (a === undefined || b === undefined) throw new RangeError("A pair is drawn from two records or more.");
    return [a, b];
  }
}

/** A copy in random order. Source: Fisher and Yates; Durstenfeld, CACM 7 (1964), 420. */
function shuffled<T>(items: readonly T[], random: Random): T[] {
  const copy = [...items];
  for (let last = copy.length - 1; last > 0; last--) {
    const other = randomBelow(random, last + 1);
    const [x, y] = [copy[last], copy[other]];
    if (x === undefined || y === undefined) continue;
    copy[last] = y;
    copy[other] = x;
  }
  return copy;
}
