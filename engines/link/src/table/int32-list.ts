/**
 * How does a list of whole numbers grow without an object a number?
 *
 * @module
 */

/** Long lists grow by half, so that little of them lies idle. */
const LONG = 65_536;

/** @param capacity - What is needed. @param before - What there is room for. */
export function roomFor(capacity: number, before: number): number {
  return Math.max(capacity, before < LONG ? 2 * before : before + (before >> 1));
}

export class Int32List {
  /** Those from `length` on mean nothing. */
  items: Int32Array;
  length = 0;

  constructor(capacity = 16) {
    this.items = new Int32Array(capacity);
  }

  push(value: number): void {
    this.reserve(this.length + 1);
    this.items[this.length++] = value;
  }

  /** Makes room for as many; what is new is 0. */
  reserve(capacity: number): void {
    if (capacity <= this.items.length) return;
    const larger = new Int32Array(roomFor(capacity, this.items.length));
    larger.set(this.items);
    this.items = larger;
  }

  /** A copy of just what is held. */
  toArray(): Int32Array {
    return this.items.slice(0, this.length);
  }
}
