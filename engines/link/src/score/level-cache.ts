/**
 * On which level did two values fall the last time?
 *
 * Within a block the same two names meet again and again. A table of fixed size remembers the last pair that fell
 * on each of its places, so that memory stays what it is however many pairs there are.
 *
 * @module
 */

const SIZE_BITS = 18;

export class LevelCache {
  readonly #lower = new Int32Array(1 << SIZE_BITS).fill(-1);
  readonly #higher = new Int32Array(1 << SIZE_BITS);
  readonly #levels = new Uint8Array(1 << SIZE_BITS);

  /** @param compare - Asked when the pair is not remembered; symmetric. */
  level(a: number, b: number, compare: (a: number, b: number) => number): number {
    const [lower, higher] = a < b ? [a, b] : [b, a];
    const place = (Math.imul(lower, 0x9e3779b1) ^ Math.imul(higher, 0x85ebca6b)) >>> (32 - SIZE_BITS);
    if (this.#lower[place] === lower && this.#higher[place] === higher) return this.#levels[place] ?? 0;
    const level = compare(lower, higher);
    this.#lower[place] = lower;
    this.#higher[place] = higher;
    this.#levels[place] = level;
    return level;
  }
}
