import { expect, test } from "vitest";
import { happensExponentially, uniformBelow } from "./exact-chance.ts";
import { strongSource } from "./random-source.ts";

const random = strongSource();
const draws = 60_000;

test.each([1, 2, 3, 7, 10, 1_000])("numbers below %d come equally often", (limit) => {
  const seen = new Map<number, number>();
  for (let at = 0; at < draws; at++) {
    const drawn = uniformBelow(limit, random);
    seen.set(drawn, (seen.get(drawn) ?? 0) + 1);
  }
  expect([...seen.keys()].every((drawn) => drawn >= 0 && drawn < limit)).toBe(true);
  const expected = draws / limit;
  const chiSquare = [...Array(limit).keys()].reduce(
    (sum, value) => sum + ((seen.get(value) ?? 0) - expected) ** 2 / expected,
    0,
  );
  expect(chiSquare).toBeLessThan(limit - 1 + 7 * Math.sqrt(2 * limit));
});

test("large limits keep their high bits: half of what is drawn lies above the middle", () => {
  const limit = 2 ** 47 + 12_345;
  const above = Array.from({ length: draws }, () => uniformBelow(limit, random)).filter(
    (drawn) => drawn > limit / 2,
  );
  expect(Math.abs(above.length / draws - 0.5)).toBeLessThan(0.015);
});

test.each([0, 1.5, 2 ** 49, Number.NaN])("the limit %d is refused", (limit) => {
  expect(() => uniformBelow(limit, random)).toThrow(expect.objectContaining({ code: "range-refused" }));
});

test.each([
  [0, 1],
  [1, 7],
  [1, 2],
  [1, 1],
])("exp(-%d/%d) is hit", (numerator, denominator) => {
  const times = Array.from({ length: draws }, () => happensExponentially({ numerator, denominator }, random));
  const expected = Math.exp(-numerator / denominator);
  const seen = times.filter(Boolean).length / draws;
  expect(Math.abs(seen - expected)).toBeLessThan(6 * Math.sqrt((expected * (1 - expected)) / draws) + 1e-9);
});
