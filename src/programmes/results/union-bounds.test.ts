/**
 * Do the bounds always hold the truth, and are they never wider than they need be?
 *
 * Source: programmes.md 2.2, worked example W2.
 */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { creditsOf } from "./credits.ts";
import { combined, measureOf, ratioOf } from "./measure.ts";
import { type PairOverlap, unionBounds } from "./union-bounds.ts";

const pairOf = (one: number, other: number, count: number): PairOverlap => ({
  one,
  other,
  low: count,
  high: count,
});

/** Sets of people, by who reached them. */
const groups = fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 25 }), {
  minLength: 1,
  maxLength: 5,
});

function overlapsOf(sets: readonly (readonly number[])[], told: (at: number) => boolean): PairOverlap[] {
  return sets.flatMap((one, at) =>
    sets.slice(at + 1).flatMap((other, step) => {
      const count = one.filter((each) => other.includes(each)).length;
      return told(at * 7 + step) ? [pairOf(at, at + step + 1, count)] : [];
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

  test("hold the true number too when an overlap is only known to lie between two numbers", () => {
    fc.assert(
      fc.property(groups, fc.array(fc.nat(6), { minLength: 40, maxLength: 40 }), (sets, vague) => {
        const truth = new Set(sets.flat()).size;
        const overlaps = overlapsOf(sets, () => true).map((pair, at) => ({
          ...pair,
          low: Math.max(0, pair.low - (vague[at] ?? 0)),
          high: pair.high + (vague[at + 20] ?? 0),
        }));
        const counts = sets.map(({ length }) => length);
        const { low, high } = unionBounds(counts, overlaps);
        expect(low).toBeLessThanOrEqual(truth);
        expect(high).toBeGreaterThanOrEqual(truth);
        const whole = unionBounds(counts, []);
        expect(low).toBeGreaterThanOrEqual(whole.low);
        expect(high).toBeLessThanOrEqual(whole.high);
      }),
    );
  });

  test("are the same in whatever order the organisations stand", () => {
    fc.assert(
      fc.property(groups, fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }), (sets, known) => {
        const counts = sets.map(({ length }) => length);
        const overlaps = overlapsOf(sets, (at) => known[at] ?? false);
        const last = counts.length - 1;
        const turned = overlaps.map((pair) => ({ ...pair, one: last - pair.one, other: last - pair.other }));
        expect(unionBounds([...counts].reverse(), turned)).toEqual(unionBounds(counts, overlaps));
      }),
    );
  });

  test("of three and more are one number where the overlaps that matter are known", () => {
    // Nobody was counted by two of the first three; the fourth lies inside of the first.
    const apart = [pairOf(0, 1, 0), pairOf(0, 2, 0), pairOf(1, 2, 0)];
    expect(unionBounds([100, 80, 60, 30], [...apart, pairOf(0, 3, 30)])).toEqual({ low: 240, high: 240 });
    // Of the fourth nothing is known: it adds between none and all of itself.
    expect(unionBounds([100, 80, 60, 30], apart)).toEqual({ low: 240, high: 270 });
    // Ninety of A and ninety of B lie in C, which is a hundred: eighty at least lie in both.
    expect(unionBounds([100, 100, 100], [pairOf(0, 2, 90), pairOf(1, 2, 90)])).toEqual({
      low: 110,
      high: 120,
    });
  });

  test("of nobody are nothing, and not a nothing below zero", () => {
    expect(unionBounds([0, 0], [pairOf(0, 1, 0)])).toEqual({ low: 0, high: 0 });
    expect(unionBounds([], [])).toEqual({ low: 0, high: 0 });
  });

  test("nobody's overlap known: from the largest to the sum", () => {
    expect(unionBounds([4_200, 3_100], [])).toEqual({ low: 4_200, high: 7_300 });
    expect(unionBounds([4_200, 3_100], [pairOf(0, 1, 900)])).toEqual({
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

describe("measureOf", () => {
  const observed = fc.record({
    quarter: fc.integer({ min: 0, max: 3 }),
    place: fc.constantFrom("NE-1", "NE-2", "ML"),
    numerator: fc.nat(50),
    denominator: fc.integer({ min: 51, max: 90 }),
  });
  const all = fc
    .uniqueArray(observed, {
      minLength: 1,
      maxLength: 9,
      selector: ({ quarter, place }) => `${quarter}${place}`,
    })
    .map((list) =>
      list.map(({ quarter, place, numerator, denominator }) => ({
        start: `2025-0${quarter * 2 + 1}-01`,
        end: `2025-0${quarter * 2 + 2}-28`,
        place,
        value: null,
        numerator,
        denominator,
      })),
    );
  const rule = fc.constantFrom(...(["sum", "max", "avg", "latest", "ratio"] as const));

  test("is the same in whatever order numbers came in", () => {
    fc.assert(
      fc.property(all, rule, rule, fc.boolean(), (list, acrossPeriods, acrossPlaces, cumulative) => {
        const rules = { acrossPeriods, acrossPlaces, cumulative };
        const [one, other] = [measureOf(list, rules), measureOf([...list].reverse(), rules)];
        expect(other === null).toBe(one === null);
        if (one !== null) expect(other?.value).toBeCloseTo(one.value, 9);
      }),
    );
  });

  const counted = (end: string, place: string | null, value: number, start = "2025-01-01") => ({
    start,
    end,
    place,
    value,
    numerator: null,
    denominator: null,
  });
  const sums = { acrossPeriods: "sum", acrossPlaces: "sum", cumulative: false } as const;

  test("a place that told last quarter is not taken for nothing in a series since the start", () => {
    const list = [counted("2025-06-30", "NE-1", 40), counted("2025-09-30", "NE-2", 25)];
    expect(measureOf(list, { ...sums, cumulative: true })?.value).toBe(65);
    // All places together were sixty once: they are no fewer now that only one of them told anew.
    const whole = counted("2025-06-30", null, 60);
    expect(measureOf([whole, counted("2025-09-30", "NE-2", 25)], { ...sums, cumulative: true })?.value).toBe(
      60,
    );
  });

  test("a number of a wider place is not added to those of places within it", () => {
    const year = counted("2025-12-31", "NE", 100);
    const parts = [counted("2025-03-31", "NE-1", 30), counted("2025-03-31", "ML", 7)];
    expect(measureOf([year, ...parts], sums)?.value).toBe(107);
    expect(measureOf([counted("2025-12-31", null, 100), ...parts], sums)?.value).toBe(100);
  });
});
