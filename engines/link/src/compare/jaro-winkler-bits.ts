/**
 * How alike are two words, letter by letter, many times a second?
 *
 * Jaro's count of shared letters and Winkler's raise for a common beginning, with the letters of one word held
 * as bits: where a letter stands is one number, so that finding a partner is one step. Words of over 32 letters,
 * or with letters outside Latin-1, are compared the slow way, with the same result.
 *
 * Assumes: the raise applies only where Jaro's figure is over 0.7, as in Winkler's own program and in DuckDB.
 * Of two words, the one that comes first by length, then by letters, is always the one that is searched, so that
 * both orders give one figure.
 * Source: Jaro, JASA 84 (1989), 414-420; Winkler (1990), ASA Survey Research Methods, 354-359; bit vectors after
 * Hyyro, "Bit-parallel approximate string matching algorithms with transposition" (2003).
 *
 * @module
 */

const PREFIX_WEIGHT = 0.1;
const PREFIX_LETTERS = 4;
const RAISED_FROM = 0.7;
const WORD_BITS = 32;
const LATIN = 256;
/** Letters of a word that are looked at. */
export const LONGEST_SPELLING = 256;

/** Where each letter stands in `marked`, one bit a place. */
const places = new Int32Array(LATIN);
let marked = "";
const letters = new Uint16Array(WORD_BITS);

/** @returns Range [0, 1]; 1 when equal, 0 when nothing is shared or either is empty. */
export function spellingSimilarity(one: string, other: string): number {
  if (one === other) return one.length > 0 ? 1 : 0;
  const [a, b] = comesFirst(one, other) ? [one, other] : [other, one];
  const jaro = b.length <= WORD_BITS ? jaroByBits(a, b) : jaroByPlaces(a, b);
  if (jaro <= RAISED_FROM) return jaro;
  let prefix = 0;
  const most = Math.min(PREFIX_LETTERS, a.length);
  while (prefix < most && a.charCodeAt(prefix) === b.charCodeAt(prefix)) prefix++;
  return jaro + prefix * PREFIX_WEIGHT * (1 - jaro);
}

function comesFirst(a: string, b: string): boolean {
  return a.length !== b.length ? a.length < b.length : a < b;
}

function mark(word: string): boolean {
  if (word === marked) return true;
  for (let i = 0; i < marked.length; i++) places[marked.charCodeAt(i)] = 0;
  marked = "";
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) >= LATIN) return false;
  for (let i = 0; i < word.length; i++) {
    const letter = word.charCodeAt(i);
    places[letter] = (places[letter] ?? 0) | (1 << i);
  }
  marked = word;
  return true;
}

/** Both of at most 32 letters, the first the shorter. */
function jaroByBits(a: string, b: string): number {
  if (!mark(a)) return jaroByPlaces(a, b);
  const reach = Math.max(0, (b.length >> 1) - 1);
  let inA = 0;
  let shared = 0;
  for (let j = 0; j < b.length; j++) {
    const letter = b.charCodeAt(j);
    if (letter >= LATIN) continue;
    const open = (places[letter] ?? 0) & within(j, reach) & ~inA;
    if (open === 0) continue;
    inA |= open & -open;
    letters[shared++] = letter;
  }
  if (shared === 0) return 0;
  return jaroOf(shared, countOutOfOrder(a, inA), a.length, b.length);
}

/** Bits of the places from `j - reach` to `j + reach`. */
function within(j: number, reach: number): number {
  const upTo = j + reach >= 31 ? -1 : (1 << (j + reach + 1)) - 1;
  return j > reach ? upTo & ~((1 << (j - reach)) - 1) : upTo;
}

/** Shared letters of a, in its order, against those of b that were just kept. */
function countOutOfOrder(a: string, inA: number): number {
  let outOfOrder = 0;
  let rest = inA;
  for (let at = 0; rest !== 0; at++) {
    const place = 31 - Math.clz32(rest & -rest);
    if (a.charCodeAt(place) !== letters[at]) outOfOrder++;
    rest &= rest - 1;
  }
  return outOfOrder;
}

function jaroOf(shared: number, outOfOrder: number, lengthA: number, lengthB: number): number {
  const exchanged = outOfOrder >> 1;
  return (shared / lengthA + shared / lengthB + (shared - exchanged) / shared) / 3;
}

/** The same for words of any length and letters. */
function jaroByPlaces(one: string, other: string): number {
  const a = one.slice(0, LONGEST_SPELLING);
  const b = other.slice(0, LONGEST_SPELLING);
  const reach = Math.max(0, (b.length >> 1) - 1);
  const inA = new Uint8Array(a.length);
  const inOrderOfB: number[] = [];
  for (let j = 0; j < b.length; j++) {
    const end = Math.min(a.length - 1, j + reach);
    for (let i = Math.max(0, j - reach); i <= end; i++) {
      if (inA[i] === 1 || a.charCodeAt(i) !== b.charCodeAt(j)) continue;
      inA[i] = 1;
      inOrderOfB.push(b.charCodeAt(j));
      break;
    }
  }
  if (inOrderOfB.length === 0) return 0;
  let at = 0;
  let outOfOrder = 0;
  for (let i = 0; i < a.length; i++) if (inA[i] === 1 && a.charCodeAt(i) !== inOrderOfB[at++]) outOfOrder++;
  return jaroOf(inOrderOfB.length, outOfOrder, a.length, b.length);
}
