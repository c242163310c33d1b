/**
 * How do several threads read the values of one field?
 *
 * The texts lie one after another in shared memory, as UTF-16 so that nothing is lost of them; a thread makes a text
 * of one only when it looks at it.
 *
 * @module
 */
import type { Comparison, Encoded } from "../compare/comparison.ts";
import type { Values } from "../table/values.ts";

/** Values of one field, in shared memory. */
export interface SharedTexts {
  readonly units: Uint16Array;
  /** By code: where its text ends; it begins where the one before ends. */
  readonly ends: Int32Array;
  readonly keyNumbers: Int32Array;
  readonly holders: Int32Array;
  readonly hubThreshold: number;
}

/** @param withTexts - Whether any thread will look at the texts themselves. */
export function shareTexts(values: Values, withTexts: boolean): SharedTexts {
  const { size, keyNumbers, holders, hubThreshold } = values;
  const ends = sharedIntegers(size);
  let length = 0;
  for (let code = 0; code < size; code++) {
    if (withTexts) length += values.text(code).length;
    ends[code] = length;
  }
  const units = new Uint16Array(new SharedArrayBuffer(2 * length));
  for (let code = 0, at = 0; withTexts && code < size; code++) {
    const text = values.text(code);
    for (let i = 0; i < text.length; i++) units[at++] = text.charCodeAt(i);
  }
  return {
    units,
    ends,
    keyNumbers: copyShared(keyNumbers, size),
    holders: copyShared(holders, size),
    hubThreshold,
  };
}

/** A copy that other threads can read. */
export function copyShared(items: Int32Array, length: number = items.length): Int32Array {
  const copy = sharedIntegers(length);
  copy.set(items.subarray(0, length));
  return copy;
}

function sharedIntegers(length: number): Int32Array {
  return new Int32Array(new SharedArrayBuffer(4 * length));
}

/** The values as another thread sees them. */
export class SharedValues implements Values {
  readonly comparison: Comparison;
  readonly hubThreshold: number;
  readonly keyNumbers: Int32Array;
  readonly holders: Int32Array;
  readonly #shared: SharedTexts;
  readonly #encoded: (Encoded | undefined)[] = [];

  constructor(shared: SharedTexts, comparison: Comparison) {
    this.comparison = comparison;
    this.hubThreshold = shared.hubThreshold;
    this.keyNumbers = shared.keyNumbers;
    this.holders = shared.holders;
    this.#shared = shared;
  }

  get size(): number {
    return this.#shared.ends.length;
  }

  isHub(code: number): boolean {
    return (this.holders[code] ?? 0) > this.hubThreshold;
  }

  text(code: number): string {
    const { units, ends } = this.#shared;
    return textOf(units.subarray(code === 0 ? 0 : ends[code - 1], ends[code]));
  }

  key(code: number): string {
    return this.encoded(code).key;
  }

  encoded(code: number): Encoded {
    const known = this.#encoded[code];
    if (known !== undefined) return known;
    const encoded = this.comparison.encode(this.text(code));
    if (encoded === null) throw new RangeError("A code is asked for that nobody holds.");
    this.#encoded[code] = encoded;
    return encoded;
  }

  compare(a: number, b: number): number {
    return this.comparison.compare(this.encoded(a), this.encoded(b));
  }
}

/** Units that are made into text at a time: more arguments than this overflow the stack. */
const UNITS_AT_A_TIME = 8_192;

function textOf(units: Uint16Array): string {
  let text = "";
  for (let at = 0; at < units.length; at += UNITS_AT_A_TIME)
    text += String.fromCharCode(...units.subarray(at, at + UNITS_AT_A_TIME));
  return text;
}
