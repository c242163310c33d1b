/**
 * What does the evidence on two held records come to, under a model?
 *
 * First whole numbers are compared, and the most that unequal values could still come to is added up: most pairs
 * are given up there, before any string is looked at. Then field by field, cheap ones first, the most is
 * replaced by what is. Reasons are written out only for a pair that is wanted.
 *
 * @module
 */
import type { Model } from "../model.ts";
import { HUB_LEVEL, type Reason, type Weight } from "../scored-pair.ts";
import { NO_VALUE } from "../table/dictionary.ts";
import type { Table } from "../table/table.ts";
import { priorBitsOf, weigh } from "../weigh.ts";
import { FieldScorer, type FieldScorerOptions, NOT_OBSERVED } from "./field-scorer.ts";

/** Instead of bits: the pair falls below what is asked for. */
export const TOO_FEW_BITS = Number.NEGATIVE_INFINITY;

export class Scorer {
  readonly priorBits: number;
  /** Those that are evidence, in the plan's order. */
  readonly fields: readonly FieldScorer[];
  readonly #table: Table;
  /** Cheap ones first. */
  readonly #order: readonly FieldScorer[];
  /** What each field can come to at most, while a pair is looked at; by place in `#order`. Unit: bits. */
  readonly #most: Float64Array;

  constructor(table: Table, model: Model, options: FieldScorerOptions) {
    this.priorBits = priorBitsOf(model.prior);
    this.#table = table;
    this.fields = model.fields.flatMap((learnt, i) =>
      table.plan.fields[i]?.evidence === false ? [] : [new FieldScorer(table, i, learnt, options)],
    );
    this.#order = [
      ...this.fields.filter(({ costly }) => !costly),
      ...this.fields.filter(({ costly }) => costly),
    ];
    this.#most = new Float64Array(this.#order.length);
  }

  /** Numbers a record takes in {@link Scorer.gather}. */
  get width(): number {
    return 2 * this.#order.length;
  }

  /** Lays a record's references, then their key numbers, side by side, so that scoring a block reads one place. */
  gather(position: number, into: Int32Array, at: number): void {
    const fields = this.#order.length;
    for (let i = 0; i < fields; i++) {
      const field = this.#order[i]?.field ?? 0;
      const reference = this.#table.reference(position, field);
      into[at + i] = reference;
      into[at + fields + i] = this.#keyOf(reference, field);
    }
  }

  /**
   * @param rows - As laid out by {@link Scorer.gather}; `x` and `y` are where the two records begin.
   * @returns {@link TOO_FEW_BITS} when the pair falls below `minimum`, otherwise its bits; every field then holds
   * what it came to.
   */
  score(rows: Int32Array, x: number, y: number, minimum: number): number {
    const fields = this.#order.length;
    const most = this.#most;
    let sum = this.priorBits;
    for (let i = 0; i < fields; i++) {
      const bits = this.#mostOf(i, rows, x, y);
      most[i] = bits;
      sum += bits;
    }
    if (sum < minimum - ROUNDING) return TOO_FEW_BITS;
    for (let i = 0; i < fields; i++) {
      const field = this.#order[i] as FieldScorer;
      field.compare(rows[x + i] ?? NO_VALUE, rows[y + i] ?? NO_VALUE);
      sum += field.bits - (most[i] ?? 0);
      if (sum < minimum - ROUNDING) return TOO_FEW_BITS;
    }
    const bits = this.bits();
    return bits < minimum ? TOO_FEW_BITS : bits;
  }

  /** Compares every field, whatever it comes to. */
  compareAll(a: number, b: number): void {
    for (const field of this.fields)
      field.compare(this.#table.reference(a, field.field), this.#table.reference(b, field.field));
  }

  /** Of the pair compared last, prior included, added up in the plan's order. */
  bits(): number {
    let bits = this.priorBits;
    for (const field of this.fields) if (field.level !== NOT_OBSERVED) bits += field.bits;
    return bits;
  }

  /** What the evidence on the pair compared last comes to. */
  weight(): Weight {
    const reasons: Reason[] = [];
    for (const field of this.fields) {
      if (field.hubInCommon) reasons.push({ field: field.name, level: HUB_LEVEL, bits: 0 });
      if (field.level !== NOT_OBSERVED) reasons.push(reasonOf(field));
    }
    return weigh(reasons, this.priorBits);
  }

  #keyOf(reference: number, field: number): number {
    const dictionary = this.#table.dictionaries[field];
    if (reference < 0 || dictionary === undefined || dictionary.isHub(reference)) return NO_KEY;
    return dictionary.keyNumbers[reference] ?? NO_KEY;
  }

  #mostOf(i: number, rows: Int32Array, x: number, y: number): number {
    const a = rows[x + i] ?? NO_VALUE;
    const b = rows[y + i] ?? NO_VALUE;
    if (a === NO_VALUE || b === NO_VALUE) return 0;
    const field = this.#order[i] as FieldScorer;
    const fields = this.#order.length;
    const keyA = rows[x + fields + i] ?? NO_KEY;
    const keyB = rows[y + fields + i] ?? NO_KEY;
    if (keyA < 0 || keyB < 0) return field.mostOfLists;
    return keyA === keyB ? field.mostEqual(a) : field.mostUnequal;
  }
}

/** In place of a key number: several values, or a hub value, which is no evidence. */
const NO_KEY = -1;

/** Sums in another order differ by less than this. Unit: bits. */
const ROUNDING = 1e-9;

function reasonOf(field: FieldScorer): Reason {
  const reason = { field: field.name, level: field.levelNames[field.level] ?? "", bits: field.bits };
  const { agreedBits } = field;
  return agreedBits === 0 ? reason : { ...reason, termFrequencyBits: agreedBits };
}
