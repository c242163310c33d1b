/**
 * How do records lie in memory while they are scored?
 *
 * One row a record, and in it four numbers a field, side by side: a row is two or three lines of the processor's
 * cache, and a pair is compared by reading two rows.
 *
 * @module
 */

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
  /** One a field: a code, or less for a list, as in the table. */
  references: Int32Array;

  /** @param width - Fields. @param shared - Whether other threads are to read them. */
  constructor(records: number, width: number, shared = false) {
    const memory = (size: number) => (shared ? new SharedArrayBuffer(size) : new ArrayBuffer(size));
    this.numbers = new Int32Array(memory(4 * NUMBERS * records * width));
    this.floats = new Float32Array(this.numbers.buffer);
    this.references = new Int32Array(memory(4 * records * width));
  }

  /** Makes room, so that the place after the last is there. Not where other threads read them. */
  reserve(places: number): void {
    if (places <= this.references.length) return;
    const room = Math.max(places, 2 * this.references.length);
    const [numbers, references] = [this.numbers, this.references];
    this.numbers = new Int32Array(NUMBERS * room);
    this.floats = new Float32Array(this.numbers.buffer);
    this.references = new Int32Array(room);
    this.numbers.set(numbers);
    this.references.set(references);
  }
}

/** The nearest figure that 32 bits hold and that is not below. */
export function roundedUp(bits: number): number {
  const near = Math.fround(bits);
  return near >= bits ? near : Math.fround(near + Math.abs(near) * 2 ** -22 + 2 ** -100);
}
