/**
 * Are two identifiers the same number, plate, address or account?
 *
 * Compared as given: cleaning (a phone to one form, an e-mail to lower case) is the caller's.
 *
 * Source: Damerau, CACM 7 (1964), 171-176: four in five keying errors are one letter wrong, missing, too many
 * or exchanged with its neighbour.
 *
 * @module
 */
import { type Comparison, type Encoded, type Sketching, statedLevels } from "./comparison.ts";
import { letterSum, sumsMayBeOneErrorApart } from "./letter-sum.ts";

const LEVELS = statedLevels([
  ["same value", 0.85, 0.0001],
  ["same last seven digits", 0.02, 0.00005],
  ["one character different", 0.05, 0.0002],
  ["different value", 0.08, 0.99965],
]);

const SAME = 0;
const SAME_ENDING = 1;
const ONE_CHARACTER = 2;
const DIFFERENT = 3;

/** The part of a phone or account number that survives a wrong country or area prefix; digits only, or all
 * addresses with one provider would end alike. */
const ENDING = /\d{7}$/;
/** Shorter identifiers differ by one character too often by chance. */
const LONG_ENOUGH = 6;

interface ExactValue extends Encoded {
  /** Its last seven digits; null when it does not end in as many. */
  readonly ending: string | null;
}

const ENDING_LETTERS = 7;
const NO_ENDING = -1;
const ZERO = 48;

/** The sum of its letters, and its last seven digits. */
const exactSketching: Sketching = {
  isExact: false,
  write(text, into, at) {
    into[at] = letterSum(text);
    into[at + 1] = endingOf(text);
  },
  closest(numbers, a, b) {
    const ending = numbers[a + 1] as number;
    if (ending !== NO_ENDING && ending === numbers[b + 1]) return SAME_ENDING;
    return sumsMayBeOneErrorApart(numbers[a] as number, numbers[b] as number) ? ONE_CHARACTER : DIFFERENT;
  },
};

function endingOf(text: string): number {
  if (text.length < ENDING_LETTERS) return NO_ENDING;
  let ending = 0;
  for (let i = text.length - ENDING_LETTERS; i < text.length; i++) {
    const digit = text.charCodeAt(i) - ZERO;
    if (digit < 0 || digit > 9) return NO_ENDING;
    ending = 10 * ending + digit;
  }
  return ending;
}

export const exactComparison: Comparison = {
  keyIsText: true,
  levels: LEVELS,
  sketching: exactSketching,
  encode(text): ExactValue | null {
    const key = text.trim();
    return key === "" ? null : { key, ending: ENDING.exec(key)?.[0] ?? null };
  },
  compare(a: ExactValue, b: ExactValue): number {
    if (a.key === b.key) return SAME;
    if (a.ending !== null && a.ending === b.ending) return SAME_ENDING;
    const longEnough = Math.min(a.key.length, b.key.length) >= LONG_ENOUGH;
    return longEnough && oneErrorApart(a.key, b.key) ? ONE_CHARACTER : DIFFERENT;
  },
};

/** Whether one wrong, missing, added or exchanged character makes one of the other. False for equal texts. */
export function oneErrorApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  let start = 0;
  while (start < a.length && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  const restA = a.slice(start);
  const restB = b.slice(start);
  if (restA.length !== restB.length) return restA.slice(1) === restB || restB.slice(1) === restA;
  if (restA.slice(1) === restB.slice(1)) return true;
  return restA.slice(2) === restB.slice(2) && restA[0] === restB[1] && restA[1] === restB[0];
}
