/**
 * Can two words be alike at all?
 *
 * Each word is one number with a bit for every letter that occurs. A letter that only one of two words holds takes
 * at least one edit to bring about, so counting bits rules most pairs out before a letter is lined up.
 *
 * @module
 */

/** One bit a letter, and the digits in the six bits that are left. */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i++) letters |= 1 << bitOf(word.charCodeAt(i));
  return letters;
}

const FIRST_LETTER = 97;
const LAST_LETTER = 122;

function bitOf(code: number): number {
  return code >= FIRST_LETTER && code <= LAST_LETTER ? code - FIRST_LETTER : 26 + (code % 6);
}

/** Edits that turning one word into another takes at least, by their letters. */
export function leastEdits(lettersA: number, lettersB: number): number {
  const onlyA = countBits(lettersA & ~lettersB);
  const onlyB = countBits(lettersB & ~lettersA);
  return onlyA > onlyB ? onlyA : onlyB;
}

export function countBits(bits: number): number {
  let rest = bits - ((bits >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
