/**
 * Do two texts say the same?
 *
 * Longer texts are compared by the words they share, short ones (an address line, a suburb) by their spelling as
 * well, whichever speaks louder.
 *
 * Assumes: words are written apart; a text in a script that does not (Chinese, Thai) counts as one long word.
 * Source: Jaccard, "The Distribution of the Flora in the Alpine Zone", New Phytologist 11 (1912), 37-50; Winkler
 * (1990), see `names/jaro-winkler.ts`.
 *
 * @module
 */
import { foldText } from "../names/fold.ts";
import { jaroWinkler } from "../names/jaro-winkler.ts";
import { type Comparison, type Encoded, statedLevels } from "./comparison.ts";

const LEVELS = statedLevels([
  ["same text", 0.6, 0.002],
  ["nearly the same text", 0.2, 0.002],
  ["most words in common", 0.08, 0.005],
  ["some words in common", 0.06, 0.06],
  ["different text", 0.06, 0.931],
]);

const SAME = 0;
const NEARLY = 1;
const MOST_WORDS = 2;
const SOME_WORDS = 3;
const DIFFERENT = 4;

/** Range [0, 1], share of all words of either text that are in both. */
const NEARLY_SHARE = 0.8;
const MOST_SHARE = 0.5;
const SOME_SHARE = 0.2;
/** Texts longer than this are compared by words only. Unit: characters. */
const SHORT = 30;
const NEAR_SPELLING = 0.92;

export interface TextValue extends Encoded {
  /** Each once, in alphabetical order. */
  readonly words: readonly string[];
}

export const textComparison: Comparison = {
  levels: LEVELS,
  encode(text): TextValue | null {
    const key = foldText(text);
    return key === "" ? null : { key, words: [...new Set(key.split(" "))].sort() };
  },
  compare(a: TextValue, b: TextValue): number {
    if (a.key === b.key) return SAME;
    const share = shareInCommon(a.words, b.words);
    if (share >= NEARLY_SHARE || isNearSpelling(a.key, b.key)) return NEARLY;
    if (share >= MOST_SHARE) return MOST_WORDS;
    return share >= SOME_SHARE ? SOME_WORDS : DIFFERENT;
  },
};

function isNearSpelling(a: string, b: string): boolean {
  const [shorter, longer] = a.length < b.length ? [a.length, b.length] : [b.length, a.length];
  // Below this ratio of lengths Winkler's figure cannot reach NEAR_SPELLING: spare the work.
  return longer <= SHORT && shorter >= 0.6 * longer && jaroWinkler(a, b) >= NEAR_SPELLING;
}

/** Both in alphabetical order, so one walk finds what they share. */
function shareInCommon(a: readonly string[], b: readonly string[]): number {
  let shared = 0;
  let j = 0;
  for (const word of a) {
    while (j < b.length && (b[j] ?? "") < word) j++;
    if (b[j] === word) shared++;
  }
  return shared / (a.length + b.length - shared);
}
