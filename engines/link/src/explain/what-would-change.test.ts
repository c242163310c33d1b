import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Model } from "../model.ts";
import { HUB_LEVEL, type Reason, type Weight } from "../scored-pair.ts";
import { levelBits, weigh } from "../weigh.ts";
import { tell, toldModel, toldPair } from "./told-model.test-data.ts";
import { whatItRestsOn } from "./what-it-rests-on.ts";
import { whatWouldChange } from "./what-would-change.ts";

/** Any pair under the model: each field on some level, or missing. */
const anyPair: fc.Arbitrary<Weight> = fc
  .tuple(
    fc.array(fc.integer({ min: -1, max: 2 }), { minLength: 5, maxLength: 5 }),
    fc.array(fc.double({ min: -3, max: 6, noNaN: true }), { minLength: 5, maxLength: 5 }),
    fc.double({ min: -20, max: 2, noNaN: true }),
  )
  .map(([levels, rarities, prior]) => {
    const because = toldModel.fields.flatMap(({ name, levels: all }, i): Reason[] => {
      const level = all[levels[i] ?? -1];
      if (level === undefined) return [];
      const rarity = levels[i] === 0 ? (rarities[i] ?? 0) : 0;
      const bits = levelBits(level) + rarity;
      return [
        rarity === 0
          ? { field: name, level: level.name, bits }
          : { field: name, level: level.name, bits, termFrequencyBits: rarity },
      ];
    });
    return weigh(because, prior);
  });

const anyThreshold = fc.double({ min: -10, max: 15, noNaN: true });

/** Another level, of usual rarity, in place of the one a field is on. */
function replaced(weight: Weight, field: string, level: string): Weight {
  const found = toldModel.fields
    .find(({ name }) => name === field)
    ?.levels.find(({ name }) => name === level);
  if (found === undefined) throw new Error(`There is no ${level} of ${field}.`);
  return weigh(
    weight.because.map((reason) =>
      reason.field === field ? { field, level, bits: levelBits(found) } : reason,
    ),
    weight.priorBits,
  );
}

describe("whatWouldChange", () => {
  test("every change told does what it says, and comes nearest first", () => {
    fc.assert(
      fc.property(anyPair, anyThreshold, (weight, threshold) => {
        const { changes, proposed } = whatWouldChange(weight, toldModel, threshold);
        expect(proposed).toBe(weight.bits >= threshold);
        let before = 0;
        for (const change of changes) {
          const after = replaced(weight, change.field, change.level);
          expect(change.bits).toBeCloseTo(after.bits, 8);
          expect(change.proposed).toBe(!proposed);
          const away = Math.abs(change.bits - weight.bits);
          expect(away).toBeGreaterThanOrEqual(before);
          before = away;
        }
      }),
    );
  });

  test("no change that would do is left out", () => {
    fc.assert(
      fc.property(anyPair, anyThreshold, (weight, threshold) => {
        const told = whatWouldChange(weight, toldModel, threshold).changes.map(({ field }) => field);
        const able = weight.because.filter(({ field }) =>
          (toldModel.fields.find(({ name }) => name === field)?.levels ?? []).some(
            ({ name }) => replaced(weight, field, name).bits >= threshold !== weight.bits >= threshold,
          ),
        );
        // A field whose own level would cross by its rarity alone is not another level.
        for (const { field, level } of able) {
          const only = replaced(weight, field, level).bits >= threshold !== weight.bits >= threshold;
          if (!only) expect(told).toContain(field);
        }
      }),
    );
  });

  test("by hand: a birth date that differed would undo the proposal", () => {
    const [change] = whatWouldChange(toldPair, toldModel, 4).changes;
    expect(change).toMatchObject({
      field: "born",
      instead: "same date",
      level: "same year",
      proposed: false,
    });
  });

  test("what is missing: any level it could be observed on lies between the most and the least", () => {
    fc.assert(
      fc.property(anyPair, anyThreshold, (weight, threshold) => {
        const { observations } = whatWouldChange(weight, toldModel, threshold);
        expect(observations.length + weight.because.length).toBe(5);
        for (const { field, most, least, decides } of observations) {
          const levels = toldModel.fields.find(({ name }) => name === field)?.levels ?? [];
          for (const level of levels) {
            const then = weight.bits + levelBits(level);
            expect(then).toBeLessThanOrEqual(most + 1e-9);
            expect(then).toBeGreaterThanOrEqual(least - 1e-9);
          }
          expect(decides).toBe(weight.bits >= threshold ? least < threshold : most >= threshold);
        }
      }),
    );
  });

  test("a rare value could do more than the level alone, where term frequencies count", () => {
    const { observations } = whatWouldChange(tell({}), toldModel, 4);
    const most = (field: string) => observations.find((each) => each.field === field)?.most ?? Number.NaN;
    // Half a record of 5,000 in place of u = 0.0004.
    expect(most("name")).toBeCloseTo(tell({}).bits + Math.log2(0.65 / (0.5 / 5_000)), 6);
    expect(most("document")).toBeCloseTo(tell({}).bits + Math.log2(0.9 / 0.00005), 6);
  });

  test("a hub value is no level to change, and a field that only finds pairs is not missing", () => {
    const hub = weigh([{ field: "phone", level: HUB_LEVEL, bits: 0 }], 0);
    expect(whatWouldChange(hub, toldModel, 1).changes).toEqual([]);
    const fields = toldModel.plan.fields.map((field) =>
      field.name === "document" ? { ...field, evidence: false } : field,
    );
    const model: Model = { ...toldModel, plan: { ...toldModel.plan, fields } };
    expect(whatWouldChange(hub, model, 1).observations.map(({ field }) => field)).not.toContain("document");
  });
});

describe("whatItRestsOn", () => {
  test("is the loudest of those that speak the way of the verdict", () => {
    fc.assert(
      fc.property(anyPair, anyThreshold, (weight, threshold) => {
        const support = whatItRestsOn(weight, threshold);
        const way = weight.bits >= threshold ? 1 : -1;
        const that = weight.because.filter(({ bits }) => bits * way > 0);
        if (support === null) {
          expect(that).toEqual([]);
          return;
        }
        expect(Math.abs(support.reason.bits)).toBe(Math.max(...that.map(({ bits }) => Math.abs(bits))));
        expect(support.share).toBeGreaterThan(0);
        expect(support.share).toBeLessThanOrEqual(1);
        expect(support.decides).toBe(support.without >= threshold !== weight.bits >= threshold);
      }),
    );
  });

  test("without a threshold, says nothing of deciding", () => {
    expect(whatItRestsOn(toldPair, undefined)).toMatchObject({ reason: { field: "born" }, decides: null });
  });
});
