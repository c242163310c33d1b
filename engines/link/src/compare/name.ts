/**
 * Are two names one person's or one organisation's?
 *
 * In one script, parts are aligned by spelling; across scripts, by sound.
 *
 * Assumes: the order of parts means nothing; "Salman bin Muhammad" and "Muhammad bin Salman" are one name here.
 * Source: Winkler (1990) for spelling, see `names/jaro-winkler.ts`; `names/sound.ts` for sound.
 *
 * @module
 */
import { type Alignment, alignNames } from "../names/align.ts";
import { type FoldedName, foldName } from "../names/fold.ts";
import { jaroWinkler } from "../names/jaro-winkler.ts";
import { soundSimilarity } from "../names/sound.ts";
import { type Comparison, statedLevels } from "./comparison.ts";

const LEVELS = statedLevels([
  ["same name", 0.5, 0.0006],
  ["same name, other script", 0.08, 0.0003],
  ["same name, joined or split differently", 0.03, 0.0001],
  ["nearly the same name", 0.16, 0.001],
  ["same name, parts abbreviated", 0.04, 0.0006],
  ["same name, parts missing", 0.07, 0.0015],
  ["similar name, other script", 0.02, 0.002],
  ["similar name", 0.03, 0.004],
  ["some parts in common", 0.04, 0.02],
  ["different name", 0.03, 0.97],
]);

const SAME = 0;
const SAME_OTHER_SCRIPT = 1;
const JOINED_OR_SPLIT = 2;
const NEARLY = 3;
const ABBREVIATED = 4;
const PARTS_MISSING = 5;
const SIMILAR_OTHER_SCRIPT = 6;
const SIMILAR = 7;
const SOME_PARTS = 8;
const DIFFERENT = 9;

/** Chance pairs of single words from two scripts reach this about once in a thousand. */
const SAME_SOUND = 0.7;
/** And this about once in a hundred. */
const SIMILAR_SOUND = 0.55;
const SIMILAR_SPELLING = 0.84;

export const nameComparison: Comparison = {
  levels: LEVELS,
  encode: foldName,
  compare(one: FoldedName, other: FoldedName): number {
    if (one.script === other.script && one.key === other.key) return SAME;
    // Aligning takes what it finds first: in one order always, so that both ways give the same.
    const [a, b] = comesFirst(one, other) ? [one, other] : [other, one];
    if (a.script !== b.script) return acrossScripts(a, b);
    if (a.joined === b.joined) return JOINED_OR_SPLIT;
    const level = levelOfAlignment(alignNames(a, b));
    if (level < SIMILAR) return level;
    return jaroWinkler(a.joined, b.joined) >= SIMILAR_SPELLING ? SIMILAR : level;
  },
};

/** Fewer parts first, then by what is written. */
function comesFirst(a: FoldedName, b: FoldedName): boolean {
  if (a.parts.length !== b.parts.length) return a.parts.length < b.parts.length;
  if (a.key !== b.key) return a.key < b.key;
  if (a.script !== b.script) return a.script < b.script;
  return a.parts.join() < b.parts.join();
}

function levelOfAlignment(found: Alignment): number {
  const whole = found.equal + found.near + found.joined;
  if (whole === 0) return DIFFERENT;
  if (found.extra === 0) {
    if (found.initials > 0) return ABBREVIATED;
    return found.near > 0 ? NEARLY : JOINED_OR_SPLIT;
  }
  const enough = whole + found.initials >= 2 && !found.numberUnmatched;
  return found.missing === 0 && enough ? PARTS_MISSING : SOME_PARTS;
}

function acrossScripts(fewer: FoldedName, more: FoldedName): number {
  const heard = hearParts(fewer, more);
  const together = Math.max(soundSimilarity(fewer.joinedSound, more.joinedSound), heardRotated(fewer, more));
  if (together >= SAME_SOUND) return SAME_OTHER_SCRIPT;
  if (heard.weakest >= SIMILAR_SOUND && heard.average >= SAME_SOUND) {
    if (fewer.parts.length === more.parts.length) return SAME_OTHER_SCRIPT;
    return fewer.parts.length >= 2 ? PARTS_MISSING : SOME_PARTS;
  }
  if (together >= SIMILAR_SOUND) return SIMILAR_OTHER_SCRIPT;
  return heard.strongest >= SAME_SOUND ? SOME_PARTS : DIFFERENT;
}

/** Surname first in one script and last in the other, and written in one word: Zedong Mao, Mao Zedong in Han. */
function heardRotated(fewer: FoldedName, more: FoldedName): number {
  if (more.sounds.length < 2 || fewer.sounds.length > 1) return 0;
  const lastFirst = [...more.sounds.slice(-1), ...more.sounds.slice(0, -1)].join("");
  return soundSimilarity(fewer.joinedSound, lastFirst);
}

function hearParts(
  fewer: FoldedName,
  more: FoldedName,
): { weakest: number; strongest: number; average: number } {
  const left = [...more.sounds];
  const found = fewer.sounds.map((sound) => {
    const scores = left.map((other) => soundSimilarity(sound, other));
    const best = Math.max(0, ...scores);
    if (left.length > 0) left.splice(scores.indexOf(best), 1);
    return best;
  });
  const sum = found.reduce((total, score) => total + score, 0);
  return { weakest: Math.min(...found), strongest: Math.max(...found), average: sum / found.length };
}
