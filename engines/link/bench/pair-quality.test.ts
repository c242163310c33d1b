import fc from "fast-check";
import { expect, test } from "vitest";
import { clusterQuality, pairQuality } from "./pair-quality.ts";

const groupings = fc
  .array(fc.tuple(fc.nat(5), fc.nat(5)), { maxLength: 40 })
  .map(
    (rows) =>
      [0, 1].map((side) => Int32Array.from(rows, (row) => row[side] ?? 0)) as [Int32Array, Int32Array],
  );

test("clusters are judged as the list of all pairs within them would be", () => {
  fc.assert(
    fc.property(groupings, ([clusters, truth]) => {
      const pairs = pairsWithin(clusters);
      expect(clusterQuality(clusters, truth)).toEqual(pairQuality(pairs, truth, 0));
    }),
  );
});

test("pairs under the threshold are not found", () => {
  const pairs = { ...pairsWithin(Int32Array.of(0, 0, 0)), bits: Float64Array.of(1, -1, 1) };
  expect(pairQuality(pairs, Int32Array.of(0, 0, 0), 0)).toEqual({ precision: 1, recall: 2 / 3, f1: 4 / 5 });
});

test("where nothing is found or true there is no share", () => {
  const apart = Int32Array.of(0, 1);
  expect(clusterQuality(apart, apart)).toEqual({ precision: null, recall: null, f1: null });
});

function pairsWithin(groups: Int32Array) {
  const a: number[] = [];
  const b: number[] = [];
  for (let i = 0; i < groups.length; i++)
    for (let j = i + 1; j < groups.length; j++)
      if (groups[i] === groups[j]) {
        a.push(i);
        b.push(j);
      }
  return {
    count: a.length,
    looked: a.length,
    a: Int32Array.from(a),
    b: Int32Array.from(b),
    bits: new Float64Array(a.length),
    rule: new Uint8Array(a.length),
  };
}
