/**
 * How do records lie in memory while they are scored?
 *
 * Side by side, one row a record, one number a field: so that a pair is compared by reading two short runs of
 * neighbouring numbers.
 *
 * @module
 */

/** In place of a key number: the field holds nothing. */
export const NOTHING = -1;
/** In place of a key number: the field holds several values, or a hub value, which is no evidence. */
export const SEVERAL = -2;

export class Rows {
  /** A code, or less for a list, as in the table. */
  readonly references: Int32Array;
  /** The value's key number, {@link NOTHING} or {@link SEVERAL}. */
  readonly keys: Int32Array;
  /** What agreeing on the value comes to at most. Unit: bits. */
  readonly equalBits: Float64Array;
  /** The value's sketch, where the field has one. */
  readonly letters: Int32Array;
  readonly starts: Int32Array;

  /** @param width - Fields. @param shared - Whether other threads are to read them. */
  constructor(records: number, width: number, shared = false) {
    const size = records * width;
    const integers = () => (shared ? new Int32Array(new SharedArrayBuffer(4 * size)) : new Int32Array(size));
    this.references = integers();
    this.keys = integers();
    this.equalBits = shared ? new Float64Array(new SharedArrayBuffer(8 * size)) : new Float64Array(size);
    this.letters = integers();
    this.starts = integers();
  }
}
