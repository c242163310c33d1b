import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toldModel } from "../explain/told-model.test-data.ts";
import { seededRandom } from "../random.ts";
import { priorBitsOf, probabilityOf } from "../weigh.ts";
import { priorShift, refinePrior } from "./refine-prior.ts";

/** Pairs scored with odds that are off by `shift`; only those between two scores are asked about. */
function judge(shift: number, { count, from, to }: { count: number; from: number; to: number }) {
  const random = seededRandom(count);
  return Array.from({ length: count }, () => {
    const bits = from + (to - from) * random();
    return { bits, same: random() < probabilityOf(bits + shift) };
  });
}

describe("refinePrior", () => {
  test.each([-4, -1, 0, 3, 5])(
    "finds a planted shift of %i bits again, whichever scores were asked about",
    (shift) => {
      for (const asked of [
        { count: 400, from: -10, to: 10 },
        { count: 400, from: -shift - 4, to: -shift + 4 },
      ])
        expect(Math.abs(priorShift(judge(shift, asked)) - shift)).toBeLessThan(1);
    },
  );

  test("moves the prior by it and nothing else", () => {
    const judged = judge(3, { count: 300, from: -6, to: 4 });
    const refined = refinePrior(toldModel, judged);
    expect(priorBitsOf(refined.prior)).toBeCloseTo(priorBitsOf(toldModel.prior) + priorShift(judged), 9);
    expect({ ...refined, prior: 0 }).toEqual({ ...toldModel, prior: 0 });
  });

  test("nothing judged leaves the model as it was", () => expect(refinePrior(toldModel, [])).toBe(toldModel));

  test("a few sure and wrong scores do not carry it away", () => {
    const judged = Array.from({ length: 200 }, (_, i) => ({ bits: 30, same: i >= 6 }));
    expect(Math.abs(priorShift(judged))).toBeLessThan(1);
  });

  test("is bounded whatever was judged, and more on one side moves it that way", () => {
    const scores = fc.array(
      fc.record({ bits: fc.double({ min: -1e4, max: 1e4, noNaN: true }), same: fc.boolean() }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(scores, (judged) => {
        expect(Math.abs(priorShift(judged))).toBeLessThanOrEqual(8);
        expect(priorShift(judged.map(({ bits }) => ({ bits, same: true })))).toBeGreaterThanOrEqual(0);
        expect(priorShift(judged.map(({ bits }) => ({ bits, same: false })))).toBeLessThanOrEqual(0);
      }),
      { numRuns: 40 },
    );
  });
});
