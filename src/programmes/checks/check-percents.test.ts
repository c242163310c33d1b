/**
 * Are shares of a whole the whole, however it is cut?
 */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkShares } from "./check-percents.ts";

describe("shares", () => {
  test("of any whole cut into parts are whole, and one more is too much", () => {
    const cuts = fc.array(fc.integer({ min: 1, max: 9_999 }), { minLength: 0, maxLength: 12 });
    fc.assert(
      fc.property(cuts, fc.integer({ min: 2, max: 5_000 }), (points, more) => {
        const edges = [0, ...new Set(points), 10_000].sort((one, other) => one - other);
        const shares = edges.slice(1).map((edge, at) => ({ percent: (edge - (edges[at] ?? 0)) / 100 }));
        expect(checkShares("places", shares)).toEqual([]);
        const codes = (list: readonly { percent: number }[]) =>
          checkShares("places", list).map(({ code, weight }) => `${code} ${weight}`);
        expect(codes([...shares, { percent: more / 100 }])).toEqual(["percent-above error"]);
        const less = shares.map(({ percent }, at) => ({ percent: at === 0 ? 0 : percent }));
        if ((shares[0]?.percent ?? 0) > 0.02) expect(codes(less)).toEqual(["percent-below warning"]);
      }),
    );
    expect(
      checkShares(
        "places",
        [33.33, 33.33, 33.33].map((percent) => ({ percent })),
      ),
    ).toEqual([]);
  });
});
