/**
 * Which number does a word of a name stand for?
 *
 * "First", "1st", "One" and "I" all say 1, in names of organisations, funds, vessels and rulers. Words are those of
 * English; Roman numerals are read only where they cannot be an initial or a word.
 *
 * @module
 */

import type { WrittenWord } from "./folded-name.ts";

const ONES = [
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen",
  "eighteen nineteen",
]
  .join(" ")
  .split(" ");
const ORDINALS =
  "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth".split(
    " ",
  );
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
/** Roman numerals that are no words. */
const ROMAN = new Map([
  ["ii", 2],
  ["iii", 3],
  ["iv", 4],
  ["vii", 7],
  ["viii", 8],
  ["xii", 12],
  ["xiii", 13],
  ["xiv", 14],
  ["xv", 15],
]);
/** Roman numerals that are initials or names as well: "Fund V", "V. Putin", "Xi". Read where they end a longer name. */
const DOUBTFUL_ROMAN = new Map([
  ["i", 1],
  ["v", 5],
  ["vi", 6],
  ["ix", 9],
  ["x", 10],
  ["xi", 11],
]);
/** A longer name. Unit: words before the numeral. */
const WORDS_BEFORE = 2;

const VALUES = new Map<string, number>([
  ...ONES.map((word, value): [string, number] => [word, value]),
  ...ORDINALS.map((word, value): [string, number] => [word, value]),
  ...TENS.map((word, i): [string, number] => [word, 20 + 10 * i]),
  ...ROMAN,
]);

const ORDINAL = /^(\d+)(?:st|nd|rd|th)$/;

/** @returns The words with numerals as digits; "forty four" becomes one. */
export function readNumerals(words: readonly WrittenWord[]): readonly WrittenWord[] {
  if (!words.some(({ ascii }, at) => numberOf(ascii, at, words.length) !== null)) return words;
  const read: WrittenWord[] = [];
  let tens = 0;
  for (const [at, word] of words.entries()) {
    const value = numberOf(word.ascii, at, words.length);
    if (tens > 0 && value !== null && value > 0 && value < 10)
      read.splice(-1, 1, withValue(word, tens + value));
    else read.push(value === null ? word : withValue(word, value));
    tens = TENS.includes(word.ascii) || /^[2-9]0$/.test(word.ascii) ? (value ?? Number(word.ascii)) : 0;
  }
  return read;
}

function withValue({ written }: WrittenWord, value: number): WrittenWord {
  return { ascii: String(value), written };
}

function numberOf(word: string, at: number, size: number): number | null {
  const value = VALUES.get(word);
  if (value !== undefined) return value;
  const roman = at === size - 1 && at >= WORDS_BEFORE ? DOUBTFUL_ROMAN.get(word) : undefined;
  if (roman !== undefined) return roman;
  const ordinal = word.charCodeAt(0) <= 57 ? ORDINAL.exec(word) : null;
  return ordinal === null ? null : Number(ordinal[1]);
}
