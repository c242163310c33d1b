import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Comparison } from "./comparison.ts";
import { dateComparison } from "./date.ts";
import { exactComparison } from "./exact.ts";
import { numberComparison } from "./number.ts";
import { placeComparison } from "./place.ts";

const digit = fc.constantFrom(..."0123456789");
const year = fc.constantFrom("1989", "1990", "1998", "9199", "0199");
const part = fc.constantFrom("01", "02", "03", "10", "11", "12", "20", "21", "30", "31");
const date = fc.oneof(
  fc.tuple(year, part, part).map((parts) => parts.join("-")),
  fc.tuple(year, part).map((parts) => parts.join("-")),
  year,
);
const identifier = fc.oneof(
  fc.string({ unit: fc.constantFrom("0", "1", "a", "é", "文"), minLength: 1, maxLength: 9 }),
  fc
    .tuple(fc.constantFrom("", "+49", "0", "x"), fc.string({ unit: digit, minLength: 5, maxLength: 8 }))
    .map((parts) => parts.join("")),
);
const number = fc.oneof(
  fc.integer({ min: -30, max: 130 }).map(String),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  fc.constantFrom("-0", "+5", ".5", "1e2", "1e308", "-1e308"),
);
const degrees = fc.oneof(
  fc.double({ min: -2, max: 2, noNaN: true }),
  fc.double({ min: -90, max: 90, noNaN: true }),
);
const place = fc
  .tuple(degrees, degrees, fc.constantFrom(1, 2, -2), fc.constantFrom("", ",0", ",50", ",30000"))
  .map(([north, east, times, precision]) => `${north},${east * times}${precision}`);

/** One error away, most of the time. */
function slipped(text: fc.Arbitrary<string>): fc.Arbitrary<[string, string]> {
  return fc
    .tuple(text, text, fc.nat(), fc.constantFrom("", "0", "1", "9", "a", "é"), fc.nat({ max: 4 }))
    .map(([one, other, where, letter, kind]) => {
      const at = where % Math.max(1, one.length);
      if (kind === 0) return [one, other];
      if (kind === 1) return [one, one.slice(0, at) + letter + one.slice(at)];
      if (kind === 2) return [one, one.slice(0, at) + letter + one.slice(at + 1)];
      return [one, one.slice(0, at) + (one[at + 1] ?? "") + (one[at] ?? "") + one.slice(at + 2)];
    });
}

function closestOf({ sketching, encode }: Comparison, one: string, other: string): number | null {
  const [a, b] = [encode(one), encode(other)];
  if (a === null || b === null || a.key === b.key || sketching === undefined) return null;
  const numbers = new Int32Array(4);
  sketching.write(one, numbers, 0);
  sketching.write(other, numbers, 2);
  return sketching.closest(numbers, 0, 2);
}

function levelOf({ encode, compare }: Comparison, one: string, other: string): number {
  const [a, b] = [encode(one), encode(other)];
  return a === null || b === null ? Number.NaN : compare(a, b);
}

describe("two numbers a value never rule out what agrees", () => {
  test.each([
    { kind: "exact", comparison: exactComparison, values: slipped(identifier) },
    { kind: "date", comparison: dateComparison, values: slipped(date) },
    { kind: "number", comparison: numberComparison, values: fc.tuple(number, number) },
    { kind: "place", comparison: placeComparison, values: fc.tuple(place, place) },
  ])("of $kind", ({ comparison, values }) => {
    let settled = 0;
    fc.assert(
      fc.property(values, ([one, other]) => {
        const closest = closestOf(comparison, one.trim(), other.trim());
        if (closest === null) return;
        const level = levelOf(comparison, one.trim(), other.trim());
        if (comparison.sketching?.isExact) expect(closest).toBe(level);
        else expect(closest).toBeLessThanOrEqual(level);
        if (closest === comparison.levels.length - 1) settled++;
      }),
      { numRuns: 20_000 },
    );
    expect(settled).toBeGreaterThan(1_000);
  });
});

describe("dates", () => {
  test.each([
    ["1990-03-04", "1990-04-03", "day and month swapped"],
    ["1990-03-31", "1990-04-01", "within 3 days"],
    ["1990-03-14", "1990-03-24", "one digit different"],
    ["1990-03-14", "1990-03-41", null],
    ["1990-01-12", "1990-01-21", "one digit different"],
    ["1990-10-20", "1990-12-00", null],
    ["1990-11-02", "1990-10-12", "same year"],
    ["1991-02-20", "1990-12-20", "different date"],
    ["1990-03-14", "1909-03-14", "one digit different"],
    ["1990-03-14", "9190-03-14", "one digit different"],
    ["1990-03-14", "9019-03-14", "different date"],
    ["1990-03-14", "1900-03-14", "one digit different"],
    ["1989-03-14", "1998-03-14", "one digit different"],
    ["1990-03", "1990-03-14", "same month"],
    ["1990", "1990-03-14", "same year"],
    ["1990", "1991-03", "different date"],
  ])("%s and %s: %s", (one, other, level) => {
    const found = levelOf(dateComparison, one, other);
    expect(dateComparison.levels[found]?.name ?? null).toBe(level);
  });
});
