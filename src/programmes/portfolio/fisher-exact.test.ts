/**
 * Does the test give what R publishes, and what counting by hand gives?
 *
 * Expected values: the two-by-two examples of R's `fisher.test` (tea tasting, Fisher 1935; convictions of twins, Fisher 1962).
 */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fisherExact } from "./fisher-exact.ts";

describe("Fisher's exact test, two-sided", () => {
  test.each([
    ["tea tasting, 3 of 4 against 1 of 4", [3, 4, 1, 4], 0.4857142857],
    ["criminal twins, 2 of 17 against 10 of 13", [2, 17, 10, 13], 0.0005367241],
    ["all against none, 8 and 8: two tables of C(16,8)", [8, 8, 0, 8], 2 / 12870],
    ["nobody at all", [0, 9, 0, 12], 1],
    ["everybody", [9, 9, 12, 12], 1],
  ])("%s", (_name, [a = 0, m = 0, b = 0, n = 0], expected) => {
    expect(fisherExact({ hits: a, cases: m }, { hits: b, cases: n })).toBeCloseTo(expected, 9);
  });

  test("refuses more hits than cases", () => {
    expect(() => fisherExact({ hits: 3, cases: 2 }, { hits: 0, cases: 2 })).toThrow(/part is larger/);
  });

  const arms = fc
    .record({ a: fc.nat(30), m: fc.nat(30), b: fc.nat(30), n: fc.nat(30) })
    .map(({ a, m, b, n }) => ({ one: { hits: a, cases: a + m }, other: { hits: b, cases: b + n } }));

  test("is the same from either side, and counted the other way round; never 0, never above 1", () => {
    fc.assert(
      fc.property(arms, ({ one, other }) => {
        const p = fisherExact(one, other);
        const missed = ({ hits, cases }: typeof one) => ({ hits: cases - hits, cases });
        expect(fisherExact(other, one)).toBeCloseTo(p, 9);
        expect(fisherExact(missed(one), missed(other))).toBeCloseTo(p, 9);
        expect(p).toBeGreaterThan(0);
        expect(p).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("is what counting every arrangement gives", () => {
    fc.assert(
      fc.property(fc.nat(5), fc.nat(5), fc.nat(5), fc.nat(5), (a, m, b, n) => {
        const [one, other] = [a + m, b + n];
        const counts = new Map<number, number>();
        // Every way in which a + b of all cases may be the hits.
        for (let chosen = 0; chosen < 2 ** (one + other); chosen++) {
          const bits = [...chosen.toString(2)].filter((bit) => bit === "1").length;
          if (bits !== a + b) continue;
          const first = [...(chosen & (2 ** one - 1)).toString(2)].filter((bit) => bit === "1").length;
          counts.set(first, (counts.get(first) ?? 0) + 1);
        }
        const all = [...counts.values()];
        const seen = counts.get(a) ?? 0;
        const total = all.reduce((sum, count) => sum + count, 0);
        const extreme = all.filter((count) => count <= seen).reduce((sum, count) => sum + count, 0);
        expect(fisherExact({ hits: a, cases: one }, { hits: b, cases: other })).toBeCloseTo(
          extreme / total,
          9,
        );
      }),
      { numRuns: 12 },
    );
  });
});
