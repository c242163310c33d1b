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
import { lettersOf, sketchesMayAgree, sketchLimits, startOf } from "./sketch.ts";

interface SpellingValue extends Encoded {
  readonly letters: number;
  readonly start: number;
}

/** A similarity that none reaches. */
const NEVER = 2;

/** @param field - Its `levels` say what counts as alike. */
export function spellingComparison({ levels = SPELLING_LEVELS }: Pick<FieldPlan, "levels">): Comparison {
  const alike = Float64Array.from(levels, (level) => ("jaroWinkler" in level ? level.jaroWinkler : NEVER));
  const edits = Int32Array.from(levels, (level) => ("edits" in level ? level.edits : -1));
  const hasAlike = levels.some((level) => "jaroWinkler" in level);
  const limits = sketchLimits(hasAlike ? Math.min(...alike) : null, Math.max(...edits));
  return {
    keyIsText: true,
    sketched: limits,
    levels: statedOf(levels),
    encode(text): SpellingValue | null {
      const key = text.trim().slice(0, LONGEST_SPELLING);
      return key === "" ? null : { key, letters: lettersOf(key), start: startOf(key) };
    },
    compare(a: SpellingValue, b: SpellingValue): number {
      if (a.key === b.key) return 0;
      if (!sketchesMayAgree(a.letters, a.start, b.letters, b.start, limits)) return levels.length + 1;
      const similarity = !hasAlike ? 0 : spellingSimilarity(a.key, b.key);
      for (let at = 0; at < edits.length; at++) {
        const most = edits[at] as number;
        if (most < 0 ? similarity >= (alike[at] as number) : withinEdits(a.key, b.key, most)) return at + 1;
      }
      return levels.length + 1;
    },
  };
}

function statedOf(levels: readonly SpellingLevel[]): readonly StatedLevel[] {
  const between = levels.map((level, at) => [nameOf(level), 0.15 / 2 ** at, 0.002 * 3 ** at] as const);
  return statedLevels([["same spelling", 0.7, 0.002], ...between, ["different spelling", 0.08, 0.98]]);
}

function nameOf(level: SpellingLevel): string {
  if ("jaroWinkler" in level) return `spelling alike by ${level.jaroWinkler} or more`;
  return level.edits === 1 ? "one letter different" : `at most ${level.edits} letters different`;
}
