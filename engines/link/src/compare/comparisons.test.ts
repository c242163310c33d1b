import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ComparisonKind } from "../plan.ts";
import { comparisonKinds, comparisonOf, levelNames } from "./comparisons.ts";

const KINDS = [...comparisonKinds] as ComparisonKind[];

/** Name of the level, or null when either text cannot be read. */
function level(kind: ComparisonKind, a: string, b: string): string | null {
  const comparison = comparisonOf({ comparison: kind });
  const [left, right] = [comparison.encode(a), comparison.encode(b)];
  if (left === null || right === null) return null;
  return levelNames(kind)[comparison.compare(left, right)] ?? "no such level";
}

const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));
const sample: Record<ComparisonKind, fc.Arbitrary<string>> = {
  name: fc.oneof(
    fc.string({ maxLength: 20 }),
    fc.constantFrom("Ahmed Ali", "أحمد علي", "A. Ali", "Али Ахмед", "毛泽东"),
  ),
  exact: fc.oneof(digits(7), digits(8), fc.string({ maxLength: 8 })),
  date: fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)),
  text: fc.lorem({ maxCount: 5 }),
  place: fc
    .tuple(fc.integer({ min: -90, max: 90 }), fc.integer({ min: -180, max: 180 }))
    .map((place) => place.join(",")),
  number: fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  category: fc.constantFrom("SYR", "ERI", "ethiopia"),
  spelling: fc.string({ maxLength: 12 }),
};

describe.each(KINDS)("%s", (kind) => {
  test("stated shares are above 0 and sum to 1", () => {
    for (const share of ["m", "u"] as const) {
      const shares = comparisonOf({ comparison: kind }).levels.map((each) => each[share]);
      expect(Math.min(...shares)).toBeGreaterThan(0);
      expect(shares.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 10);
    }
  });

  test("is the same both ways, and always a level", () => {
    fc.assert(
      fc.property(sample[kind], sample[kind], (a, b) => {
        expect(level(kind, a, b)).toBe(level(kind, b, a));
        expect([null, ...levelNames(kind)]).toContain(level(kind, a, b));
      }),
      { numRuns: 300 },
    );
  });

  test("a value agrees with itself most closely", () => {
    fc.assert(
      fc.property(sample[kind], (value) => {
        expect([null, levelNames(kind)[0]]).toContain(level(kind, value, value));
      }),
    );
  });
});

test.each([
  ["+251911234567", "+251911234567", "same value"],
  ["0911234567", "+251911234567", "same last seven digits"],
  ["ab@mail.example", "xy@mail.example", "different value"],
  ["AB123456", "AB123465", "one character different"],
  ["AB12345", "AB123456", "one character different"],
  ["12", "13", "different value"],
])("identifiers %s and %s: %s", (a, b, expected) => {
  expect(level("exact", a, b)).toBe(expected);
});

test.each([
  ["1990-03-04", "1990-03-04T10:00:00Z", "same date"],
  ["1990-03-04", "1990-04-03", "day and month swapped"],
  ["1990-02-28", "1990-03-02", "within 3 days"],
  ["1990-03-04", "1980-03-04", "one digit different"],
  ["1990-03-14", "1990-03-29", "same month"],
  ["1990-03", "1990-03-29", "same month"],
  ["1990", "1990-03-29", "same year"],
  ["1990-01-01", "1991-12-31", "different date"],
  ["1990-02-30", "1990-02-28", null],
  ["1990-13-01", "1990-01-01", null],
])("dates %s and %s: %s", (a, b, expected) => {
  expect(level("date", a, b)).toBe(expected);
});

test.each([
  ["35.5,12.6", "35.5,12.6", "same place"],
  ["35.5,12.6", "35.505,12.6", "within 1 km"],
  ["35.5,12.6", "35.53,12.6", "within 5 km"],
  ["35.5,12.6,30000", "35.5,12.6", "within 100 km"],
  ["35.5,12.6,30000", "36,12.6", "within 100 km"],
  ["0,179.99", "0,-179.99", "within 5 km"],
  ["35.5,12.6", "45,12", "farther apart"],
  ["91,0", "0,0", null],
  ["1,", "0,0", null],
])("places %s and %s: %s", (a, b, expected) => {
  expect(level("place", a, b)).toBe(expected);
});

test.each([
  ["text", "12 Harbour Road, Flat 3", "flat 3 12 harbour road", "nearly the same text"],
  ["text", "Tripoli", "tripoli", "same text"],
  ["text", "Tripoli", "Tripolli", "nearly the same text"],
  ["text", "a boat off Lampedusa", "boat off Malta", "half of the words in common"],
  ["number", "100", "100.0", "same number"],
  ["number", "100", "96", "within 5 %"],
  ["number", "100", "85", "within 20 %"],
  ["number", "3", "5", "different number"],
  ["number", "many", "5", null],
  ["category", "SYR", "syr", "same category"],
] as const)("%s: %s and %s: %s", (kind, a, b, expected) => {
  expect(level(kind, a, b)).toBe(expected);
});
