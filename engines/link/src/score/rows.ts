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

  /** @param width - Fields. */
  constructor(records: number, width: number) {
    this.references = new Int32Array(records * width);
    this.keys = new Int32Array(records * width);
    this.equalBits = new Float64Array(records * width);
    this.letters = new Int32Array(records * width);
    this.starts = new Int32Array(records * width);
  }
}
