/**
 * Which values of a field are held, and by how many records?
 *
 * A value is read, folded and taken apart once, however many records hold it, and forgotten with the last of
 * them.
 *
 * @module
 */
import type { Comparison, Encoded } from "./compare/comparison.ts";

/** One value of one field, shared by all records that hold it. */
export interface HeldValue {
  readonly text: string;
  readonly encoded: Encoded;
  /** Evidence of agreeing on this very value, beside the level's. Unit: bits. */
  termFrequencyBits: number;
  /** Records that hold it. */
  holders: number;
}

/** What agreeing on a value is worth beside its level. Unit: bits. */
export type TermWeight = (key: string) => number;

export class HeldValues {
  readonly #comparison: Comparison;
  #termWeight: TermWeight;
  readonly #values = new Map<string, HeldValue>();

  constructor(comparison: Comparison, termWeight: TermWeight) {
    this.#comparison = comparison;
    this.#termWeight = termWeight;
  }

  /** Counts one more holder. @returns null when the text cannot be read. */
  take(text: string): HeldValue | null {
    const held = this.#values.get(text) ?? this.#read(text);
    if (held !== null) held.holders++;
    return held;
  }

  /** Counts one holder less. */
  release(value: HeldValue): void {
    value.holders--;
    if (value.holders === 0) this.#values.delete(value.text);
  }

  /** From now on, and for the values held, agreeing weighs this much. */
  reweigh(termWeight: TermWeight): void {
    this.#termWeight = termWeight;
    for (const value of this.#values.values()) value.termFrequencyBits = termWeight(value.encoded.key);
  }

  all(): IterableIterator<HeldValue> {
    return this.#values.values();
  }

  #read(text: string): HeldValue | null {
    const encoded = this.#comparison.encode(text);
    if (encoded === null) return null;
    const held = { text, encoded, termFrequencyBits: this.#termWeight(encoded.key), holders: 0 };
    this.#values.set(text, held);
    return held;
  }
}
