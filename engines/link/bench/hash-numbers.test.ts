import fc from "fast-check";
import { expect, test } from "vitest";
import { HashNumbers } from "./hash-numbers.ts";

test("hashes are numbered in the order in which they first appear, however many share their low bits", () => {
  const halves = fc.tuple(fc.constantFrom(1, 4_097, 8_193), fc.nat(4_000));
  fc.assert(
    fc.property(fc.array(halves, { maxLength: 9_000, size: "max" }), (hashes) => {
      const numbers = new HashNumbers();
      const known = new Map<string, number>();
      for (const [low, high] of hashes) {
        const key = `${low} ${high}`;
        if (!known.has(key)) known.set(key, known.size);
        expect(numbers.of(low, high)).toBe(known.get(key));
      }
    }),
    { numRuns: 5 },
  );
});

test("0 stands for nothing", () => {
  expect(new HashNumbers().of(0, 0)).toBe(-1);
});
