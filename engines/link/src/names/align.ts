/**
 * Which part of one name is which part of another, and at what cost?
 *
 * Parts are matched regardless of order: first those that are equal, then those nearly so, the nearest first, then
 * other forms of one given name, parts that one name joins and the other splits, then initials. Parts left on both
 * sides stand against each other; parts left on one side are missing from the other. Greedy: names are short, and the
 * surest matches come first.
 *
 * Assumes: names of one script. Of longer names the first 16 parts are looked at; the rest count as left over.
 *
 * @module
 */

import { type Alignment, emptyAlignment } from "./alignment.ts";
import { editsBetween } from "./edits.ts";
import type { FoldedName } from "./folded-name.ts";
import { countBits } from "./letter-bag.ts";
import { areForms } from "./name-forms.ts";
import { columnOf, leastPartCost, MOST_PARTS, nearEdits, partCost, placeOf, rowOf } from "./part-cost.ts";
import { HAS_DIGIT, HAS_FORMS, IS_SHORT } from "./part-traits.ts";

/** Neighbours that one part may join. */
const MOST_JOINED = 3;
/** A part that joins others may be an edit off for every so many letters. */
const LETTERS_AN_EDIT = 7;
/** Letters that a sound may make up for. */
const HEARD_NEARER = 1;

/** One object, filled anew by each call: names are compared by the million. */
const found: Alignment = emptyAlignment();

/** The two names at hand, and a bit for each part that is matched. */
let left: FoldedName;
let right: FoldedName;
let sizeLeft = 0;
let sizeRight = 0;
let doneLeft = 0;
let doneRight = 0;
/** Edits between part i of the left and part j of the right, at their place. */
const costs = new Float64Array(MOST_PARTS * MOST_PARTS);

/** @returns An object that the next call overwrites. */
export function alignNames(a: FoldedName, b: FoldedName): Alignment {
  start(a, b);
  matchEqual();
  if (isOpen()) {
    matchNear();
    matchForms();
    if (sizeLeft !== sizeRight || sizeLeft > 2) found.joined = matchJoined(true) + matchJoined(false);
    if ((left.anyTraits | right.anyTraits) & IS_SHORT) {
      matchInitialsOf(true);
      matchInitialsOf(false);
    }
    countRest();
  } else countRest();
  return found;
}

function start(a: FoldedName, b: FoldedName): void {
  left = a;
  right = b;
  sizeLeft = Math.min(a.parts.length, MOST_PARTS);
  sizeRight = Math.min(b.parts.length, MOST_PARTS);
  doneLeft = 0;
  doneRight = 0;
  found.equal = found.near = found.forms = found.joined = found.initials = 0;
  found.edits = found.mostEdits = found.conflict = found.worst = found.letters = found.extraLetters = 0;
  found.numberLeft = found.wordLeft = false;
}

function isOpen(): boolean {
  return doneLeft !== (1 << sizeLeft) - 1 && doneRight !== (1 << sizeRight) - 1;
}

function take(i: number, j: number): void {
  doneLeft |= 1 << i;
  doneRight |= 1 << j;
  found.letters += Math.max(part(left, i).length, part(right, j).length);
}

/** @param many - A bit for each part of the other side. */
function takeMany(fromLeft: boolean, one: number, many: number): void {
  doneLeft |= fromLeft ? 1 << one : many;
  doneRight |= fromLeft ? many : 1 << one;
}

/** A bit for each of `size` parts from `at` on. */
function bits(at: number, size: number): number {
  return ((1 << size) - 1) << at;
}

function part(name: FoldedName, at: number): string {
  return name.parts[at] ?? "";
}

function matchEqual(): void {
  for (let i = 0; i < sizeLeft; i++) {
    const word = left.parts[i];
    for (let j = 0; j < sizeRight; j++) {
      if (doneRight & (1 << j) || right.parts[j] !== word) continue;
      take(i, j);
      found.equal++;
      break;
    }
  }
}

/** The nearest two that are open first; then the next. */
function matchNear(): void {
  if (!findCosts(true)) return;
  for (let at = nearest(); at >= 0; at = nearest()) {
    const i = rowOf(at);
    const j = columnOf(at);
    const cost = costs[at] ?? 0;
    if (cost > nearEdits(Math.max(part(left, i).length, part(right, j).length))) break;
    take(i, j);
    found.near++;
    addEdits(cost);
  }
}

/**
 * Fills `costs` for parts that are open.
 *
 * @param onlyNear - Whether parts that cannot be near need no figure.
 * @returns Whether any has one.
 */
function findCosts(onlyNear: boolean): boolean {
  let any = false;
  for (let i = 0; i < sizeLeft; i++) {
    if (doneLeft & (1 << i)) continue;
    for (let j = 0; j < sizeRight; j++) {
      if (doneRight & (1 << j)) continue;
      const least = leastPartCost(left, right, placeOf(i, j));
      const longer = Math.max(part(left, i).length, part(right, j).length);
      const isHopeless = least > (onlyNear ? nearEdits(longer) + HEARD_NEARER : longer);
      costs[placeOf(i, j)] = isHopeless ? Number.POSITIVE_INFINITY : partCost(left, right, placeOf(i, j));
      any ||= !isHopeless;
    }
  }
  return any;
}

/** Of two parts that are open, where the least cost stands; -1 when none may be exchanged. */
function nearest(): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < sizeLeft; i++) {
    if (doneLeft & (1 << i)) continue;
    for (let j = 0; j < sizeRight; j++) {
      const cost = costs[placeOf(i, j)] ?? Number.POSITIVE_INFINITY;
      if (doneRight & (1 << j) || cost >= least) continue;
      least = cost;
      best = placeOf(i, j);
    }
  }
  return best;
}

