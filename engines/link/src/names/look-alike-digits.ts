/**
 * Which letter does a digit inside a word stand for?
 *
 * "Sech1n" and "I9or" are words in which a digit was put in a letter's place, by a reader of scanned text or by
 * somebody who does not want to be found.
 *
 * @module
 */

const LETTERS: Readonly<Record<string, string>> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "8": "b",
  "9": "g",
};

const ANY_DIGIT = /\d/;
const DIGIT = /\d/g;
/** A digit with letters on both sides. */
const BETWEEN_LETTERS = /(?<=[a-z])\d(?=[a-z])/g;
/** Shorter words with digits are codes: "G4S". */
const SHORTEST = 4;

/** @param word - Lower-case ASCII. Returned as it is unless all its digits stand between letters, few among many. */
export function withoutLookAlikes(word: string): string {
  if (word.length < SHORTEST || !ANY_DIGIT.test(word)) return word;
  const digits = word.match(DIGIT)?.length ?? 0;
  const between = word.match(BETWEEN_LETTERS)?.length ?? 0;
  if (between !== digits || digits * 3 > word.length) return word;
  return word.replace(BETWEEN_LETTERS, (digit) => LETTERS[digit] ?? digit);
}
