import fc from "fast-check";
import { expect, test } from "vitest";
import { fittedExponent } from "./fitted-exponent.ts";

test("a power is found again", () => {
  fc.assert(
    fc.property(
      fc.double({ min: -2, max: 3, noNaN: true }),
      fc.double({ min: 0.01, max: 100, noNaN: true }),
      (power, factor) => {
        const points = [10, 1_000, 5_000].map((size) => [size, factor * size ** power] as const);
        expect(fittedExponent(points)).toBeCloseTo(power, 6);
      },
    ),
  );
});