function addEdits(edits: number): void {
  found.edits += edits;
  if (edits > found.mostEdits) found.mostEdits = edits;
}

function matchForms(): void {
  if (!(left.anyTraits & right.anyTraits & HAS_FORMS)) return;
  for (let i = 0; i < sizeLeft; i++) {
    if (doneLeft & (1 << i) || !((left.traits[i] ?? 0) & HAS_FORMS)) continue;
    for (let j = 0; j < sizeRight; j++) {
      if (doneRight & (1 << j) || !areForms(part(left, i), part(right, j))) continue;
      take(i, j);
      found.forms++;
      break;
    }
  }
}

/** Matches an open part of one side with two or three open neighbours of the other that spell it together. */
function matchJoined(fromLeft: boolean): number {
  const one = fromLeft ? left : right;
  const [sizeOne, sizeOther] = fromLeft ? [sizeLeft, sizeRight] : [sizeRight, sizeLeft];
  let count = 0;
  for (let i = 0; i < sizeOne; i++) {
    for (let j = 0; j + 1 < sizeOther; j++) {
      if ((fromLeft ? doneLeft : doneRight) & (1 << i)) break;
      const size = joinedSize(part(one, i), !fromLeft, j);
      if (size === 0) continue;
      takeMany(fromLeft, i, bits(j, size));
      found.letters += part(one, i).length;
      count++;
    }
  }
  return count;
}

/** @returns How many open parts from `at` on spell the word together, give or take a letter; 0 when none do. */
function joinedSize(word: string, onLeft: boolean, at: number): number {
  const name = onLeft ? left : right;
  const done = onLeft ? doneLeft : doneRight;
  let length = part(name, at).length;
  for (let size = 2; size <= MOST_JOINED && at + size <= name.parts.length; size++) {
    if (done & (1 << at) || done & (1 << (at + size - 1))) return 0;
    length += part(name, at + size - 1).length;
    if (length > word.length + 1) return 0;
    if (length < word.length - 1) continue;
    const edits = editsBetween(word, name.parts.slice(at, at + size).join(""));
    if (edits * LETTERS_AN_EDIT > word.length) continue;
    addEdits(edits);
    return size;
  }
  return 0;
}

/** An initial, or several in one part: "JC" is "Jean-Claude". */
function matchInitialsOf(fromLeft: boolean): void {
  const one = fromLeft ? left : right;
  const [sizeOne, sizeOther] = fromLeft ? [sizeLeft, sizeRight] : [sizeRight, sizeLeft];
  for (let i = 0; i < sizeOne; i++) {
    const initials = part(one, i);
    if (!((one.traits[i] ?? 0) & IS_SHORT)) continue;
    for (let j = 0; j + initials.length <= sizeOther; j++) {
      if ((fromLeft ? doneLeft : doneRight) & (1 << i)) break;
      if (!areInitialsOf(initials, !fromLeft, j)) continue;
      takeMany(fromLeft, i, bits(j, initials.length));
      found.initials++;
    }
  }
}

function areInitialsOf(initials: string, onLeft: boolean, at: number): boolean {
  const name = onLeft ? left : right;
  const done = onLeft ? doneLeft : doneRight;
  for (let k = 0; k < initials.length; k++) {
    const word = part(name, at + k);
    if (done & (1 << (at + k)) || word.charCodeAt(0) !== initials.charCodeAt(k)) return false;
    if (initials.length > 1 && word.length === 1) return false;
  }
  return true;
}

/** Parts left on both sides are set against each other, the nearest first; the others have no counterpart. */
function countRest(): void {
  const restLeft = left.parts.length - countBits(doneLeft);
  const restRight = right.parts.length - countBits(doneRight);
  found.missing = Math.min(restLeft, restRight);
  found.extra = Math.max(restLeft, restRight);
  if (found.extra === 0) return;
  noteKindsLeft(left, sizeLeft, doneLeft);
  noteKindsLeft(right, sizeRight, doneRight);
  const anyWhole = found.equal + found.near + found.forms + found.joined > 0;
  if (found.missing > 0 && anyWhole) findCosts(false);
  for (let pairs = 0; pairs < found.missing && anyWhole; pairs++) {
    const at = nearest();
    if (at < 0) break;
    conflict(rowOf(at), columnOf(at), costs[at] ?? 0);
  }
  for (let i = 0; i < sizeLeft && found.missing > 0; i++) {
    if (doneLeft & (1 << i)) continue;
    const j = firstOpen(doneRight, sizeRight);
    if (j < 0) break;
    conflict(i, j, Math.max(part(left, i).length, part(right, j).length));
  }
  found.extraLetters = lettersLeft(left, sizeLeft, doneLeft) + lettersLeft(right, sizeRight, doneRight);
}

function conflict(i: number, j: number, cost: number): void {
  const letters = Math.max(part(left, i).length, part(right, j).length);
  take(i, j);
  found.conflict += cost;
  found.worst = Math.max(found.worst, cost / letters);
}

function firstOpen(done: number, size: number): number {
  for (let j = 0; j < size; j++) if (!(done & (1 << j))) return j;
  return -1;
}

function lettersLeft(name: FoldedName, size: number, done: number): number {
  let letters = 0;
  for (let i = 0; i < size; i++) if (!(done & (1 << i))) letters += part(name, i).length;
  return letters;
}

function noteKindsLeft(name: FoldedName, size: number, done: number): void {
  for (let i = 0; i < size; i++) {
    if (done & (1 << i)) continue;
    if ((name.traits[i] ?? 0) & HAS_DIGIT) found.numberLeft = true;
    else found.wordLeft = true;
  }
}
