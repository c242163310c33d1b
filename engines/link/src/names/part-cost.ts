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
import { HAS_DIGIT, IS_PATRONYMIC } from "./part-traits.ts";
import { soundDistance } from "./sound.ts";

/** Words that sound alike are this many edits apart at least, and so many more for each consonant between them. */
const HEARD_AT_LEAST = 0.5;
const HEARD = 2;

/** Parts of a name that are looked at. */
export const MOST_PARTS = 16;

/** Part i of one name and part j of the other have one place. */
export function placeOf(i: number, j: number): number {
  return i * MOST_PARTS + j;
}

export function rowOf(place: number): number {
  return (place / MOST_PARTS) | 0;
}

export function columnOf(place: number): number {
  return place % MOST_PARTS;
}

/** Edits up to which two parts are nearly one. */
export function nearEdits(length: number): number {
  return (length + 1) / 4;
}

/**
 * Edits at least between a part of one name and a part of another of the same script, by their letters alone.
 *
 * @param at - Their place, see {@link placeOf}.
 * @returns Infinity when they say different things however near, or are too far apart to be set against each other.
 */
export function leastPartCost(left: FoldedName, right: FoldedName, at: number): number {
  const i = rowOf(at);
  const j = columnOf(at);
  const lengthA = left.parts[i]?.length ?? 0;
  const lengthB = right.parts[j]?.length ?? 0;
  const traits = left.traits[i] ?? 0;
  const others = right.traits[j] ?? 0;
  if (lengthA < 2 || lengthB < 2 || left.isSyllabic) return Number.POSITIVE_INFINITY;
  if ((traits | others) & HAS_DIGIT || (traits ^ others) & IS_PATRONYMIC) return Number.POSITIVE_INFINITY;
  const letters = leastEdits(left.letters[i] ?? 0, right.letters[j] ?? 0);
  const floor = Math.max(letters, Math.abs(lengthA - lengthB));
  return floor * 2 > Math.max(lengthA, lengthB) + 1 ? Number.POSITIVE_INFINITY : floor;
}

/** Edits between them, by spelling, or by sound where that is less. */
export function partCost(left: FoldedName, right: FoldedName, at: number): number {
  const i = rowOf(at);
  const j = columnOf(at);
  const a = left.parts[i] ?? "";
  const b = right.parts[j] ?? "";
  const edits = editsBetween(a, b);
  if (edits < 2 || edits * 2 > Math.max(a.length, b.length) + 1) return edits;
  return Math.min(edits, HEARD_AT_LEAST + HEARD * soundDistance(left.sounds[i] ?? "", right.sounds[j] ?? ""));
}
