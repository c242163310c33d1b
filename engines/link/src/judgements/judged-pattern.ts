/**
 * What do people's judgements say of the combinations of levels they fell on?
 *
 * @module
 */
import { LinkError } from "../errors.ts";
import type { LevelPattern } from "../training/level-patterns.ts";

/** A judged pair, by the level of each field. "Unsure" teaches nothing and is left out by whoever hands them in. */
export interface JudgedPattern {
  /** By field in the plan's order; below 0 where nothing was observed. */
  readonly levels: readonly number[];
  readonly same: boolean;
}

/** How many of a combination's pairs were judged. */
export interface JudgedCount {
  readonly same: number;
  readonly other: number;
}

/**
 * Writes judgements beside the combinations they belong to. Fields that take no part are not looked at: a judged
 * pair belongs to every combination that agrees with it elsewhere, shared out by how many pairs each has.
 *
 * @param patterns - Of the pairs that one blocking rule brings together; `judged` must be pairs that it brings
 * together too. Counts they already carry are added to.
 * @param active - Whether a field takes part. By field.
 * @returns The same combinations in the same order, then those that were only judged.
 * @throws LinkError `judgement_invalid` when a pair has another number of fields.
 */
export function withJudgements(
  patterns: readonly LevelPattern[],
  judged: Iterable<JudgedPattern>,
  active: readonly boolean[],
): LevelPattern[] {
  const counts = countByKey(judged, active);
  const pairs = new Map<string, number>();
  for (const pattern of patterns) {
    const key = keyOf(pattern.levels, active);
    pairs.set(key, (pairs.get(key) ?? 0) + pattern.pairs);
  }
  const known = patterns.map((pattern) => {
    const key = keyOf(pattern.levels, active);
    const count = counts.get(key);
    return count === undefined ? pattern : marked(pattern, count, pattern.pairs / (pairs.get(key) ?? 1));
  });
  const unknown = [...counts].filter(([key]) => !pairs.has(key));
  return [...known, ...unknown.map(([, count]) => marked({ levels: count.levels, pairs: 0 }, count, 1))];
}

interface KeptCount extends JudgedCount {
  readonly levels: readonly number[];
}

function countByKey(
  judged: Iterable<JudgedPattern>,
  active: readonly boolean[],
): ReadonlyMap<string, KeptCount> {
  const counts = new Map<string, KeptCount>();
  let at = 0;
  for (const { levels, same } of judged) {
    if (levels.length !== active.length || typeof same !== "boolean")
      throw new LinkError("judgement_invalid", { at });
    at++;
    const key = keyOf(levels, active);
    const before = counts.get(key) ?? { same: 0, other: 0, levels };
    counts.set(key, same ? { ...before, same: before.same + 1 } : { ...before, other: before.other + 1 });
  }
  return counts;
}

function keyOf(levels: readonly number[], active: readonly boolean[]): string {
  return levels.map((level, field) => (active[field] ? Math.max(-1, level) : "")).join(" ");
}

function marked(pattern: LevelPattern, { same, other }: JudgedCount, share: number): LevelPattern {
  const before = pattern.judged ?? { same: 0, other: 0 };
  const judged = { same: before.same + same * share, other: before.other + other * share };
  return { ...pattern, judged };
}
