/**
 * How alike do two names of different scripts sound?
 *
 * Each part of the name with fewer parts is set against the part of the other that sounds most like it, and both names
 * are heard in one word as well, since some scripts write names so.
 *
 * @module
 */
import type { FoldedName } from "./folded-name.ts";
import { type HeardPair, heardBySound, heardByTable } from "./heard-name.ts";

/** Similarities of sounds, each in [0, 1]. False pairs of words reach 0.7 once in a thousand times, 0.55 once in a hundred. */
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
  const pair = heardByTable(fewer, more);
  return pair === null ? hearPair(heardBySound(fewer, more)) : hearPair(pair);
}

/** Range [0, 1]. */
export function heardSimilarity(fewer: FoldedName, more: FoldedName): number {
  const { together, average } = hear(fewer, more);
  return Math.max(together, (average * 2 * fewer.parts.length) / (fewer.parts.length + more.parts.length));
}

function hearPair<Word>(pair: HeardPair<Word>): Heard {
  const { fewer, more, alike } = pair;
  const straight = alike(fewer.joined, more.joined);
  if (fewer.parts.length === 1 && more.parts.length === 1)
    return { together: straight, weakest: straight, strongest: straight, average: straight };
  return { together: Math.max(straight, heardRotated(pair)), ...hearParts(pair) };
}

/** Surname first in one script and last in the other, and written in one word: Zedong Mao, Mao Zedong in Han. */
function heardRotated<Word>({ fewer, more, alike }: HeardPair<Word>): number {
  if (more.lastFirst === null || fewer.parts.length > 1) return 0;
  return alike(fewer.joined, more.lastFirst);
}

function hearParts<Word>({ fewer, more, alike }: HeardPair<Word>): Omit<Heard, "together"> {
  const left = [...more.parts];
  const found = fewer.parts.map((word) => {
    let best = 0;
    let at = 0;
    for (const [i, other] of left.entries()) {
      const score = alike(word, other);
      if (score > best) [best, at] = [score, i];
    }
    left.splice(at, 1);
    return best;
  });
  const sum = found.reduce((total, score) => total + score, 0);
  return { weakest: Math.min(...found), strongest: Math.max(...found), average: sum / found.length };
}
