import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { appendLeaves, dropPartials, emptyHead } from "./append.ts";
import { leafHash } from "./hash.ts";
import { MemoryStorage } from "./memory-storage.ts";
import { proveInclusion, verifyInclusion } from "./proof.ts";
import { rootOf, type TreeHead } from "./right-edge.ts";

const entry = (at: number) => new TextEncoder().encode(`entry ${at}`);
const entries = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => entry(from + at));

async function logOf(size: number): Promise<{ storage: MemoryStorage; head: TreeHead }> {
  const storage = new MemoryStorage();
  return { storage, head: await appendLeaves(storage, entries(0, size), emptyHead()) };
}

/** Storage that fails after a number of files, having kept those before: a crash in the middle of a write. */
class CrashingStorage extends MemoryStorage {
  filesLeft = Number.POSITIVE_INFINITY;

  override async write(files: ReadonlyMap<string, Uint8Array>): Promise<void> {
    for (const [path, bytes] of files) {
      if (this.filesLeft-- <= 0) throw new Error("The power went out.");
      await super.write(new Map([[path, bytes]]));
    }
  }
}

describe("appending", () => {
  test("in any portions gives the tree of all at once, and dropping partials loses nothing", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 8 }), async (portions) => {
        const storage = new MemoryStorage();
        let head = emptyHead();
        for (const portion of portions) {
          const next = await appendLeaves(storage, entries(head.size, head.size + portion), head);
          await dropPartials(storage, head.size, next.size);
          head = next;
        }
        const once = await logOf(head.size);
        expect(head).toEqual(once.head);
        for (const [path, bytes] of once.storage.files) expect(storage.files.get(path), path).toEqual(bytes);
      }),
      { numRuns: 30 },
    );
  });

  test("writes the files of tlog-tiles and no others", async () => {
    const { storage } = await logOf(513);
    const expected = [
      "entries/000",
      "entries/001",
      "entries/002.p/1",
      "0/000",
      "0/001",
      "0/002.p/1",
      "1/000.p/2",
    ];
    expect([...storage.files.keys()].sort()).toEqual(expected.map((path) => `tile/${path}`).sort());
  });

  test("keeps partial tiles until the full one stands, then only the full one", async () => {
    const { storage, head } = await logOf(200);
    const at255 = await appendLeaves(storage, entries(200, 255), head);
    await dropPartials(storage, 200, 255);
    expect(storage.files.has("tile/0/000.p/200")).toBe(true);
    await appendLeaves(storage, entries(255, 256), at255);
    await dropPartials(storage, 255, 256);
    expect([...storage.files.keys()].sort()).toEqual(["tile/0/000", "tile/1/000.p/1", "tile/entries/000"]);
    const proof = await proveInclusion(storage, 200, 7);
    expect(verifyInclusion({ index: 7, leaf: leafHash(entry(7)), head }, proof)).toBe(true);
  });

  test("of nothing changes nothing", async () => {
    const { storage, head } = await logOf(300);
    const before = new Map(storage.files);
    expect(await appendLeaves(storage, [], head)).toEqual(head);
    expect(storage.files).toEqual(before);
  });

  test("refuses an entry that is too large before it writes anything", async () => {
    const storage = new MemoryStorage();
    const attempt = appendLeaves(storage, [...entries(0, 20_000), new Uint8Array(65_536)], emptyHead());
    await expect(attempt).rejects.toMatchObject({ code: "entry-too-large" });
    expect(storage.files.size).toBe(0);
  });
});

describe("a crash", () => {
  test("at any file leaves the old tree readable, and the same append completes it", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(520),
        fc.integer({ min: 1, max: 600 }),
        fc.nat(12),
        async (size, more, files) => {
          const storage = new CrashingStorage();
          const head = await appendLeaves(storage, entries(0, size), emptyHead());
          storage.filesLeft = files;
          const added = entries(size, size + more);
          await appendLeaves(storage, added, head).catch(() => null);
          expect(await appendLeaves(storage, [], head)).toEqual(head);
          storage.filesLeft = Number.POSITIVE_INFINITY;
          const next = await appendLeaves(storage, added, head);
          const once = await logOf(size + more);
          expect(next).toEqual(once.head);
          for (const [path, bytes] of once.storage.files)
            expect(storage.files.get(path), path).toEqual(bytes);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("an altered right edge", () => {
  test.each(["tile/0/001.p/44", "tile/1/000.p/1", "tile/entries/001.p/44"])(
    "in %s is never built upon",
    async (path) => {
      const { storage, head } = await logOf(300);
      const bytes = storage.files.get(path) as Uint8Array;
      for (let at = 0; at < bytes.length; at += 13) {
        const altered = bytes.slice();
        altered[at] = (altered[at] ?? 0) ^ 1;
        storage.files.set(path, altered);
        const code = expect.stringMatching(/^tile-(differs|malformed)$/);
        await expect(appendLeaves(storage, [entry(300)], head)).rejects.toMatchObject({ code });
      }
      storage.files.delete(path);
      await expect(appendLeaves(storage, [entry(300)], head)).rejects.toMatchObject({ code: "tile-missing" });
    },
  );

  test("of another head is refused", async () => {
    const { storage, head } = await logOf(300);
    const stranger = { size: head.size, root: rootOf([leafHash(entry(1))]) };
    await expect(appendLeaves(storage, [entry(300)], stranger)).rejects.toMatchObject({
      code: "tile-differs",
    });
  });
});
