/**
 * How alike are two words, as a person misspells them?
 *
 * Jaro counts the letters two words share at about the same place, less half of those out of order; Winkler
 * raises it for a common beginning, because people get beginnings right.
 *
 * Source: Jaro, JASA 84 (1989), 414-420; Winkler, "String Comparator Metrics and Enhanced Decision Rules in
 * the Fellegi-Sunter Model of Record Linkage", ASA Survey Research Methods (1990), 354-359.
 *
 * @module
 */

/** What a shared beginning of up to {@link PREFIX_LETTERS} letters adds a letter (Winkler's figure). */
const PREFIX_WEIGHT = 0.1;
const PREFIX_LETTERS = 4;

/** Marks of matched letters, kept between calls; words are capped at this many code units. */
const LONGEST = 64;
const matchedA = new Uint8Array(LONGEST);
const matchedB = new Uint8Array(LONGEST);

/** @returns Range [0, 1]; 1 when equal, 0 when nothing is shared or either is empty. Only the first 64 code units count. */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return a.length > 0 ? 1 : 0;
  const jaro = jaroSimilarity(a, b);
  if (jaro === 0) return 0;
  let prefix = 0;
  const most = Math.min(PREFIX_LETTERS, a.length, b.length);
  while (prefix < most && a.charCodeAt(prefix) === b.charCodeAt(prefix)) prefix++;
  return jaro + prefix * PREFIX_WEIGHT * (1 - jaro);
}

function jaroSimilarity(a: string, b: string): number {
  const lengthA = Math.min(a.length, LONGEST);
  const lengthB = Math.min(b.length, LONGEST);
  const shared = markShared(a, b);
  if (shared === 0) return 0;
  const outOfOrder = countOutOfOrder(a, b, lengthB) / 2;
  return (shared / lengthA + shared / lengthB + (shared - outOfOrder) / shared) / 3;
}

/** Marks, in `matchedA` and `matchedB`, letters shared within half the longer word's length. */
function markShared(a: string, b: string): number {
  const lengthA = Math.min(a.length, LONGEST);
  const lengthB = Math.min(b.length, LONGEST);
  for (let i = 0; i < lengthA; i++) matchedA[i] = 0;
  for (let j = 0; j < lengthB; j++) matchedB[j] = 0;
  const reach = Math.max(0, (Math.max(lengthA, lengthB) >> 1) - 1);
  let shared = 0;
  for (let i = 0; i < lengthA; i++) {
    const letter = a.charCodeAt(i);
    const end = Math.min(lengthB - 1, i + reach);
    for (let j = Math.max(0, i - reach); j <= end; j++) {
      if (b.charCodeAt(j) !== letter || matchedB[j] === 1) continue;
      matchedA[i] = 1;
      matchedB[j] = 1;
      shared++;
      break;
    }
  }
  return shared;
}

function countOutOfOrder(a: string, b: string, lengthB: number): number {
  let outOfOrder = 0;
  let j = 0;
  for (let i = 0; i < Math.min(a.length, LONGEST); i++) {
    if (matchedA[i] === 0) continue;
    while (j < lengthB && matchedB[j] === 0) j++;
    if (a.charCodeAt(i) !== b.charCodeAt(j)) outOfOrder++;
    j++;
  }
  return outOfOrder;
}
