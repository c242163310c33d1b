/**
 * How alike are two words as they are spelt?
 *
 * Letter by letter, as given: the plan says how alike, or how few edits apart, each level asks for. Lengths and
 * the letters that occur rule most pairs out before any letter is lined up.
 *
 * @module
 */
import type { FieldPlan, SpellingLevel } from "../plan.ts";
import { SPELLING_LEVELS } from "../plan.ts";
import { type Comparison, type Encoded, type StatedLevel, statedLevels } from "./comparison.ts";
import { withinEdits } from "./edit-distance.ts";
import { LONGEST_SPELLING, spellingSimilarity } from "./jaro-winkler-bits.ts";

interface SpellingValue extends Encoded {
  /** One bit for each letter that occurs, by the letter's last five bits. */
  readonly letters: number;
}

/** A similarity that none reaches. */
const NEVER = 2;

/** @param field - Its `levels` say what counts as alike. */
export function spellingComparison({ levels = SPELLING_LEVELS }: Pick<FieldPlan, "levels">): Comparison {
  const alike = Float64Array.from(levels, (level) => ("jaroWinkler" in level ? level.jaroWinkler : NEVER));
  const edits = Int32Array.from(levels, (level) => ("edits" in level ? level.edits : -1));
  const least = Math.min(...alike);
  return {
    keyIsText: true,
    levels: statedOf(levels),
    encode(text): SpellingValue | null {
      const key = text.trim().slice(0, LONGEST_SPELLING);
      return key === "" ? null : { key, letters: lettersOf(key) };
    },
    compare(a: SpellingValue, b: SpellingValue): number {
      if (a.key === b.key) return 0;
      const similarity = mostSimilar(a, b) >= least ? spellingSimilarity(a.key, b.key) : 0;
      for (let at = 0; at < edits.length; at++) {
        const most = edits[at] as number;
        if (most < 0 ? similarity >= (alike[at] as number) : withinEdits(a.key, b.key, most)) return at + 1;
      }
      return levels.length + 1;
    },
  };
}

function lettersOf(text: string): number {
  let letters = 0;
  for (let i = 0; i < text.length; i++) letters |= 1 << (text.charCodeAt(i) & 31);
  return letters;
}

/** What their similarity cannot exceed: every letter of the shorter that may be shared is, in order. Range [0, 1]. */
function mostSimilar(a: SpellingValue, b: SpellingValue): number {
  const [short, long] = a.key.length <= b.key.length ? [a, b] : [b, a];
  const shared = short.key.length - countBits(short.letters & ~long.letters);
  const jaro = shared <= 0 ? 0 : (shared / short.key.length + shared / long.key.length + 1) / 3;
  return jaro + 0.4 * (1 - jaro);
}

function countBits(bits: number): number {
  let rest = bits - ((bits >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

function statedOf(levels: readonly SpellingLevel[]): readonly StatedLevel[] {
  const between = levels.map((level, at) => [nameOf(level), 0.15 / 2 ** at, 0.002 * 3 ** at] as const);
  return statedLevels([["same spelling", 0.7, 0.002], ...between, ["different spelling", 0.08, 0.98]]);
}

function nameOf(level: SpellingLevel): string {
  if ("jaroWinkler" in level) return `spelling alike by ${level.jaroWinkler} or more`;
  return level.edits === 1 ? "one letter different" : `at most ${level.edits} letters different`;
}
