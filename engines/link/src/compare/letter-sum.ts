/**
 * Can one keying error make one text of another, as far as one whole number tells?
 *
 * Each letter has a number, and a text their sum: a wrong, missing, added or exchanged letter changes it by one of some
 * four thousand differences. Of strangers' sums, one pair in thirty differs by such a one.
 *
 * @module
 */

/** Letters are told apart by their last bits. */
const LETTERS = 64;
const FOUND_BITS = 17;

/** Numbers that look drawn by chance. */
const numbers = Int32Array.from({ length: LETTERS }, (_, letter) => mixed(letter + 1));
/** A bit for each difference that an error may make, by its hash. */
const differences = new Int32Array(2 ** (FOUND_BITS - 5));

note(0);
for (const letter of numbers) {
  note(letter);
  note(-letter);
  for (const other of numbers) note(letter - other);
}

function mixed(seed: number): number {
  let mixing = Math.imul(seed, 0x9e3779b1);
  mixing = Math.imul(mixing ^ (mixing >>> 16), 0x85ebca6b);
  return Math.imul(mixing ^ (mixing >>> 13), 0xc2b2ae35) | 0;
}

function hashOf(difference: number): number {
  return Math.imul(difference, 0x9e3779b1) >>> (32 - FOUND_BITS);
}

function note(difference: number): void {
  const hash = hashOf(difference);
  differences[hash >> 5] = (differences[hash >> 5] as number) | (1 << (hash & 31));
}

/** A whole number of 32 bits. */
export function letterSum(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++)
    sum = (sum + (numbers[text.charCodeAt(i) & (LETTERS - 1)] as number)) | 0;
  return sum;
}

/** Whether the texts of two sums may be one error apart; false only where they are not. */
export function sumsMayBeOneErrorApart(a: number, b: number): boolean {
  const hash = hashOf(a - b);
  return (((differences[hash >> 5] as number) >>> (hash & 31)) & 1) === 1;
}
