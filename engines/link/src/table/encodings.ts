/**
 * Which values are kept ready to be compared?
 *
 * All of them, where all are compared with many; or the last few, where records come and go one at a time: a value made
 * ready takes ten times the room of its text.
 *
 * @module
 */
import type { Encoded } from "../compare/comparison.ts";

/** Values made ready, by code. */
export interface Encodings {
  /** @returns null when it is not kept. */
  get(code: number): Encoded | null;
  set(code: number, encoded: Encoded): void;
  /** The code may stand for another value from now on. */
  forget(code: number): void;
  clear(): void;
}

export class AllEncodings implements Encodings {
  readonly #encoded: (Encoded | null)[] = [];

  get(code: number): Encoded | null {
    return this.#encoded[code] ?? null;
  }

  set(code: number, encoded: Encoded): void {
    // Codes come in order, and a list with gaps would be slow for good.
    while (this.#encoded.length < code) this.#encoded.push(null);
    this.#encoded[code] = encoded;
  }

  forget(code: number): void {
    if (code < this.#encoded.length) this.#encoded[code] = null;
  }

  clear(): void {
    this.#encoded.fill(null);
  }
}

/**
 * Places for values; two codes that share one take turns. Few, since what outlives the garbage collector's first pass makes it
 * dear: with 256 the hundredth question waited twice as long.
 */
const PLACES = 16;
const FREE = -1;

export class RecentEncodings implements Encodings {
  readonly #codes = new Int32Array(PLACES).fill(FREE);
  readonly #encoded: (Encoded | null)[] = new Array<Encoded | null>(PLACES).fill(null);

  get(code: number): Encoded | null {
    const place = code & (PLACES - 1);
    return this.#codes[place] === code ? (this.#encoded[place] ?? null) : null;
  }

  set(code: number, encoded: Encoded): void {
    const place = code & (PLACES - 1);
    this.#codes[place] = code;
    this.#encoded[place] = encoded;
  }

  forget(code: number): void {
    const place = code & (PLACES - 1);
    if (this.#codes[place] !== code) return;
    this.#codes[place] = FREE;
    this.#encoded[place] = null;
  }

  clear(): void {
    this.#codes.fill(FREE);
    this.#encoded.fill(null);
  }
}
