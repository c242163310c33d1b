/**
 * Which part of one name is which part of another?
 *
 * Parts are matched regardless of order: first those that are equal, then each remaining part of the shorter
 * name with the most alike left in the longer, then initials, then parts that one name joins and the other
 * splits. Greedy: names are short, and the strongest match is taken first.
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

/** Letters in a part from which Winkler's figure is trusted on its own. */
const NEAR_SPELLING = 0.9;
/** Spelling this close is near when the sound is close as well: Usama and Osama, Mohammed and Muhammad. */
const LOOSE_SPELLING = 0.74;
const NEAR_SOUND = 0.85;

/** Aligns two names of one script. */
export function alignNames(a: FoldedName, b: FoldedName): Alignment {
  const left = { parts: [...a.parts], sounds: [...a.sounds] };
  const right = { parts: [...b.parts], sounds: [...b.sounds] };
  const equal = takeMatches(left, right, (i, j) => left.parts[i] === right.parts[j]);
  const near = takeMatches(left, right, (i, j) => isNear(left, i, right, j));
  const joined = takeJoined(left, right) + takeJoined(right, left);
  const initials = takeMatches(left, right, (i, j) => isInitial(left.parts[i] ?? "", right.parts[j] ?? ""));
  const rest = [left.parts.length, right.parts.length].sort((x, y) => x - y);
  const numberUnmatched = [...left.parts, ...right.parts].some((part) => /\d/.test(part));
  return { equal, near, initials, joined, missing: rest[0] ?? 0, extra: rest[1] ?? 0, numberUnmatched };
}

interface Parts {
  readonly parts: string[];
  readonly sounds: string[];
}

function takeMatches(left: Parts, right: Parts, matches: (i: number, j: number) => boolean): number {
  let count = 0;
  for (let i = 0; i < left.parts.length; i++) {
    for (let j = 0; j < right.parts.length; j++) {
      if (!matches(i, j)) continue;
      take(left, i);
      take(right, j);
      count++;
      i--;
      break;
    }
  }
  return count;
}

function take(from: Parts, at: number): void {
  from.parts.splice(at, 1);
  from.sounds.splice(at, 1);
}

function isNear(left: Parts, i: number, right: Parts, j: number): boolean {
  const a = left.parts[i] ?? "";
  const b = right.parts[j] ?? "";
  if (a.length < 2 || b.length < 2 || /\d/.test(a) || /\d/.test(b)) return false;
  const spelling = jaroWinkler(a, b);
  if (spelling >= NEAR_SPELLING) return true;
  return spelling >= LOOSE_SPELLING && soundSimilarity(left.sounds[i] ?? "", right.sounds[j] ?? "") >= NEAR_SOUND;
}

function isInitial(a: string, b: string): boolean {
  return (a.length === 1 || b.length === 1) && a.charAt(0) === b.charAt(0);
}

/** Matches a part on the left with two neighbours on the right that spell it together. */
function takeJoined(left: Parts, right: Parts): number {
  let count = 0;
  for (let i = 0; i < left.parts.length; i++) {
    const whole = left.parts[i] ?? "";
    for (let j = 0; j + 1 < right.parts.length; j++) {
      if (jaroWinkler(whole, `${right.parts[j]}${right.parts[j + 1]}`) < 0.95) continue;
      take(left, i--);
      take(right, j);
      take(right, j);
      count++;
      break;
    }
  }
  return count;
}
