import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { wilsonInterval } from "./wilson-interval.ts";

describe("wilsonInterval", () => {
  test("the limits solve the equation they come from", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        fc.integer({ min: 1, max: 1e6 }),
        (share, among) => {
          const { low, high } = wilsonInterval(share, among);
          for (const limit of [low, high]) {
            const deviations = (share - limit) / Math.sqrt((limit * (1 - limit)) / among);
            expect(Math.abs(deviations)).toBeCloseTo(1.959964, 4);
          }
        },
      ),
    );
  });

  test("by hand: 8 of 10", () => {
    const { low, high } = wilsonInterval(0.8, 10);
    expect(low).toBeCloseTo(0.4901, 3);
    expect(high).toBeCloseTo(0.9433, 3);
  });

  test("holds the share, stays in range, and knows nothing of none", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1e9, noNaN: true }),
        (share, among) => {
          const { low, high } = wilsonInterval(share, among);
          expect(low).toBeGreaterThanOrEqual(0);
          expect(low).toBeLessThanOrEqual(share);
          expect(high).toBeGreaterThanOrEqual(share);
          expect(high).toBeLessThanOrEqual(1);
        },
      ),
    );
    expect(wilsonInterval(0.3, 0)).toEqual({ share: 0.3, low: 0, high: 1 });
  });

  test("a tiny share keeps a limit above 0", () => {
    expect(wilsonInterval(1e-9, 1e10).low).toBeGreaterThan(0);
  });
});
