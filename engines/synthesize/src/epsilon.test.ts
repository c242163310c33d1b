import fc from "fast-check";
import { expect, test } from "vitest";
import { budgetLeft, epsilonOf, epsilonShown } from "./epsilon.ts";

test("a budget spent in thirds has a millionth left, and never less than nothing", () => {
  const third = epsilonOf(0.333333);
  expect(budgetLeft(epsilonOf(1), [third, third, third])).toBe(1);
  expect(() => budgetLeft(epsilonOf(1), [third, third, third, 2])).toThrow(
    expect.objectContaining({ code: "budget-spent" }),
  );
  expect(() => budgetLeft(epsilonOf(1), [-1])).toThrow();
});

test("what is written as six decimals comes back as it was", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20_000_000 }), (millionths) => {
      expect(epsilonOf(epsilonShown(millionths))).toBe(millionths);
    }),
  );
});

test.each([0, -1, 1e-7, 0.1234567, 21, Number.NaN, Number.POSITIVE_INFINITY])(
  "ε %d is refused",
  (epsilon) => {
    expect(() => epsilonOf(epsilon)).toThrow(expect.objectContaining({ code: "epsilon-refused" }));
  },
);
