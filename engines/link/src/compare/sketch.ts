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
  /** -1 where no level asks for it. */
  readonly edits: number;
  /**
   * Letters that must be shared, at least, by how many letters both begin with ({@link BEGINNINGS}) and by the two
   * lengths; null where no level asks how alike they are.
   */
  readonly leastShared: Uint8Array | null;
}

const START_LETTERS = 3;
const LENGTH_BITS = 8;
const LONGEST = (1 << LENGTH_BITS) - 1;
/** Lengths are told apart up to this; longer spellings may always agree. */
const TOLD_BITS = 5;
const TOLD = 1 << TOLD_BITS;
const RAISE = 0.1;
const RAISED_FROM = 0.7;
/** Letters that two spellings both begin with, as far as a sketch tells: none, one, two, or three and so maybe four. */
const BEGINNINGS: readonly number[] = [0, 1, 2, 4];
const NEVER = 255;
/** Sums of shares are rounded by less than this. */
const ROUNDING = 1e-9;

/**
 * @param similarity - By Jaro and Winkler, what the loosest level asks for. Range (0, 1]; null where none does.
 * @param edits - What the loosest level allows; null where none does.
 */
export function sketchLimits(similarity: number | null, edits: number | null): SketchLimits {
  return { edits: edits ?? -1, leastShared: similarity === null ? null : leastShared(similarity) };
}

function leastShared(similarity: number): Uint8Array {
  const table = new Uint8Array(BEGINNINGS.length * TOLD * TOLD).fill(NEVER);
  for (const [at, beginning] of BEGINNINGS.entries()) {
    for (let lengthA = 1; lengthA < TOLD; lengthA++) {
      for (let lengthB = 1; lengthB < TOLD; lengthB++) {
        let shared = Math.min(lengthA, lengthB);
        while (shared > 0 && mostSimilar(shared, lengthA, lengthB, beginning) >= similarity - ROUNDING)
          shared--;
        table[placeOf(at, lengthA, lengthB)] = shared === Math.min(lengthA, lengthB) ? NEVER : shared + 1;
      }
    }
  }
  return table;
}

/** Where all that is shared is in order. Range [0, 1]. */
function mostSimilar(shared: number, lengthA: number, lengthB: number, beginning: number): number {
  const jaro = (shared / lengthA + shared / lengthB + 1) / 3;
  return jaro <= RAISED_FROM - ROUNDING ? jaro : jaro + RAISE * beginning * (1 - jaro);
}

function placeOf(beginning: number, lengthA: number, lengthB: number): number {
  return (((beginning << TOLD_BITS) | lengthA) << TOLD_BITS) | lengthB;
}

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
  if (lengthA >= TOLD || lengthB >= TOLD) return true;
  const onlyA = countBits(lettersA & ~lettersB);
  const onlyB = countBits(lettersB & ~lettersA);
  // An edit takes away a letter, brings one, or does both.
  if (onlyA <= limits.edits && onlyB <= limits.edits && Math.abs(lengthA - lengthB) <= limits.edits)
    return true;
  if (limits.leastShared === null) return false;
  const shared = Math.min(lengthA - onlyA, lengthB - onlyB);
  return shared >= (limits.leastShared[placeOf(beginningOf(startA ^ startB), lengthA, lengthB)] as number);
}

/** Index into {@link BEGINNINGS}. */
function beginningOf(difference: number): number {
  if ((difference & 0xff00) !== 0) return 0;
  if ((difference & 0xff0000) !== 0) return 1;
  return (difference & 0xff000000) !== 0 ? 2 : 3;
}

function countBits(bits: number): number {
  let rest = bits - ((bits >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
