/**
 * Do the bounds always hold the truth, and are they never wider than they need be?
 *
 * Source: programmes.md 2.2, worked example W2.
 */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { creditsOf } from "./credits.ts";
import { combined, ratioOf } from "./measure.ts";
import { type PairOverlap, unionBounds } from "./union-bounds.ts";

/** Sets of people, by who reached them. */
const groups = fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 25 }), {
  minLength: 1,
  maxLength: 5,
});

function overlapsOf(sets: readonly (readonly number[])[], told: (at: number) => boolean): PairOverlap[] {
  return sets.flatMap((one, at) =>
    sets.slice(at + 1).flatMap((other, step) => {
      const pair = {
        one: at,
        other: at + step + 1,
        count: one.filter((each) => other.includes(each)).length,
      };
      return told(at * 7 + step) ? [pair] : [];
    }),
  );
}

describe("unionBounds", () => {
  test("hold the true number, whatever is known of it", () => {
    fc.assert(
      fc.property(groups, fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }), (sets, known) => {
        const truth = new Set(sets.flat()).size;
        const overlaps = overlapsOf(sets, (at) => known[at] ?? false);
        const { low, high } = unionBounds(
          sets.map(({ length }) => length),
          overlaps,
        );
        expect(low).toBeLessThanOrEqual(truth);
        expect(high).toBeGreaterThanOrEqual(truth);
        const counts = sets.map(({ length }) => length);
        expect(low).toBeGreaterThanOrEqual(Math.max(...counts));
        expect(high).toBeLessThanOrEqual(counts.reduce((all, each) => all + each, 0));
      }),
    );
  });

  test("are one number for two whose overlap is known, and only ever narrower the more is known", () => {
    fc.assert(
      fc.property(groups, (sets) => {
        const counts = sets.map(({ length }) => length);
        const all = unionBounds(
          counts,
          overlapsOf(sets, () => true),
        );
        const none = unionBounds(counts, []);
        expect(all.low).toBeGreaterThanOrEqual(none.low);
        expect(all.high).toBeLessThanOrEqual(none.high);
        if (sets.length === 2) expect(all.low).toBe(all.high);
      }),
    );
  });

  test("nobody's overlap known: from the largest to the sum", () => {
    expect(unionBounds([4_200, 3_100], [])).toEqual({ low: 4_200, high: 7_300 });
    expect(unionBounds([4_200, 3_100], [{ one: 0, other: 1, count: 900 }])).toEqual({
      low: 6_400,
      high: 6_400,
    });
  });
});

describe("credits that may be added", () => {
  test("add up to the collective result", () => {
    fc.assert(
      fc.property(groups, fc.integer({ min: 1, max: 1_000_000 }), (sets, spent) => {
        const exact = new Set(sets.flat()).size;
        const credits = creditsOf(
          sets.map(({ length }, at) => ({ value: length, spent: spent * (at + 1) })),
          exact,
        );
        const add = (of: "equal" | "byExpenditure") =>
          credits.reduce((all, credit) => all + (credit[of] ?? Number.NaN), 0);
        expect(add("equal")).toBeCloseTo(exact, 6);
        expect(add("byExpenditure")).toBeCloseTo(exact, 6);
      }),
    );
  });

  test("are nobody's while the result is not one number or a part is missing", () => {
    const parts = [
      { value: 3, spent: 1 },
      { value: 5, spent: 1 },
    ];
    expect(creditsOf(parts, null)).toEqual([
      { equal: null, byExpenditure: null },
      { equal: null, byExpenditure: null },
    ]);
    expect(creditsOf([{ value: null, spent: 1 }, ...parts], 6).every(({ equal }) => equal === null)).toBe(
      true,
    );
  });
});

describe("ratios", () => {
  const ratio = fc.integer({ min: 1, max: 500 }).chain((denominator) =>
    fc.integer({ min: 0, max: denominator }).map((numerator) => ({
      value: (100 * numerator) / denominator,
      numerator,
      denominator,
    })),
  );
  test("are summed above and below, in any order, and lie between the smallest and the largest", () => {
    fc.assert(
      fc.property(fc.array(ratio, { minLength: 1, maxLength: 8 }), (measures) => {
        const together = ratioOf(measures)?.value ?? Number.NaN;
        const values = measures.map(({ value }) => value);
        expect(together).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
        expect(together).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
        expect(combined([...measures].reverse(), "ratio")?.value).toBeCloseTo(together, 9);
      }),
    );
  });
});
