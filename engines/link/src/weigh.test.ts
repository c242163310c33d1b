import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { levelBits, priorBitsOf, probabilityOf, weigh } from "./weigh.ts";

const share = fc.double({ min: 1e-9, max: 1, noNaN: true });
const prior = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true });

describe("weigh", () => {
  test("one strong level against a thousandth, by hand", () => {
    const bits = levelBits({ m: 0.9, u: 0.01 });
    // Odds 1 : 999, times 90.
    const { probability } = weigh([{ field: "phone", level: "same value", bits }], priorBitsOf(1 / 1000));
    expect(probability).toBeCloseTo(90 / (90 + 999), 12);
  });

  test("no evidence leaves the prior", () => {
    fc.assert(
      fc.property(prior, (p) => {
        expect(weigh([], priorBitsOf(p)).probability).toBeCloseTo(p, 9);
      }),
    );
  });

  test("is finite, in range, and unmoved by the order of the evidence", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(share, share), { maxLength: 12 }), prior, (levels, p) => {
        const because = levels.map(([m, u]) => ({ field: "f", level: "l", bits: levelBits({ m, u }) }));
        const there = weigh(because, priorBitsOf(p));
        const back = weigh([...because].reverse(), priorBitsOf(p));
        expect(Number.isFinite(there.bits)).toBe(true);
        expect(there.probability).toBeGreaterThanOrEqual(0);
        expect(there.probability).toBeLessThanOrEqual(1);
        expect(back.bits).toBeCloseTo(there.bits, 8);
      }),
    );
  });

  test.each([
    [0, 0.5],
    [0.5, 0],
    [1.1, 0.5],
    [Number.NaN, 0.5],
  ])("refuses m %s, u %s", (m, u) => {
    expect(() => levelBits({ m, u })).toThrow(expect.objectContaining({ code: "level_out_of_range" }));
  });

  test.each([0, 1, -0.1, Number.NaN])("refuses the prior %s", (p) => {
    expect(() => priorBitsOf(p)).toThrow(expect.objectContaining({ code: "prior_out_of_range" }));
  });

  test("even odds are a half", () => expect(probabilityOf(0)).toBe(0.5));
});
