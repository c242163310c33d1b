/**
 * How alike are two texts: addresses, descriptions, the words of an advert?
 *
 * By the words they share, in any order, each counted for as much as it tells: a rare word says more than one
 * that stands everywhere. Words that are spelt nearly alike, or that one text joins and the other splits, are
 * shared as well. Short texts that differ by a letter are nearly the same.
 *
 * Source: Sparck Jones, Journal of Documentation 28 (1972), 11-21, for the weight of a word; Cohen, Ravikumar and
 * Fienberg, "A Comparison of String Distance Metrics for Name-Matching Tasks" (2003), for soft matches of words.
 *
 * @module
 */
import { foldText } from "../names/fold.ts";
import { type Comparison, type Encoded, statedLevels } from "./comparison.ts";
import { spellingSimilarity } from "./jaro-winkler-bits.ts";

const LEVELS = statedLevels([
  ["same text", 0.5, 0.002],
  ["nearly the same text", 0.2, 0.002],
  ["most words in common", 0.1, 0.003],
  ["half of the words in common", 0.07, 0.01],
  ["some words in common", 0.05, 0.05],
  ["few words in common", 0.04, 0.13],
  ["different text", 0.04, 0.803],
]);

const SAME = 0;
const NEARLY = 1;

/** Least share of all that the words of either text tell which both tell, by level from {@link NEARLY}. */
const SHARES: readonly number[] = [0.8, 0.6, 0.4, 0.22, 0.08];
/** Texts longer than this are compared by words only. Unit: characters. */
const SHORT = 30;
const NEAR_SPELLING = 0.92;
/** Words that are looked at. */
const MOST_WORDS = 200;
/** Words of each text that are left over and are still lined up one by one. */
const MOST_LEFT_OVER = 12;
const NEAR_WORD = 0.9;
const SHORTEST_NEAR_WORD = 4;
/** What a word that is spelt nearly alike, or joined, counts of what an equal one does. */
const SOFT = 0.9;

export interface TextValue extends Encoded {
  /** Each once, in alphabetical order. */
  readonly words: readonly string[];
  /** What each of them tells. */
  readonly weights: Float64Array;
  readonly total: number;
  /** By word: one bit for each letter in it; {@link NOT_NEAR} for one too short or with a digit, which is never spelt nearly alike. */
  readonly letters: Int32Array;
}

const NOT_NEAR = -1;

/** @param weightOf - What sharing a word tells. Above 0; default: every word as much as any other. */
export function textComparison(weightOf: (word: string) => number = () => 1): Comparison {
  return {
    levels: LEVELS,
    encode(text): TextValue | null {
      const key = foldText(text);
      if (key === "") return null;
      const words = wordsOf(key);
      const weights = new Float64Array(words.length);
      const letters = new Int32Array(words.length);
      let total = 0;
      for (const [i, word] of words.entries()) {
        const weight = weightOf(word);
        weights[i] = weight;
        total += weight;
        letters[i] = lettersOf(word);
      }
      return { key, words, weights, letters, total };
    },
    compare(a: TextValue, b: TextValue): number {
      if (a.key === b.key) return SAME;
      if (isNearSpelling(a.key, b.key)) return NEARLY;
      const shared = sharedWeight(a, b);
      const share = shared / (a.total + b.total - shared);
      const level = SHARES.findIndex((least) => share >= least);
      return level < 0 ? LEVELS.length - 1 : NEARLY + level;
    },
  };
}

function isNearSpelling(a: string, b: string): boolean {
  const [shorter, longer] = a.length < b.length ? [a.length, b.length] : [b.length, a.length];
  // Below this ratio of lengths Winkler's figure cannot reach NEAR_SPELLING: spare the work.
  if (longer > SHORT || shorter < 0.6 * longer || hasOtherNumber(a, b)) return false;
  return spellingSimilarity(a, b) >= NEAR_SPELLING;
}

/** "Flat 3" is not nearly "Flat 4". */
function hasOtherNumber(a: string, b: string): boolean {
  let [i, j] = [nextDigit(a, 0), nextDigit(b, 0)];
  while (i < a.length && j < b.length && a.charCodeAt(i) === b.charCodeAt(j)) {
    i = nextDigit(a, i + 1);
    j = nextDigit(b, j + 1);
  }
  return i < a.length || j < b.length;
}

