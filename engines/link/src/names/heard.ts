/**
 * How alike do two names of different scripts sound?
 *
 * Each part of the name with fewer parts is set against the part of the other that sounds most like it, and both names
 * are heard in one word as well, since some scripts write names so.
 *
 * @module
 */
import type { FoldedName } from "./folded-name.ts";
import { soundSimilarity } from "./sound.ts";

/** Parts of a name that are listened to. */
const MOST_PARTS = 8;

/** Similarities of sounds, each in [0, 1]. */
export interface Heard {
  /** Both names in one word. */
  readonly together: number;
  /** Of the parts of the name with fewer: each against its best counterpart. */
  readonly weakest: number;
  readonly strongest: number;
  readonly average: number;
}

/** @param fewer - The name with no more parts than the other. */
export function hear(fewer: FoldedName, more: FoldedName): Heard {
  const together = Math.max(soundSimilarity(fewer.joinedSound, more.joinedSound), heardRotated(fewer, more));
  return { together, ...hearParts(fewer, more) };
}

/** Range [0, 1]. */
export function heardSimilarity(fewer: FoldedName, more: FoldedName): number {
  const { together, average } = hear(fewer, more);
  return Math.max(together, (average * 2 * fewer.parts.length) / (fewer.parts.length + more.parts.length));
}

/** Surname first in one script and last in the other, and written in one word: Zedong Mao, Mao Zedong in Han. */
function heardRotated(fewer: FoldedName, more: FoldedName): number {
  if (more.sounds.length < 2 || fewer.sounds.length > 1) return 0;
  const lastFirst = [...more.sounds.slice(-1), ...more.sounds.slice(0, -1)].join("");
  return soundSimilarity(fewer.joinedSound, lastFirst);
}

function hearParts(fewer: FoldedName, more: FoldedName): Omit<Heard, "together"> {
  const left = more.sounds.slice(0, MOST_PARTS);
  const found = fewer.sounds.slice(0, MOST_PARTS).map((sound) => {
    const scores = left.map((other) => soundSimilarity(sound, other));
    const best = Math.max(0, ...scores);
    if (left.length > 0) left.splice(scores.indexOf(best), 1);
    return best;
  });
  const sum = found.reduce((total, score) => total + score, 0);
  return { weakest: Math.min(...found), strongest: Math.max(...found), average: sum / found.length };
}
