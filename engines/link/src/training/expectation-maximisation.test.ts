import { describe, expect, test } from "vitest";
import { type Random, seededRandom } from "../random.ts";
import { NOT_OBSERVED } from "../score/field-scorer.ts";
import { learnMixture, type Shares } from "./expectation-maximisation.ts";
import type { LevelPattern } from "./level-patterns.ts";

const PLANTED_M: Shares = [
  [0.8, 0.15, 0.05],
  [0.6, 0.3, 0.1],
  [0.9, 0.1],
  [0.7, 0.3],
];
const PLANTED_U: Shares = [
  [0.01, 0.04, 0.95],
  [0.02, 0.08, 0.9],
  [0.2, 0.8],
  [0.05, 0.95],
];
const STATED: Shares = PLANTED_M.map((levels) => levels.map(() => 1 / levels.length));

function draw(shares: readonly number[], random: Random): number {
  let left = random();
  for (const [level, share] of shares.entries()) {
    left -= share;
    if (left < 0) return level;
  }
  return shares.length - 1;
}

/** Pairs drawn from the planted shares; one field in ten is not observed. */
function plant(pairs: number, matchShare: number, seed: number): LevelPattern[] {
  const random = seededRandom(seed);
  return Array.from({ length: pairs }, () => {
    const from = random() < matchShare ? PLANTED_M : PLANTED_U;
    return { levels: from.map((shares) => (random() < 0.1 ? NOT_OBSERVED : draw(shares, random))), pairs: 1 };
  });
}

describe("learnMixture", () => {
  test.each([
    [0.5, 1],
    [0.2, 2],
    [0.05, 3],
  ])("finds planted shares again, matches %s of the pairs", (matchShare, seed) => {
    const patterns = plant(40_000, matchShare, seed);
    const active = [true, true, true, true];
    const found = learnMixture({ patterns, u: PLANTED_U, statedM: STATED, active });
    expect(found.converged).toBe(true);
    expect(found.matchShare).toBeCloseTo(matchShare, 1.7);
    for (const [field, levels] of PLANTED_M.entries()) {
      for (const [level, share] of levels.entries()) {
        expect(
          Math.abs((found.m[field]?.[level] ?? 0) - share),
          `field ${field} level ${level}`,
        ).toBeLessThan(0.04);
      }
    }
  });

  test("a field left out keeps its stated shares, and no share is ever 0", () => {
    const patterns = [{ levels: [0, 0, 0, 0], pairs: 500 }];
    const found = learnMixture({
      patterns,
      u: PLANTED_U,
      statedM: STATED,
      active: [true, false, true, true],
    });
    expect(found.m[1]).toEqual(STATED[1]);
    expect(Math.min(...found.m.flat())).toBeGreaterThan(0);
  });

  test("nothing to learn from leaves what was stated", () => {
    const found = learnMixture({
      patterns: [],
      u: PLANTED_U,
      statedM: STATED,
      active: [true, true, true, true],
    });
    for (const [field, levels] of STATED.entries()) {
      for (const [level, share] of levels.entries()) expect(found.m[field]?.[level]).toBeCloseTo(share, 12);
    }
  });
});