/** Where the next digit of a folded text stands; its length when there is none. */
function nextDigit(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= ZERO && unit <= NINE) return at;
  }
  return text.length;
}

/** Both in alphabetical order, so one walk finds the words they share. */
function sharedWeight(a: TextValue, b: TextValue): number {
  const left: number[] = [];
  const right: number[] = [];
  let shared = 0;
  let [i, j] = [0, 0];
  while (i < a.words.length || j < b.words.length) {
    const [first, second] = [a.words[i], b.words[j]];
    if (first !== undefined && first === second) {
      shared += a.weights[i] ?? 0;
      i++;
      j++;
    } else if (second === undefined || (first !== undefined && first < second)) left.push(i++);
    else right.push(j++);
  }
  if (left.length === 0 || right.length === 0) return shared;
  if (left.length > MOST_LEFT_OVER || right.length > MOST_LEFT_OVER) return shared;
  return shared + softWeight({ value: a, left }, { value: b, left: right });
}

/** A text and the indices of those of its words that the other lacks. */
interface LeftOver {
  readonly value: TextValue;
  readonly left: readonly number[];
}

/** What words tell that are nearly alike, or joined in one of the two. */
function softWeight(a: LeftOver, b: LeftOver): number {
  const used = new Set<number>();
  let shared = 0;
  for (const i of a.left) {
    const word = a.value.words[i] ?? "";
    const letters = a.value.letters[i] ?? NOT_NEAR;
    if (letters === NOT_NEAR) continue;
    for (const j of b.left) {
      if (!mayBeNear(letters, b.value.letters[j] ?? NOT_NEAR) || used.has(j)) continue;
      if (!isNearWord(word, b.value.words[j] ?? "")) continue;
      used.add(j);
      shared += (SOFT * ((a.value.weights[i] ?? 0) + (b.value.weights[j] ?? 0))) / 2;
      break;
    }
  }
  return shared + joinedWeight(a, b) + joinedWeight(b, a);
}

/** A word on the left that is two neighbours on the right. */
function joinedWeight(a: LeftOver, b: LeftOver): number {
  if (b.left.length < 2) return 0;
  let shared = 0;
  for (const i of a.left) {
    const word = a.value.words[i] ?? "";
    const parts = b.left.filter((j) => isEndOf(word, b.value.words[j] ?? ""));
    const isJoined = parts.some((x) =>
      parts.some((y) => x !== y && `${b.value.words[x]}${b.value.words[y]}` === word),
    );
    if (isJoined) shared += SOFT * (a.value.weights[i] ?? 0);
  }
  return shared;
}

function isEndOf(word: string, part: string): boolean {
  return part.length < word.length && (word.startsWith(part) || word.endsWith(part));
}

/** Each once, in alphabetical order. */
function wordsOf(key: string): readonly string[] {
  const words = key.split(" ", MOST_WORDS).sort();
  return words.some((word, i) => word === words[i - 1]) ? [...new Set(words)] : words;
}

function lettersOf(word: string): number {
  if (word.length < SHORTEST_NEAR_WORD || nextDigit(word, 0) < word.length) return NOT_NEAR;
  let letters = 0;
  for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) - FIRST_LETTER);
  return letters;
}

const FIRST_LETTER = 97;
const ZERO = 48;
const NINE = 57;
/** Kinds of letter that only one of two words has, from which on they are never spelt nearly alike. */
const MOST_OTHER_LETTERS = 4;

function mayBeNear(a: number, b: number): boolean {
  if (b === NOT_NEAR) return false;
  let other = a ^ b;
  let kinds = 0;
  for (; other !== 0 && kinds < MOST_OTHER_LETTERS; other &= other - 1) kinds++;
  return kinds < MOST_OTHER_LETTERS;
}

function isNearWord(a: string, b: string): boolean {
  return Math.abs(a.length - b.length) <= 3 && spellingSimilarity(a, b) >= NEAR_WORD;
}
