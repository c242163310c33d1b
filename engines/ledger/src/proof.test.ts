import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { appendLeaves, emptyHead } from "./append.ts";
import { leafHash, nodeHash } from "./hash.ts";
import { MemoryStorage } from "./memory-storage.ts";
import {
  type Proof,
  proveConsistency,
  proveInclusion,
  proveSubtree,
  verifyConsistency,
  verifyInclusion,
  verifySubtree,
  verifySubtreeInclusion,
} from "./proof.ts";
import { rootOf, type TreeHead } from "./right-edge.ts";
import { isValidSubtree } from "./subtree.ts";

const MAXIMUM_SIZE = 1300;
const entries = Array.from({ length: MAXIMUM_SIZE }, (_, at) => new TextEncoder().encode(`entry ${at}`));
const leaves = entries.map(leafHash);
const heads: readonly TreeHead[] = leaves
  .map((_, size) => ({ size, root: rootOf(leaves.slice(0, size)) }))
  .concat({ size: MAXIMUM_SIZE, root: rootOf(leaves) });
const head = (size: number) => heads[size] as TreeHead;
const leaf = (index: number) => leaves[index] as Uint8Array;

const storage = new MemoryStorage();
// One by one: every size up to the last is one that a checkpoint could stand for.
for (const [at, entry] of entries.entries()) await appendLeaves(storage, [entry], head(at));

const sizes = fc.integer({ min: 1, max: MAXIMUM_SIZE });
/** A size and an index below it. */
const places = sizes.chain((size) => fc.record({ size: fc.constant(size), index: fc.nat(size - 1) }));

/** The proof with one bit of one hash turned; null when it has no hash. */
function flip(proof: Proof, bit: number): Proof | null {
  if (proof.length === 0) return null;
  const copy = proof.map((hash) => hash.slice());
  const byte = Math.floor(bit / 8) % (32 * copy.length);
  const hash = copy[Math.floor(byte / 32)] as Uint8Array;
  hash[byte % 32] = (hash[byte % 32] ?? 0) ^ (1 << (bit % 8));
  return copy;
}

const flipped = (bytes: Uint8Array, bit: number) => (flip([bytes], bit) as Proof)[0] as Uint8Array;
const ceilLog2 = (count: number) => Math.ceil(Math.log2(count));

