import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { components } from "./components.ts";

const pair = (names: string, bits: number) => ({ a: names.charAt(0), b: names.charAt(1), bits });

describe("components", () => {
  test("joins what hangs together and leaves the rest alone", () => {
    const { clusters, refused } = components([pair("ab", 5), pair("bc", 5), pair("ac", 4), pair("cd", -3)], {
      threshold: 0,
    });
    expect(clusters).toEqual([["a", "b", "c"], ["d"]]);
    expect(refused).toEqual([]);
  });

  test("one pair does not pull two crowds together", () => {
    const crowd = (names: string) =>
      [...names].flatMap((a, i) => [...names.slice(i + 1)].map((b) => ({ a, b, bits: 8 })));
    const { clusters, refused } = components([...crowd("abcd"), ...crowd("wxyz"), pair("dw", 7)], {
      threshold: 0,
    });
    expect(clusters).toEqual([
      ["a", "b", "c", "d"],
      ["w", "x", "y", "z"],
    ]);
    expect(refused).toEqual([{ a: "d", b: "w", because: "chain" }]);
  });

  test("without the guard they would: the guard is what parts them", () => {
    const links = [pair("ab", 9), pair("bc", 9), pair("cd", 9), pair("de", 9), pair("ef", 9)];
    expect(components(links, { threshold: 0, averageBits: -100 }).clusters).toHaveLength(1);
    expect(components(links, { threshold: 0 }).clusters.length).toBeGreaterThan(1);
  });

  test("must joins against the evidence, cannot parts against it and says so", () => {
    const links = [pair("ab", 5), pair("bc", 5), pair("ac", 5)];
    expect(components(links, { threshold: 0, must: [pair("dc", 0)] }).clusters).toEqual([
      ["a", "b", "c", "d"],
    ]);
    const parted = components(links, { threshold: 0, cannot: [pair("ac", 0)] });
    expect(parted.clusters.find((ids) => ids.includes("a"))).not.toContain("c");
    expect(parted.refused.length).toBeGreaterThan(0);
    expect(parted.refused.every(({ because }) => because === "cannot")).toBe(true);
  });

  test("where must and cannot contradict each other, cannot wins and the must is listed", () => {
    const { clusters, refused } = components([], {
      threshold: 0,
      must: [pair("ab", 0), pair("bc", 0)],
      cannot: [pair("ac", 0)],
    });
    expect(clusters).toEqual([["a", "b"], ["c"]]);
    expect(refused).toEqual([{ a: "b", b: "c", because: "cannot" }]);
  });

  const ids = fc.constantFrom(..."abcdefgh");
  const links = fc.uniqueArray(
    fc.tuple(ids, ids, fc.integer({ min: -9, max: 15 })).filter(([a, b]) => a < b),
    {
      selector: ([a, b]) => a + b,
      maxLength: 20,
    },
  );
  const idPairs = fc.array(
    fc.tuple(ids, ids).filter(([a, b]) => a < b),
    { maxLength: 4 },
  );

  test("cannot always holds, and must wherever it is not listed as refused", () => {
    fc.assert(
      fc.property(links, idPairs, idPairs, (given, mustPairs, cannotPairs) => {
        const must = mustPairs.map(([a, b]) => ({ a, b }));
        const cannot = cannotPairs.map(([a, b]) => ({ a, b }));
        const found = components(
          given.map(([a, b, bits]) => ({ a, b, bits })),
          { threshold: 0, must, cannot },
        );
        const clusterOf = new Map(
          found.clusters.flatMap((cluster, i) => cluster.map((id) => [id, i] as const)),
        );
        for (const { a, b } of cannot) {
          if (clusterOf.has(a) && clusterOf.has(b)) expect(clusterOf.get(a)).not.toBe(clusterOf.get(b));
        }
        const refused = new Set(found.refused.map(({ a, b }) => a + b));
        for (const { a, b } of must) if (!refused.has(a + b)) expect(clusterOf.get(a)).toBe(clusterOf.get(b));
      }),
      { numRuns: 500 },
    );
  });

  test("the order of the pairs means nothing", () => {
    fc.assert(
      fc.property(links, (given) => {
        const pairs = given.map(([a, b, bits]) => ({ a, b, bits }));
        const there = components(pairs, { threshold: 0 }).clusters;
        expect(components([...pairs].reverse(), { threshold: 0 }).clusters).toEqual(there);
      }),
      { numRuns: 500 },
    );
  });
});
