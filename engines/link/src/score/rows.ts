/**
 * How do records lie in memory while they are scored?
 *
 * One row a record, and in it four numbers a field, side by side: a row is two or three lines of the processor's
 * cache, and a pair is compared by reading two rows.
 *
 * @module
 */
import { roomFor } from "../table/int32-list.ts";

/** In place of a key number: the field holds nothing, or a hub value, which is no evidence. */
export const NOTHING = -1;
/** In place of a key number: the field holds several values. */
export const SEVERAL = -2;

/** Numbers a field takes in a row: its key, two of its sketch, and what agreeing on it comes to at most. */
export const NUMBERS = 4;
export const LETTERS = 1;
export const START = 2;
/** Read from `floats`. Rounded up. Unit: bits. */
export const EQUAL_BITS = 3;

export class Rows {
  /** {@link NUMBERS} a field: first the value's key number, {@link NOTHING} or {@link SEVERAL}. */
  numbers: Int32Array;
  /** The same memory, for the numbers that are not whole. */
  floats: Float32Array;
  /** The table's: a code, or less for a list, by position and field of the plan. */
  references: Int32Array;

  /**
   * @param places - Records, times the fields of each.
   * @param references - The table's.
   * @param shared - Whether other threads are to read them.
   */
  constructor(places: number, references: Int32Array, shared = false) {
    this.numbers = new Int32Array(memoryOf(NUMBERS * places, shared));
    this.floats = new Float32Array(this.numbers.buffer);
    if (shared) {
      this.references = new Int32Array(memoryOf(references.length, true));
      this.references.set(references);
    } else this.references = references;
  }

  /** Makes room, so that the place after the last is there. Not where other threads read them. */
  reserve(places: number): void {
    const { numbers } = this;
    if (NUMBERS * places <= numbers.length) return;
    this.numbers = new Int32Array(roomFor(NUMBERS * places, numbers.length));
    this.floats = new Float32Array(this.numbers.buffer);
    this.numbers.set(numbers);
  }
}

function memoryOf(numbers: number, shared: boolean): ArrayBuffer | SharedArrayBuffer {
  return shared ? new SharedArrayBuffer(4 * numbers) : new ArrayBuffer(4 * numbers);
}

/** The nearest figure that 32 bits hold and that is not below. */
export function roundedUp(bits: number): number {
  const near = Math.fround(bits);
  return near >= bits ? near : Math.fround(near + Math.abs(near) * 2 ** -22 + 2 ** -100);
}
