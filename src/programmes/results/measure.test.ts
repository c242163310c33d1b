/**
 * Does a number of one place ever stand for all places?
 *
 * Source: programmes.md 1.2 (formulas across periods and across places apart).
 */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { measureOf } from "./measure.ts";

const told = (end: string, place: string | null, value: number) => ({
  start: "2025-01-01",
  end,
  place,
  value,
  numerator: null,
  denominator: null,
});
const gauge = { acrossPeriods: "latest", acrossPlaces: "sum", cumulative: false } as const;
const ofAll = told("2025-06-30", null, 60);

describe("a gauge", () => {
  test("of all places stands until all places are told anew: a newer number of one of them is no number of the whole", () => {
    const later = told("2025-09-30", "NE-1", 25);
    for (const acrossPlaces of ["sum", "max", "avg", "latest"] as const) {
      const rules = { ...gauge, acrossPlaces };
      expect(measureOf([ofAll, later], rules)?.value).toBe(60);
      expect(measureOf([ofAll, later], rules, ["NE-1", "NE-2"])?.value).toBe(60);
    }
    expect(measureOf([ofAll, later, told("2025-12-31", null, 70)], gauge)?.value).toBe(70);
  });

  test("is told by its places once each place of the work has told since", () => {
    const list = [ofAll, told("2025-09-30", "NE-1", 25), told("2025-12-31", "NE-2", 30)];
    expect(measureOf(list, gauge, ["NE-1", "NE-2"])?.value).toBe(55);
    expect(measureOf(list, gauge, ["NE-1", "NE-2", "ML"])?.value).toBe(60);
    expect(measureOf([ofAll, told("2025-09-30", "NE", 44)], gauge, ["NE-1", "NE-2"])?.value).toBe(44);
  });

  test("does not take an older number of a place for one that was told since the whole", () => {
    const list = [told("2025-03-31", "NE-1", 25), ofAll, told("2025-12-31", "NE-2", 30)];
    expect(measureOf(list, gauge, ["NE-1", "NE-2"])?.value).toBe(60);
  });

  test("of all places never comes from fewer than all of them, in whatever order they told", () => {
    const places = ["NE-1", "NE-2", "ML"];
    const later = fc.uniqueArray(
      fc.record({
        place: fc.constantFrom(...places),
        month: fc.integer({ min: 7, max: 12 }),
        value: fc.nat(50),
      }),
      { selector: ({ place }) => place, maxLength: 3 },
    );
    fc.assert(
      fc.property(later, (list) => {
        const numbers = list.map(({ place, month, value }) =>
          told(`2025-${String(month).padStart(2, "0")}-28`, place, value),
        );
        const sum = list.reduce((all, { value }) => all + value, 0);
        const wanted = list.length === places.length ? sum : 60;
        expect(measureOf([...numbers, ofAll], gauge, places)?.value).toBe(wanted);
      }),
    );
  });
});

test("since the start, parts bound the whole from below only where they are added or the largest is asked for", () => {
  const later = told("2025-09-30", "NE-1", 75);
  const rules = { ...gauge, cumulative: true };
  expect(measureOf([ofAll, later], rules)?.value).toBe(75);
  expect(measureOf([ofAll, later], { ...rules, acrossPlaces: "avg" })?.value).toBe(60);
});
