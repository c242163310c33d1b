/**
 * Which part of one name is which part of another?
 *
 * Parts are matched regardless of order: first those that are equal, then those nearly so, then parts that one
 * name joins and the other splits, then initials. Greedy: names are short, and the surest matches come first.
 *
 * @module
 */
import type { FoldedName } from "./fold.ts";
import { jaroWinkler } from "./jaro-winkler.ts";
import { soundSimilarity } from "./sound.ts";

/** How many parts were matched in which way, and how many were not. */
export interface Alignment {
  readonly equal: number;
  readonly near: number;
  readonly initials: number;
  readonly joined: number;
  /** Unmatched parts of the name with fewer unmatched parts, then of the other. */
  readonly missing: number;
  readonly extra: number;
  /** A part with a digit is unmatched: "Trust 2004-1" is not "Trust 2004-2". */
  readonly numberUnmatched: boolean;
}

/** From here, Winkler's figure is trusted on its own. Range [0, 1]. */
const NEAR_SPELLING = 0.9;
/** Spelling this close is near when the sound is close as well: Usama and Osama, Mohammed and Muhammad. */
const LOOSE_SPELLING = 0.74;
const NEAR_SOUND = 0.85;
/** One part and two neighbours that spell it together. */
const JOINED_SPELLING = 0.95;

/** Parts of a name that are looked at: as many as a 32-bit mark has room for. */
const MOST_PARTS = 30;

/** A name and a mark, one bit a part, of those already matched. */
interface Side {
  readonly name: FoldedName;
  readonly size: number;
  matched: number;
}

/** Whether part i on the left is part j on the right. */
type Test = (left: Side, i: number, right: Side, j: number) => boolean;

/** Aligns two names of one script. */
export function alignNames(a: FoldedName, b: FoldedName): Alignment {
  const left = sideOf(a);
  const right = sideOf(b);
  const equal = match(left, right, isEqual);
  const near = match(left, right, isNear);
  const joined = matchJoined(left, right) + matchJoined(right, left);
  const initials = match(left, right, isInitial);
  const [restA, restB] = [unmatched(left), unmatched(right)];
  return {
    equal,
    near,
    initials,
    joined,
    missing: Math.min(restA, restB),
    extra: Math.max(restA, restB),
    numberUnmatched: hasNumberLeft(left) || hasNumberLeft(right),
  };
}

function sideOf(name: FoldedName): Side {
  return { name, size: Math.min(name.parts.length, MOST_PARTS), matched: 0 };
}

function match(left: Side, right: Side, test: Test): number {
  let count = 0;
  for (let i = 0; i < left.size; i++) {
    if (left.matched & (1 << i)) continue;
    for (let j = 0; j < right.size; j++) {
      if (right.matched & (1 << j) || !test(left, i, right, j)) continue;
      left.matched |= 1 << i;
      right.matched |= 1 << j;
      count++;
      break;
    }
  }
  return count;
}

function isEqual(left: Side, i: number, right: Side, j: number): boolean {
  return left.name.parts[i] === right.name.parts[j];
}

function isNear(left: Side, i: number, right: Side, j: number): boolean {
  const a = left.name.parts[i] ?? "";
  const b = right.name.parts[j] ?? "";
  if (a.length < 2 || b.length < 2) return false;
  const spelling = jaroWinkler(a, b);
  if (spelling < LOOSE_SPELLING || hasDigit(a) || hasDigit(b)) return false;
  if (spelling >= NEAR_SPELLING) return true;
  return soundSimilarity(left.name.sounds[i] ?? "", right.name.sounds[j] ?? "") >= NEAR_SOUND;
}

function isInitial(left: Side, i: number, right: Side, j: number): boolean {
  const a = left.name.parts[i] ?? "";
  const b = right.name.parts[j] ?? "";
  return (a.length === 1 || b.length === 1) && a.charCodeAt(0) === b.charCodeAt(0);
}

/** Matches a part on the left with two unmatched neighbours on the right that spell it together. */
function matchJoined(left: Side, right: Side): number {
  if (right.size < 2) return 0;
  let count = 0;
  for (let i = 0; i < left.size; i++) {
    for (let j = 0; j + 1 < right.size; j++) {
      const both = 0b11 << j;
      if (left.matched & (1 << i) || right.matched & both) continue;
      const together = `${right.name.parts[j]}${right.name.parts[j + 1]}`;
      if (jaroWinkler(left.name.parts[i] ?? "", together) < JOINED_SPELLING) continue;
      left.matched |= 1 << i;
      right.matched |= both;
      count++;
    }
  }
  return count;
}

/** Parts beyond {@link MOST_PARTS} count as unmatched. */
function unmatched({ name, size, matched }: Side): number {
  let count = name.parts.length - size;
  for (let i = 0; i < size; i++) if (!(matched & (1 << i))) count++;
  return count;
}

function hasNumberLeft({ name, size, matched }: Side): boolean {
  for (let i = 0; i < size; i++) if (!(matched & (1 << i)) && hasDigit(name.parts[i] ?? "")) return true;
  return false;
}

function hasDigit(part: string): boolean {
  for (let i = 0; i < part.length; i++) if (part.charCodeAt(i) <= 57) return true;
  return false;
}
