/**
 * Does the queue's order follow from what is uncertain, and from what hangs on it?
 */
import fc from "fast-check";
import { expect, test } from "vitest";
import { teaches } from "./teaching.ts";

const share = fc.double({ min: 0, max: 1, noNaN: true });
const size = fc.integer({ min: 1, max: 1000 });

test("even odds between two single records teach one bit; certainty teaches nothing", () => {
  expect(teaches({ probability: 0.5, joins: 1 })).toBe(1);
  for (const probability of [0, 1]) expect(teaches({ probability, joins: 50 })).toBe(0);
});

test("nearer to even odds teaches more, and the side of the odds does not matter", () => {
  fc.assert(
    fc.property(share, share, size, (one, other, joins) => {
      const [far, near] = [one, other].sort((a, b) => Math.abs(b - 0.5) - Math.abs(a - 0.5)) as [
        number,
        number,
      ];
      expect(teaches({ probability: near, joins })).toBeGreaterThanOrEqual(
        teaches({ probability: far, joins }) - 1e-9,
      );
      expect(teaches({ probability: 1 - near, joins })).toBeCloseTo(teaches({ probability: near, joins }), 9);
    }),
  );
});

test("more records on the smaller side teach no less", () => {
  fc.assert(
    fc.property(share, size, size, (probability, one, more) => {
      const [few, many] = [one, one + more].map((joins) => teaches({ probability, joins })) as [
        number,
        number,
      ];
      expect(many).toBeGreaterThanOrEqual(few);
    }),
  );
});
