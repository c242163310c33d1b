/**
 * What does the evidence on two held records come to, under a model?
 *
 * First whole numbers are compared, and the most that unequal values could still come to is added up: most pairs
 * are given up there, before any string is looked at. Then field by field, cheap ones first, the most is
 * replaced by what is. Reasons are written out only for a pair that is wanted.
 *
 * @module
 */
import type { Sketching } from "../compare/comparison.ts";
import { type SketchLimits, sketchesMayAgree } from "../compare/sketch.ts";
import type { Model } from "../model.ts";
import { HUB_LEVEL, type Reason, type Weight } from "../scored-pair.ts";
import type { ScoredTable } from "../table/values.ts";
import { priorBitsOf, weigh } from "../weigh.ts";
import { FieldScorer, type FieldScorerOptions, NOT_OBSERVED } from "./field-scorer.ts";
import { EQUAL_BITS, LETTERS, NOTHING, NUMBERS, Rows, START } from "./rows.ts";

/** Instead of bits: the pair falls below what is asked for. */
export const TOO_FEW_BITS = Number.NEGATIVE_INFINITY;

/** Sums in another order differ by less than this. Unit: bits. */
const ROUNDING = 1e-9;

/** Of a field: open but for a number of 32 bits; 1 where what it comes to is known, 0 where it is open. */
const EQUAL = 2;

export class Scorer {
  readonly priorBits: number;
  /** Those that are evidence, in the plan's order. */
  readonly fields: readonly FieldScorer[];
  readonly #table: ScoredTable;
  /** Cheap ones first. */
  readonly #order: readonly FieldScorer[];
  /** By field in the plan's order: its place in `#order`. */
  readonly #places: Uint8Array;
  /** By place: what two unequal single values, and values of which one is not single, come to at most. Unit: bits. */
  readonly #mostUnequal: Float64Array;
  readonly #mostOfSeveral: Float64Array;
  /** By place: what two values that agree in nothing come to. Unit: bits. */
  readonly #leastBits: Float64Array;
  readonly #limits: readonly (SketchLimits | null)[];
  readonly #sketchings: readonly (Sketching | null)[];
  readonly #levelBits: readonly Float64Array[];
  readonly #mostFrom: readonly Float64Array[];
  /** By place: see {@link FieldScorer.hubs}. */
  readonly #hubs: (Int32Array | null)[];
  /** By place, of the pair at hand: what the field comes to, at first at most. Unit: bits. */
  readonly #bits: Float64Array;
  /** By place: 1 where that is what it comes to, {@link EQUAL} where two values agree. */
  readonly #settled: Uint8Array;
  /** By place: 1 where unequal values come to just the most they can. */
  readonly #unequalIsSettled: Uint8Array;

