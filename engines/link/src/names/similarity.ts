/**
 * How alike are two names, on one scale?
 *
 * Within one script: the share of letters that need no edit, squared so that one wrong letter in nine weighs more than
 * one in nine of everything; less something for what only one of the two says, and for what is only an initial or
 * another form. Across scripts: how alike they sound.
 *
 * @module
 */
import { alignNames } from "./align.ts";
import type { Alignment } from "./alignment.ts";
import type { FoldedName } from "./folded-name.ts";
import { heardSimilarity } from "./heard.ts";

/** What an edit counts in a part that is not near, against one in a part that is. */
const CONFLICT = 2;
/** What each edit takes off whatever the length: two slips in a long name are still two. */
const EACH_EDIT = 0.97;
/** What a letter counts that only one of the names has, against one that both have. */
const EXTRA_LETTER = 0.4;
const INITIAL = 0.93;
const OTHER_FORM = 0.95;
const OTHER_NUMBER = 0.8;

/** @returns Range [0, 1]; 1 for the same name. Symmetric. */
export function nameSimilarity(one: FoldedName, other: FoldedName): number {
  const [a, b] = inOrder(one, other) ? [one, other] : [other, one];
  if (a.script !== b.script) return heardSimilarity(a, b);
  if (a.key === b.key || a.joined === b.joined) return 1;
  return alignmentSimilarity(alignNames(a, b));
}

/** Of two names of one script that are not the same. Range [0, 1). */
export function alignmentSimilarity(found: Alignment): number {
  if (found.letters === 0) return 0;
  const isNumber = found.numberLeft && !found.wordLeft;
  const edits = found.edits + (isNumber ? 0 : CONFLICT * found.conflict);
  const right = Math.max(0, 1 - edits / found.letters);
  const covered = found.letters / (found.letters + EXTRA_LETTER * found.extraLetters);
  let similarity = right * right * covered * (found.numberLeft ? OTHER_NUMBER : 1);
  if (edits > 0) similarity *= EACH_EDIT ** edits;
  if (found.initials > 0) similarity *= INITIAL ** found.initials;
  if (found.forms > 0) similarity *= OTHER_FORM ** found.forms;
  return similarity;
}

/** Fewer parts first, then by what is written: aligning takes what it finds first, and both ways must give the same. */
export function inOrder(a: FoldedName, b: FoldedName): boolean {
  if (a.parts.length !== b.parts.length) return a.parts.length < b.parts.length;
  if (a.key !== b.key) return a.key < b.key;
  if (a.script !== b.script) return a.script < b.script;
  return a.parts.join(" ") <= b.parts.join(" ");
}
