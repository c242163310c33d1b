/**
 * Are two names one person's or one organisation's?
 *
 * In one script, parts are aligned by spelling, and what the alignment leaves open says on which level they agree;
 * across scripts, by sound.
 *
 * Assumes: the order of parts means nothing, but for who is whose father.
 * Source: see `names/edits.ts` for spelling and `names/heard.ts` for sound.
 *
 * @module
 */
import { alignNames } from "../names/align.ts";
import type { Alignment } from "../names/alignment.ts";
import { foldName } from "../names/fold.ts";
import type { FoldedName } from "../names/folded-name.ts";
import { hear } from "../names/heard.ts";
import { alignmentSimilarity, inOrder } from "../names/similarity.ts";
import { type Comparison, statedLevels } from "./comparison.ts";

const LEVELS = statedLevels([
  ["same name", 0.48, 0.0006],
  ["same name, other script", 0.08, 0.0003],
  ["same name, joined or split differently", 0.03, 0.0001],
  ["same name, another form of it", 0.02, 0.0003],
  ["nearly the same name", 0.16, 0.0015],
  ["same name, parts abbreviated", 0.04, 0.0006],
  ["same name, parts missing", 0.07, 0.0015],
  ["same name but for a few letters", 0.02, 0.002],
  ["same name, another number", 0.005, 0.0005],
  ["similar name, other script", 0.02, 0.002],
  ["similar name", 0.025, 0.004],
  ["some parts in common", 0.04, 0.02],
  ["different name", 0.03, 0.97],
]);

const SAME = 0;
const SAME_OTHER_SCRIPT = 1;
const JOINED_OR_SPLIT = 2;
const OTHER_FORM = 3;
const NEARLY = 4;
const ABBREVIATED = 5;
const PARTS_MISSING = 6;
const FEW_LETTERS = 7;
const OTHER_NUMBER = 8;
const SIMILAR_OTHER_SCRIPT = 9;
const SIMILAR = 10;
const SOME_PARTS = 11;
const DIFFERENT = 12;

/** Edits up to which all is one name, where some of them stand in parts that alone are not near. */
const MOST_EDITS = 2;
/** And where every part is near: in all, and {@link MOST_EDITS} in one part. */
const MOST_NEAR_EDITS = 3;
/** Letters that stand for one edit at least. */
const LETTERS_AN_EDIT = 3.5;
/** A part of which more than this share is exchanged is another part, however long the name. */
const MOST_EXCHANGED = 0.5;
/** Names alike from here on are similar, if a part agrees. */
const SIMILAR_FROM = 0.12;

/** Chance pairs of single words from two scripts reach this about once in a thousand. */
const SAME_SOUND = 0.7;
/** And this about once in a hundred. */
const SIMILAR_SOUND = 0.55;

export const nameComparison: Comparison = {
  levels: LEVELS,
  encode: foldName,
  compare(one: FoldedName, other: FoldedName): number {
    const level = levelOfTwo(one, other);
    if (level <= PARTS_MISSING || (one.alternatives.length === 0 && other.alternatives.length === 0))
      return level;
    return sharesAlternative(one, other) ? PARTS_MISSING : level;
  },
};

function levelOfTwo(one: FoldedName, other: FoldedName): number {
  if (one.script === other.script && one.key === other.key) return SAME;
  const [a, b] = inOrder(one, other) ? [one, other] : [other, one];
  if (a.script !== b.script) return acrossScripts(a, b);
  const level = a.joined === b.joined ? JOINED_OR_SPLIT : levelOf(alignNames(a, b));
  return level < SIMILAR && contradict(a.fathers, b.fathers) ? SIMILAR : level;
}

/** "X alias Y" and "Y": the other name is there, whole. */
function sharesAlternative(a: FoldedName, b: FoldedName): boolean {
  const ofA = a.alternatives.length > 0 ? a.alternatives : [a];
  const ofB = b.alternatives.length > 0 ? b.alternatives : [b];
  return ofA.some((one) => ofB.some((other) => levelOfTwo(one, other) <= NEARLY));
}

function levelOf(found: Alignment): number {
  const whole = found.equal + found.near + found.forms + found.joined;
  if (whole === 0) return DIFFERENT;
  if (found.numberLeft && !found.wordLeft) return OTHER_NUMBER;
  if (!isNear(found)) return alignmentSimilarity(found) >= SIMILAR_FROM ? SIMILAR : SOME_PARTS;
  if (found.extraLetters === 0) return levelOfFull(found);
  const known = whole + found.initials;
  return known >= 2 && found.extra - found.missing <= known && !found.numberLeft ? PARTS_MISSING : SOME_PARTS;
}

/** Every part has its counterpart. */
function levelOfFull(found: Alignment): number {
  if (found.initials > 0) return ABBREVIATED;
  if (found.conflict > 0) return FEW_LETTERS;
  if (found.edits > 0) return NEARLY;
  if (found.forms > 0) return OTHER_FORM;
  return found.joined > 0 ? JOINED_OR_SPLIT : NEARLY;
}

function isNear(found: Alignment): boolean {
  const edits = found.edits + found.conflict;
  if (edits * LETTERS_AN_EDIT > found.letters || found.worst > MOST_EXCHANGED) return false;
  if (edits <= MOST_EDITS) return true;
  return found.conflict === 0 && found.mostEdits <= MOST_EDITS && edits <= MOST_NEAR_EDITS;
}

/** One name says that the other's son is the father. */
function contradict(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 || b.length === 0) return false;
  return a.some((each) => b.includes(each.split("/").reverse().join("/")));
}

function acrossScripts(fewer: FoldedName, more: FoldedName): number {
  const heard = hear(fewer, more);
  if (heard.together >= SAME_SOUND) return SAME_OTHER_SCRIPT;
  if (heard.weakest >= SIMILAR_SOUND && heard.average >= SAME_SOUND) {
    if (fewer.parts.length === more.parts.length) return SAME_OTHER_SCRIPT;
    return fewer.parts.length >= 2 ? PARTS_MISSING : SOME_PARTS;
  }
  if (heard.together >= SIMILAR_SOUND) return SIMILAR_OTHER_SCRIPT;
  return heard.strongest >= SAME_SOUND ? SOME_PARTS : DIFFERENT;
}
