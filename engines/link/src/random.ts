/**
 * Where does chance come from?
 *
 * From a seed, so that a training can be repeated to the last digit: the generator "mulberry32", 32 bits of
 * state, good enough for sampling and of no use for secrets.
 *
 * Source: Tommy Ettinger, mulberry32 (public domain, 2017).
 *
 * @module
 */

/** Numbers in [0, 1), the same for the same seed. */
export type Random = () => number;

/** @param seed - Any integer; its low 32 bits are used. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** An integer in [0, below). */
export function randomBelow(random: Random, below: number): number {
  return Math.floor(random() * below);
}
