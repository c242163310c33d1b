import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { jaroWinkler } from "./jaro-winkler.ts";

describe("jaroWinkler", () => {
  // Winkler (1990), table of example pairs.
  test.each([
    ["MARTHA", "MARHTA", 0.9611],
    ["DWAYNE", "DUANE", 0.84],
    ["DIXON", "DICKSONX", 0.8133],
  ])("%s and %s as published", (a, b, published) => {
    expect(jaroWinkler(a, b)).toBeCloseTo(published, 4);
  });

  test("lies in [0, 1], is 1 for equal words and 0 where a word is empty", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 90 }), fc.string({ maxLength: 90 }), (a, b) => {
        const similarity = jaroWinkler(a, b);
        expect(similarity).toBeGreaterThanOrEqual(0);
        expect(similarity).toBeLessThanOrEqual(1);
        expect(jaroWinkler(a, a)).toBe(a === "" ? 0 : 1);
        expect(jaroWinkler(a, "")).toBe(0);
      }),
    );
  });
});
