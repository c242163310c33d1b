import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { wilsonInterval } from "../calibration/wilson-interval.ts";
import { plantWorld } from "../judgements/planted-pairs.test-data.ts";
import { learnWorld } from "../judgements/scored-world.test-data.ts";
import type { Model, ModelField } from "../model.ts";
import { type Random, seededRandom } from "../random.ts";
import { levelBits, weigh } from "../weigh.ts";
import { bitsInterval, reasonInterval } from "./bits-interval.ts";
import { tell, toldModel, toldPair } from "./told-model.test-data.ts";

/** What is true of three fields. */
const TRUE_FIELDS = [
  { m: [0.8, 0.15, 0.05], u: [0.002, 0.03, 0.968] },
  { m: [0.6, 0.4], u: [0.0005, 0.9995] },
  { m: [0.9, 0.1], u: [0.1, 0.9] },
];

function draw(shares: readonly number[], random: Random): number {
  let left = random();
  for (const [level, share] of shares.entries()) {
    left -= share;
    if (left < 0) return level;
  }
  return shares.length - 1;
}

/** Shares as counted among so many, with what training adds so that none is 0. */
function counted(shares: readonly number[], among: number, random: Random): number[] {
  const counts = shares.map(() => 10 / shares.length / 10);
  for (let i = 0; i < among; i++) {
    const level = draw(shares, random);
    counts[level] = (counts[level] ?? 0) + 1;
  }
  const total = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count) => count / total);
}

function learnt(matches: number, pairs: number, random: Random): Model {
  const fields = TRUE_FIELDS.map(({ m, u }, field): ModelField => {
    const [learntM, learntU] = [counted(m, matches, random), counted(u, pairs, random)];
    return {
      name: String(field),
      levels: m.map((_, i) => ({ name: String(i), m: learntM[i] ?? 0, u: learntU[i] ?? 0 })),
      mBasis: "learnt",
      uBasis: "learnt",
      observedMatches: matches,
      observedPairs: pairs,
    };
  });
  const trainedOn = { ...toldModel.trainedOn, priorBasis: "stated" } as const;
  return { ...toldModel, fields, trainedOn };
}

describe("bitsInterval", () => {
  test.each([
    [100, 4_000],
    [400, 20_000],
    [2_000, 40_000],
  ])("holds the true score about 95 times in 100: %i matches, %i random pairs", (matches, pairs) => {
    const random = seededRandom(matches);
    let held = 0;
    let asked = 0;
    for (let training = 0; training < 60; training++) {
      const model = learnt(matches, pairs, random);
      for (let pair = 0; pair < 20; pair++) {
        const levels = TRUE_FIELDS.map(({ m, u }) => draw(pair % 2 === 0 ? m : u, random));
        const because = levels.map((level, field) => ({
          field: String(field),
          level: String(level),
          bits: levelBits(model.fields[field]?.levels[level] ?? { m: 1, u: 1 }),
        }));
        const truth = levels.reduce((sum, level, i) => {
          const field = TRUE_FIELDS[i];
          return sum + Math.log2((field?.m[level] ?? 1) / (field?.u[level] ?? 1));
        }, -10);
        const { low, high } = bitsInterval(weigh(because, -10), model);
        asked++;
        if (low <= truth && truth <= high) held++;
      }
    }
    expect(held / asked).toBeGreaterThan(0.92);
    expect(held / asked).toBeLessThan(0.99);
  });

  test("holds the true m about as often when nobody said which pairs were matches", () => {
    let held = 0;
    let asked = 0;
    for (let seed = 1; seed <= 30; seed++) {
      const world = plantWorld({ pairs: 4_000, matchShare: 0.15, kin: 0, seed });
      const { m, effectiveMatches } = learnWorld(world);
      for (const [field, levels] of world.m.entries()) {
        for (const [level, share] of levels.entries()) {
          const { low, high } = wilsonInterval(m[field]?.[level] ?? 0, (effectiveMatches[field] ?? 0) + 10);
          asked++;
          if (low <= share && share <= high) held++;
        }
      }
    }
    process.stdout.write(`m inside its interval: ${((100 * held) / asked).toFixed(1)} % of ${asked}\n`);
    expect(held / asked).toBeGreaterThan(0.9);
  });

  test("more to learn from makes it narrower, and it always holds the score", () => {
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 1_000 }), fc.integer({ min: 2, max: 50 }), (matches, times) => {
        const width = (observedMatches: number) => {
          const fields = toldModel.fields.map((field) => ({ ...field, observedMatches }));
          const { low, high } = bitsInterval(toldPair, { ...toldModel, fields });
          expect(low).toBeLessThanOrEqual(toldPair.bits);
          expect(high).toBeGreaterThanOrEqual(toldPair.bits);
          return high - low;
        };
        expect(width(matches * times)).toBeLessThan(width(matches));
      }),
    );
  });

  test("what is stated is less sure than what is learnt", () => {
    const [reason] = tell({ town: ["same category"] }).because;
    const town = toldModel.fields.find(({ name }) => name === "town");
    if (reason === undefined || town === undefined) throw new Error("There is a town.");
    const width = (field: ModelField) => {
      const { low, high } = reasonInterval(reason, field, toldModel);
      return high - low;
    };
    expect(width(town)).toBeGreaterThan(2 * width({ ...town, mBasis: "learnt", observedMatches: 500 }));
  });

  test("a model of before these counts were kept still has an interval", () => {
    const fields = toldModel.fields.map(({ observedMatches, observedPairs, ...field }) => field);
    const { low, high } = bitsInterval(toldPair, { ...toldModel, fields });
    expect(low).toBeLessThan(toldPair.bits);
    expect(Number.isFinite(low) && Number.isFinite(high)).toBe(true);
  });

  test("no evidence and a stated prior: nothing was learnt that could be off", () => {
    const trainedOn = { ...toldModel.trainedOn, priorBasis: "stated" } as const;
    expect(bitsInterval(weigh([], -3), { ...toldModel, trainedOn })).toEqual({ low: -3, high: -3 });
  });
});
