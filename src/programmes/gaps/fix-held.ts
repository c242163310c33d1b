/**
 * Did what was done about a gap hold?
 *
 * Stages that began before the action's day are held against those that began on it or after, in the programmes that have
 * the gap, by a permutation test of medians. Fewer than five on a side say nothing. Stages that still wait are counted and
 * left out: while there are some after the action, what ended looks shorter than it will.
 *
 * Assumes: nothing else changed at that day; a difference is a difference and no proof of its cause.
 * Source: programmes.md 2.3.
 *
 * @module
 */
import { type Comparison, permutationTest } from "../permutation-test.ts";
import type { StageCase } from "./stage-cases.ts";
import type { Stage } from "./stage-limits.ts";

export const leastCases = 5;
const unlikely = 0.05;

export interface FixHeld {
  readonly stage: Stage;
  /** How many began before and after, and ended. */
  readonly before: number;
  readonly after: number;
  /** Began after, and waits. */
  readonly waiting: number;
  /** Null where there are not enough cases. */
  readonly comparison: Comparison | null;
  readonly reading: "not-enough-cases" | "shorter" | "longer" | "no-difference";
}

interface Acted {
  readonly stage: Stage;
  /** ISO date. */
  readonly done: string;
  readonly programmes: ReadonlySet<string>;
}

export function fixHeld(cases: readonly StageCase[], { stage, done, programmes }: Acted): FixHeld {
  const fitting = cases.filter(
    (one) => one.stage === stage && one.days >= 0 && programmes.has(one.programme),
  );
  const ended = fitting.filter(({ to }) => to !== null);
  const before = ended.filter(({ from }) => from < done).map(({ days }) => days);
  const after = ended.filter(({ from }) => from >= done).map(({ days }) => days);
  const waiting = fitting.filter(({ from, to }) => to === null && from >= done).length;
  const enough = Math.min(before.length, after.length) >= leastCases;
  const comparison = enough ? permutationTest(before, after) : null;
  return {
    stage,
    before: before.length,
    after: after.length,
    waiting,
    comparison,
    reading: comparison === null ? "not-enough-cases" : reading(comparison),
  };
}

function reading({ before, after, p }: Comparison): FixHeld["reading"] {
  if (p > unlikely || before.median === after.median) return "no-difference";
  return after.median < before.median ? "shorter" : "longer";
}