  constructor(table: ScoredTable, model: Model, options: FieldScorerOptions) {
    this.priorBits = priorBitsOf(model.prior);
    this.#table = table;
    this.fields = model.fields.flatMap((learnt, i) =>
      table.plan.fields[i]?.evidence === false ? [] : [new FieldScorer(table, i, learnt, options)],
    );
    // What brings pairs together mostly agrees in them, and so rules out few.
    const rules = ({ name }: FieldScorer) =>
      table.plan.blocking.filter(({ keys }) => keys.some(({ field }) => field === name)).length;
    this.#order = [
      ...this.fields.filter(({ costly }) => !costly).sort((a, b) => b.mostLost - a.mostLost),
      ...this.fields
        .filter(({ costly }) => costly)
        .sort((a, b) => rules(a) - rules(b) || b.mostLost - a.mostLost),
    ];
    this.#limits = this.#order.map(({ sketched }) => sketched);
    this.#sketchings = this.#order.map(({ sketching }) => sketching);
    this.#levelBits = this.#order.map(({ levelBits }) => levelBits);
    this.#mostFrom = this.#order.map(({ mostFrom }) => mostFrom);
    this.#hubs = this.#order.map(() => null);
    this.#leastBits = Float64Array.from(this.#order, ({ levelBits }) => levelBits.at(-1) ?? 0);
    this.#unequalIsSettled = Uint8Array.from(this.#order, (field) => Number(field.unequalIsSettled));
    this.#settled = new Uint8Array(this.#order.length);
    this.#places = Uint8Array.from(this.fields, (field) => this.#order.indexOf(field));
    this.#mostUnequal = Float64Array.from(this.#order, ({ mostUnequal }) => mostUnequal);
    this.#mostOfSeveral = Float64Array.from(this.#order, ({ mostOfSeveral }) => mostOfSeveral);
    this.#bits = new Float64Array(this.#order.length);
  }

  /**
   * Every record of the table at its position, field by field: what a value comes to is worked out once.
   *
   * @param shared - Whether other threads are to read them.
   */
  rowsOfAll(shared = false): Rows {
    const { length, width, rows: references } = this.#table;
    const held = references.subarray(0, length * width);
    const rows = new Rows(length * this.#order.length, held, shared);
    for (const [place, field] of this.#order.entries()) field.layOut(rows, place, this.#order.length);
    return rows;
  }

  /** No record yet: for those that come and go, each laid out by {@link Scorer.layOut}. */
  emptyRows(): Rows {
    return new Rows(this.#order.length, this.#table.rows);
  }

  /** Lays out a record that came, at its position. */
  layOut(rows: Rows, position: number): void {
    const first = position * this.#order.length;
    rows.reserve(first + this.#order.length);
    for (const [place, field] of this.#order.entries())
      field.layOutHeld(rows, first + place, this.#table.reference(position, field.field));
  }

  /** Readies a record that was laid out to be scored against others, until any comes or goes. */
  turnTo(rows: Rows, position: number): void {
    const first = position * this.#order.length;
    rows.references = this.#table.rows;
    for (const [place, field] of this.#order.entries()) {
      field.turnFirst(rows, first + place, this.#table.reference(position, field.field));
      this.#hubs[place] = field.hubs;
    }
  }

  /**
   * @param x - Position of one record, the one turned to where records come and go; `y`: of the other.
   * @returns {@link TOO_FEW_BITS} when the pair falls below `minimum`, otherwise its bits.
   */
  score(rows: Rows, x: number, y: number, minimum: number): number {
    const width = this.#order.length;
    const sum = this.#most(rows, x * width, y * width);
    if (sum < minimum - ROUNDING) return TOO_FEW_BITS;
    const { width: columns } = this.#table;
    return this.#settle(rows, { x: x * columns, y: y * columns }, { sum, minimum });
  }

  /** Compares every field, whatever it comes to. */
  compareAll(a: number, b: number): void {
    for (const field of this.fields)
      field.compare(this.#table.reference(a, field.field), this.#table.reference(b, field.field));
  }

  /** Of the pair compared last by {@link Scorer.compareAll}, prior included, added up in the plan's order. */
  bits(): number {
    let bits = this.priorBits;
    for (const field of this.fields) if (field.level !== NOT_OBSERVED) bits += field.bits;
    return bits;
  }

  /** What the evidence on the pair compared last by {@link Scorer.compareAll} comes to. */
  weight(): Weight {
    const reasons: Reason[] = [];
    for (const field of this.fields) {
      if (field.hubInCommon) reasons.push({ field: field.name, level: HUB_LEVEL, bits: 0 });
      if (field.level !== NOT_OBSERVED) reasons.push(reasonOf(field));
    }
    return weigh(reasons, this.priorBits);
  }

  /** What the pair comes to at most. Unit: bits. */
  #most({ numbers, floats }: Rows, x: number, y: number): number {
    const bits = this.#bits;
    const settled = this.#settled;
    let sum = this.priorBits;
    for (let i = 0, a = NUMBERS * x, b = NUMBERS * y; i < bits.length; i++, a += NUMBERS, b += NUMBERS) {
      const keyA = numbers[a] as number;
      const keyB = numbers[b] as number;
      let most = 0;
      let is = 1;
      if (keyA >= 0 && keyB >= 0) {
        if (keyA === keyB) {
          most = floats[a + EQUAL_BITS] as number;
          is = EQUAL;
        } else if (!this.#isHub(i, keyB)) {
          most = this.#mostOfUnequal(i, numbers, a, b);
          is = settled[i] as number;
        }
      } else if (keyA !== NOTHING && keyB !== NOTHING) {
        most = this.#mostOfSeveral[i] as number;
        is = 0;
      }
      settled[i] = is;
      bits[i] = most;
      sum += most;
    }
    return sum;
  }

  /** Whether a value counts for nothing now, where rows do not tell. Hub values are their own keys. */
  #isHub(i: number, key: number): boolean {
    const hubs = this.#hubs[i] as Int32Array | null;
    return hubs !== null && (((hubs[key >> 5] as number) >>> (key & 31)) & 1) === 1;
  }

  /** Of two unequal single values, by their sketches; and notes whether that is what they come to. */
  #mostOfUnequal(i: number, numbers: Int32Array, a: number, b: number): number {
    const sketching = this.#sketchings[i] as Sketching | null;
    if (sketching !== null) {
      const mostFrom = this.#mostFrom[i] as Float64Array;
      const closest = sketching.closest(numbers, a + LETTERS, b + LETTERS);
      this.#settled[i] = sketching.isExact || closest === mostFrom.length - 1 ? 1 : 0;
      return sketching.isExact ? (this.#levelBits[i]?.[closest] as number) : (mostFrom[closest] as number);
    }
    const mayAgree = this.#mayAgree(i, numbers, a, b);
    this.#settled[i] = mayAgree ? (this.#unequalIsSettled[i] as number) : 1;
    return mayAgree ? (this.#mostUnequal[i] as number) : (this.#leastBits[i] as number);
  }

  /** Whether two unequal single values may agree, by their sketches. */
  #mayAgree(i: number, numbers: Int32Array, a: number, b: number): boolean {
    const limits = this.#limits[i] ?? null;
    return (
      limits === null ||
      sketchesMayAgree(
        numbers[a + LETTERS] as number,
        numbers[a + START] as number,
        numbers[b + LETTERS] as number,
        numbers[b + START] as number,
        limits,
      )
    );
  }

  /** Replaces what each field comes to at most by what it comes to, while there is a chance. */
  #settle(
    { references }: Rows,
    { x, y }: { readonly x: number; readonly y: number },
    given: { readonly sum: number; readonly minimum: number },
  ): number {
    const bits = this.#bits;
    let { sum } = given;
    for (let i = 0; i < bits.length; i++) {
      if (this.#settled[i] === 1) continue;
      const field = this.#order[i] as FieldScorer;
      const [a, b] = [references[x + field.field] as number, references[y + field.field] as number];
      const is = this.#settled[i] === EQUAL && field.equalIsSettled ? field.mostEqual(a) : field.bitsOf(a, b);
      sum += is - (bits[i] as number);
      bits[i] = is;
      if (sum < given.minimum - ROUNDING) return TOO_FEW_BITS;
    }
    const total = this.#total();
    return total < given.minimum ? TOO_FEW_BITS : total;
  }

  /** In the plan's order, so that it is the same to the last digit as in {@link Scorer.bits}. */
  #total(): number {
    let total = this.priorBits;
    for (let i = 0; i < this.#places.length; i++) total += this.#bits[this.#places[i] as number] as number;
    return total;
  }
}

function reasonOf(field: FieldScorer): Reason {
  const reason = { field: field.name, level: field.levelNames[field.level] ?? "", bits: field.bits };
  const { agreedBits } = field;
  return agreedBits === 0 ? reason : { ...reason, termFrequencyBits: agreedBits };
}
