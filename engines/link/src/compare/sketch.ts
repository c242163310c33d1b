/**
 * Can two spellings still agree, as far as two whole numbers tell?
 *
 * Of each value are kept which letters occur, how it begins, and its length. From these follows how alike two
 * spellings are at most, and how many edits apart at least: enough to rule out most pairs of strangers without
 * looking at either text. It never rules out a pair that agrees.
 *
 * @module
 */

/** What two spellings must reach to agree at all: one of the two is enough. */
export interface SketchLimits {
  /** By Jaro and Winkler. Range (0, 1]; above 1 where no level asks for it. */
  readonly similarity: number;
  /** -1 where no level asks for it. */
  readonly edits: number;
}

const START_LETTERS = 3;
const LENGTH_BITS = 8;
const LONGEST = (1 << LENGTH_BITS) - 1;
const RAISE = 0.1;
const MOST_RAISE = 0.4;
const RAISED_FROM = 0.7;
/** Sums of shares are rounded by less than this. */
const ROUNDING = 1e-9;

/** One bit for each letter that occurs, by the letter's last five bits. */
export function lettersOf(text: string): number {
  let letters = 0;
  for (let i = 0; i < text.length; i++) letters |= 1 << (text.charCodeAt(i) & 31);
  return letters;
}

/** The last eight bits of each of the first three letters, and the length. */
export function startOf(text: string): number {
  let start = Math.min(text.length, LONGEST);
  for (let i = 0; i < START_LETTERS; i++) start |= (text.charCodeAt(i) & 0xff) << (LENGTH_BITS * (i + 1));
  return start;
}

/** Whether the values of two sketches may agree. */
export function sketchesMayAgree(
  lettersA: number,
  startA: number,
  lettersB: number,
  startB: number,
  limits: SketchLimits,
): boolean {
  const lengthA = startA & LONGEST;
  const lengthB = startB & LONGEST;
  if (lengthA === LONGEST || lengthB === LONGEST) return true;
  const onlyA = countBits(lettersA & ~lettersB);
  const onlyB = countBits(lettersB & ~lettersA);
  if (limits.edits >= 0) {
    // An edit takes away a letter, brings one, or does both.
    const edits = Math.max(onlyA, onlyB, Math.abs(lengthA - lengthB));
    if (edits <= limits.edits) return true;
  }
  if (limits.similarity > 1) return false;
  const shared = Math.min(lengthA - onlyA, lengthB - onlyB);
  if (shared <= 0) return false;
  const jaro = (shared / lengthA + shared / lengthB + 1) / 3;
  if (jaro <= RAISED_FROM - ROUNDING) return jaro >= limits.similarity - ROUNDING;
  return jaro + raiseOf(startA ^ startB) * (1 - jaro) >= limits.similarity - ROUNDING;
}

/** For the letters that both begin with; where all that are kept are the same, the fourth may be. */
function raiseOf(difference: number): number {
  if ((difference & 0xff00) !== 0) return 0;
  if ((difference & 0xff0000) !== 0) return RAISE;
  if ((difference & 0xff000000) !== 0) return 2 * RAISE;
  return MOST_RAISE;
}

function countBits(bits: number): number {
  let rest = bits - ((bits >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
