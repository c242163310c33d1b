import fc from "fast-check";
import { expect, test } from "vitest";
import { emptyRoot, leafHash, nodeHash } from "./hash.ts";
import { RightEdge, rootOf } from "./right-edge.ts";
import { splitPoint } from "./subtree.ts";

/** MTH as RFC 6962 writes it: slow, and plainly right. */
function referenceRoot(hashes: readonly Uint8Array[]): Uint8Array {
  const [only] = hashes;
  if (only === undefined) return emptyRoot();
  if (hashes.length === 1) return only;
  const split = splitPoint(hashes.length);
  return nodeHash(referenceRoot(hashes.slice(0, split)), referenceRoot(hashes.slice(split)));
}

const leaves = (count: number) =>
  Array.from({ length: count }, (_, at) => leafHash(Uint8Array.of(at & 255, at >> 8)));

test("the root is that of RFC 6962 at every size up to 600", () => {
  const all = leaves(600);
  const edge = new RightEdge();
  for (let size = 0; size <= 600; size++) {
    if (size % 7 === 0 || size % 256 < 3) expect(edge.root()).toEqual(referenceRoot(all.slice(0, size)));
    if (size < 600) edge.push(all[size] as Uint8Array);
  }
});

test("the root is that of RFC 6962 where three levels of tiles meet", () => {
  for (const size of [65_535, 65_536, 65_537, 66_049]) {
    const all = leaves(size);
    expect(rootOf(all)).toEqual(referenceRoot(all));
  }
});

test("an edge taken up again goes on as if it had never been put down", () => {
  fc.assert(
    fc.property(fc.nat(1100), fc.nat(1100), (one, two) => {
      const [put, all] = [Math.min(one, two), leaves(Math.max(one, two))];
      const before = new RightEdge();
      for (const hash of all.slice(0, put)) before.push(hash);
      const after = before.copy();
      for (const hash of all.slice(put)) after.push(hash);
      expect(before.size).toBe(put);
      expect(after.root()).toEqual(rootOf(all));
    }),
    { numRuns: 40 },
  );
});

test("tiles come out when they fill up, lowest first", () => {
  const edge = new RightEdge();
  const completed = leaves(65_536).flatMap((hash) => edge.push(hash));
  expect(completed.filter((tile) => tile.level === 0).map((tile) => tile.index)).toEqual([
    ...Array(256).keys(),
  ]);
  expect(completed.slice(-2).map(({ level, index }) => [level, index])).toEqual([
    [0, 255],
    [1, 0],
  ]);
  expect(edge.partialTiles().map(({ level, hashes }) => [level, hashes.length])).toEqual([[2, 32]]);
});

test("refuses what is no hash and no size", () => {
  expect(() => rootOf([new Uint8Array(31)])).toThrow("31");
  for (const size of [-1, 0.5, 2 ** 53]) expect(() => RightEdge.restore(size, [])).toThrow("no tree size");
});
