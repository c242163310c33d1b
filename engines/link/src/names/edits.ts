/**
 * How many edits turn one word into another, as a hand makes them?
 *
 * An edit adds, leaves out or exchanges one letter, or swaps two neighbours. A column of the table of distances is
 * held in two numbers, so that a letter of the longer word is one step.
 *
 * Assumes: words of lower-case ASCII; of longer ones, the first 32 letters count.
 * Source: Damerau, CACM 7 (1964), 171-176, for the edits; Hyyro, "A Bit-Vector Algorithm for Computing Levenshtein and
 * Damerau Edit Distances", Nordic Journal of Computing 10 (2003), 29-39.
 *
 * @module
 */

const WORD_BITS = 32;
const CODES = 128;

/** Where each letter stands in the pattern, one bit a place; all 0 between calls. */
const places = new Int32Array(CODES);

export function editsBetween(one: string, other: string): number {
  if (one === other) return 0;
  const [pattern, text] = one.length <= other.length ? [one, other] : [other, one];
  const size = Math.min(pattern.length, WORD_BITS);
  const length = Math.min(text.length, WORD_BITS);
  if (size === 0) return length;
  for (let i = 0; i < size; i++) {
    const letter = pattern.charCodeAt(i) & 127;
    places[letter] = (places[letter] ?? 0) | (1 << i);
  }
  const distance = runColumns(size, text, length);
  for (let i = 0; i < size; i++) places[pattern.charCodeAt(i) & 127] = 0;
  return distance;
}

function runColumns(size: number, text: string, length: number): number {
  const last = 1 << (size - 1);
  let up = -1;
  let down = 0;
  let diagonal = 0;
  let before = 0;
  let distance = size;
  for (let j = 0; j < length; j++) {
    const equal = places[text.charCodeAt(j) & 127] ?? 0;
    const swapped = ((~diagonal & equal) << 1) & before;
    diagonal = swapped | (((equal & up) + up) ^ up) | equal | down;
    const more = down | ~(diagonal | up);
    const less = diagonal & up;
    if (more & last) distance++;
    else if (less & last) distance--;
    const across = (more << 1) | 1;
    up = (less << 1) | ~(diagonal | across);
    down = across & diagonal;
    before = equal;
  }
  return distance;
}
