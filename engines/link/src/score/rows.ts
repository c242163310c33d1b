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
  references: Int32Array;
  /** The value's key number, {@link NOTHING} or {@link SEVERAL}. */
  keys: Int32Array;
  /** What agreeing on the value comes to at most. Unit: bits. */
  equalBits: Float64Array;
  readonly #width: number;

  constructor(records: number, width: number) {
    this.#width = width;
    this.references = new Int32Array(records * width);
    this.keys = new Int32Array(records * width);
    this.equalBits = new Float64Array(records * width);
  }

  /** Makes room; what was laid out is lost. */
  reserve(records: number): void {
    const size = records * this.#width;
    if (size <= this.keys.length) return;
    this.references = new Int32Array(2 * size);
    this.keys = new Int32Array(2 * size);
    this.equalBits = new Float64Array(2 * size);
  }
}
