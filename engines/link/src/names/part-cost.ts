/**
 * How many edits apart are a part of one name and a part of another?
 *
 * By spelling, or by sound where that is nearer: Mohammed and Muhammad.
 *
 * @module
 */
import { editsBetween } from "./edits.ts";
import type { FoldedName } from "./folded-name.ts";
import { leastEdits } from "./letter-bag.ts";
import { isPatronymic } from "./patronymics.ts";
import { soundDistance } from "./sound.ts";

/** Words that sound alike are this many edits apart at least, and so many more for each consonant between them. */
const HEARD_AT_LEAST = 0.5;
const HEARD = 2;

/** Edits up to which two parts are nearly one. */
export function nearEdits(length: number): number {
  return (length + 1) / 4;
}

/**
 * Edits between part i of one name and part j of another of the same script.
 *
 * @returns Infinity when they say different things however near, or are too far apart to be set against each other.
 */
export function partCost(left: FoldedName, i: number, right: FoldedName, j: number): number {
  const a = left.parts[i] ?? "";
  const b = right.parts[j] ?? "";
  const longer = Math.max(a.length, b.length);
  if (a.length < 2 || b.length < 2 || left.isSyllabic || hasDigit(a) || hasDigit(b))
    return Number.POSITIVE_INFINITY;
  const floor = Math.max(
    leastEdits(left.letters[i] ?? 0, right.letters[j] ?? 0),
    Math.abs(a.length - b.length),
  );
  if (floor * 2 > longer + 1 || isPatronymic(a) !== isPatronymic(b)) return Number.POSITIVE_INFINITY;
  const edits = editsBetween(a, b);
  if (edits < 2 || edits * 2 > longer + 1) return edits;
  return Math.min(edits, HEARD_AT_LEAST + HEARD * soundDistance(left.sounds[i] ?? "", right.sounds[j] ?? ""));
}

export function hasDigit(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) <= 57) return true;
  return false;
}