describe("inclusion", () => {
  test("every proof holds, is short, and falls with any bit", async () => {
    await fc.assert(
      fc.asyncProperty(places, fc.nat(100_000), async ({ size, index }, bit) => {
        const proof = await proveInclusion(storage, size, index);
        const claim = { index, leaf: leaf(index), head: head(size) };
        expect(verifyInclusion(claim, proof)).toBe(true);
        expect(proof.length).toBeLessThanOrEqual(ceilLog2(size));
        const bent = flip(proof, bit);
        if (bent !== null) expect(verifyInclusion(claim, bent)).toBe(false);
        expect(verifyInclusion({ ...claim, leaf: flipped(claim.leaf, bit) }, proof)).toBe(false);
        const root = flipped(claim.head.root, bit);
        expect(verifyInclusion({ ...claim, head: { size, root } }, proof)).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  test("no proof holds for another place, nor longer, nor shorter", async () => {
    await fc.assert(
      fc.asyncProperty(places, fc.nat(MAXIMUM_SIZE), async ({ size, index }, other) => {
        const proof = await proveInclusion(storage, size, index);
        const claim = { index, leaf: leaf(index), head: head(size) };
        if (other !== index) expect(verifyInclusion({ ...claim, index: other }, proof)).toBe(false);
        expect(verifyInclusion(claim, [...proof, claim.leaf])).toBe(false);
        if (proof.length > 0) expect(verifyInclusion(claim, proof.slice(1))).toBe(false);
        if (proof.length > 0)
          expect(verifyInclusion(claim, [...proof.slice(0, -1), new Uint8Array(31)])).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  test("no index is taken for another that only overflows to it", async () => {
    const proof = await proveInclusion(storage, 7, 3);
    for (const index of [-1, 0.5, 2 ** 32 + 3, 2 ** 53, Number.NaN]) {
      expect(verifyInclusion({ index, leaf: leaf(3), head: head(7) }, proof)).toBe(false);
    }
  });

  test.each([
    [7, 7],
    [7, -1],
    [7, 0.5],
    [0, 0],
    [-1, 0],
    [2 ** 53, 1],
  ])("size %d has no index %d", async (size, index) => {
    await expect(proveInclusion(storage, size, index)).rejects.toMatchObject({ code: "range-refused" });
  });

  test("no proof for a size that was never the log's", async () => {
    const coarse = new MemoryStorage();
    await appendLeaves(coarse, entries.slice(0, 300), emptyHead());
    await expect(proveInclusion(coarse, 299, 298)).rejects.toMatchObject({ code: "tile-missing" });
  });

  test("no proof without the tiles", async () => {
    await expect(proveInclusion(new MemoryStorage(), 7, 3)).rejects.toMatchObject({ code: "tile-missing" });
  });
});

describe("consistency", () => {
  test("every proof holds, is short, and falls with any bit", async () => {
    await fc.assert(
      fc.asyncProperty(sizes, sizes, fc.nat(100_000), async (one, two, bit) => {
        const [older, newer] = [head(Math.min(one, two)), head(Math.max(one, two))];
        const proof = await proveConsistency(storage, older.size, newer.size);
        expect(verifyConsistency(older, newer, proof)).toBe(true);
        expect(proof.length).toBeLessThanOrEqual(ceilLog2(newer.size) + 1);
        const bent = flip(proof, bit);
        if (bent !== null) expect(verifyConsistency(older, newer, bent)).toBe(false);
        expect(verifyConsistency({ ...older, root: flipped(older.root, bit) }, newer, proof)).toBe(false);
        expect(verifyConsistency(older, { ...newer, root: flipped(newer.root, bit) }, proof)).toBe(false);
        if (older.size < newer.size) expect(verifyConsistency(newer, older, proof)).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  test("a log with one old entry altered cannot be proved to extend the old tree", async () => {
    await fc.assert(
      fc.asyncProperty(places, sizes, async ({ size: oldSize, index }, growth) => {
        const altered = entries.map((entry, at) => (at === index ? Uint8Array.of(0) : entry));
        const forked = new MemoryStorage();
        const newSize = Math.min(MAXIMUM_SIZE, oldSize + growth);
        const forkedHead = await appendLeaves(forked, altered.slice(0, newSize), emptyHead());
        const proof = await proveConsistency(forked, oldSize, newSize);
        expect(verifyConsistency(head(oldSize), forkedHead, proof)).toBe(false);
      }),
      { numRuns: 40 },
    );
  });

  test("from the empty tree anything follows, but only from the true empty root", async () => {
    expect(await proveConsistency(storage, 0, 5)).toEqual([]);
    expect(verifyConsistency(emptyHead(), head(5), [])).toBe(true);
    expect(verifyConsistency(emptyHead(), emptyHead(), [])).toBe(true);
    expect(verifyConsistency({ size: 0, root: leaf(0) }, head(5), [])).toBe(false);
    expect(verifyConsistency(emptyHead(), { size: 0, root: leaf(0) }, [])).toBe(false);
    expect(verifyConsistency(emptyHead(), head(5), [leaf(0)])).toBe(false);
    expect(verifyConsistency(emptyHead(), { size: 5, root: new Uint8Array(3) }, [])).toBe(false);
  });

  test("refuses to prove that a tree shrinks", async () => {
    await expect(proveConsistency(storage, 8, 7)).rejects.toMatchObject({ code: "range-refused" });
    await expect(proveConsistency(storage, -1, 7)).rejects.toMatchObject({ code: "range-refused" });
  });
});

describe("subtrees", () => {
  const parts = fc
    .record({ size: sizes, one: fc.nat(MAXIMUM_SIZE), two: fc.nat(MAXIMUM_SIZE) })
    .map(({ size, one, two }) => ({ size, part: { start: Math.min(one, two), end: Math.max(one, two) } }));

  test("every valid one is proved, no other one is", async () => {
    await fc.assert(
      fc.asyncProperty(parts, fc.nat(100_000), async ({ size, part }, bit) => {
        // Random bounds are rarely a subtree: round the start down to where one may begin.
        const span = 2 ** ceilLog2(Math.max(1, part.end - part.start));
        const aligned = { start: part.start - (part.start % span), end: part.end - (part.start % span) };
        if (!isValidSubtree(aligned, size)) {
          await expect(proveSubtree(storage, size, aligned)).rejects.toMatchObject({ code: "range-refused" });
          return;
        }
        const proof = await proveSubtree(storage, size, aligned);
        const partRoot = rootOf(leaves.slice(aligned.start, aligned.end));
        expect(verifySubtree({ part: aligned, partRoot, head: head(size) }, proof)).toBe(true);
        const bent = flip(proof, bit);
        if (bent !== null)
          expect(verifySubtree({ part: aligned, partRoot, head: head(size) }, bent)).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  test("no part that starts where no subtree can is proved or believed", async () => {
    for (const part of [
      { start: 1, end: 3 },
      { start: 2, end: 5 },
      { start: 1, end: 8 },
    ]) {
      await expect(proveSubtree(storage, 8, part)).rejects.toMatchObject({ code: "range-refused" });
    }
    const seam = nodeHash(leaf(1), leaf(2));
    const proof = [leaf(2), leaf(1), leaf(3), leaf(0)];
    const claim = { part: { start: 1, end: 3 }, partRoot: seam, head: head(4) };
    expect(verifySubtree(claim, proof)).toBe(false);
    expect(isValidSubtree(claim.part, 4)).toBe(false);
  });

  test("an entry is proved inside its subtree alone", async () => {
    const part = new MemoryStorage();
    const partHead = await appendLeaves(part, entries.slice(512, 700), emptyHead());
    const proof = await proveInclusion(part, 188, 100);
    const claim = { index: 612, leaf: leaf(612), part: { start: 512, end: 700 }, partRoot: partHead.root };
    expect(verifySubtreeInclusion(claim, proof)).toBe(true);
    expect(verifySubtreeInclusion({ ...claim, index: 613 }, proof)).toBe(false);
    expect(verifySubtreeInclusion({ ...claim, part: { start: 511, end: 699 } }, proof)).toBe(false);
  });
});
