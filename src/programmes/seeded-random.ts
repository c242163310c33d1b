/**
 * Where does chance come from, so that a run can be repeated to the last digit?
 *
 * The generator "sfc32": 128 bits of state, good enough for sampling and of no use for secrets.
 *
 * Source: Chris Doty-Humphrey, PractRand (public domain).
 *
 * @module
 */

/** Numbers in [0, 1), the same for the same seed. */
export type Random = () => number;

/** @param seed - Any integer; its low 32 bits are used. */
export function seededRandom(seed: number): Random {
  let [a, b, c, counter] = [seed >>> 0, 0x9e3779b9, 0x243f6a88, 1];
  const next = () => {
    const mixed = (((a + b) >>> 0) + counter) >>> 0;
    counter = (counter + 1) >>> 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) >>> 0;
    c = (((c << 21) | (c >>> 11)) + mixed) >>> 0;
    return mixed / 4_294_967_296;
  };
  // The first numbers still show how alike two seeds are.
  for (let round = 0; round < 16; round++) next();
  return next;
}
