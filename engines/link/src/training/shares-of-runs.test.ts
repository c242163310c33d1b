import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sharesOfRuns } from "./shares-of-runs.ts";

describe("sharesOfRuns", () => {
  test("of two, the average by matches", () => {
    const shares = sharesOfRuns([
      { m: [0.9, 0.1], weight: 300 },
      { m: [0.5, 0.5], weight: 100 },
    ]);
    expect(shares[0]).toBeCloseTo(0.8, 10);
  });

  test("of three, one that is far off moves nothing", () => {
    const sound = [
      { m: [0.9, 0.1], weight: 100 },
      { m: [0.88, 0.12], weight: 100 },
    ];
    const [without] = sharesOfRuns([...sound, { m: [0.89, 0.11], weight: 150 }]);
    const [withOne] = sharesOfRuns([...sound, { m: [0.2, 0.8], weight: 150 }]);
    expect(Math.abs((withOne ?? 0) - (without ?? 0))).toBeLessThan(0.02);
  });

  test("sums to 1 and lies between what was said", () => {
    const run = fc.record({
      share: fc.double({ min: 0.01, max: 0.99, noNaN: true }),
      weight: fc.integer({ min: 20, max: 900 }),
    });
    fc.assert(
      fc.property(fc.array(run, { minLength: 1, maxLength: 9 }), (runs) => {
        const shares = sharesOfRuns(runs.map(({ share, weight }) => ({ m: [share, 1 - share], weight })));
        const said = runs.map(({ share }) => share);
        expect((shares[0] ?? 0) + (shares[1] ?? 0)).toBeCloseTo(1, 10);
        expect(shares[0]).toBeGreaterThanOrEqual(Math.min(...said) - 1e-9);
        expect(shares[0]).toBeLessThanOrEqual(Math.max(...said) + 1e-9);
      }),
    );
  });
});
