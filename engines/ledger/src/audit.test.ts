import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { appendLeaves, dropPartials, emptyHead } from "./append.ts";
import { type AuditReport, auditLog } from "./audit.ts";
import { signCheckpoint } from "./checkpoint.ts";
import { generateKey } from "./key.ts";
import { MemoryStorage } from "./memory-storage.ts";
import type { TreeHead } from "./right-edge.ts";

const origin = "example.org/node/log";
const key = await generateKey(origin, "log");
const entry = (at: number) => new TextEncoder().encode(`entry ${at} `.repeat(1 + (at % 3)));
const entries = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => entry(from + at));

interface Log {
  readonly storage: MemoryStorage;
  readonly head: TreeHead;
  readonly checkpoint: string;
}

/** A log of `sizes.at(-1)` entries, appended in portions that end at `sizes`. */
async function logOf(...sizes: readonly number[]): Promise<Log> {
  const storage = new MemoryStorage();
  let head = emptyHead();
  for (const size of sizes) {
    const next = await appendLeaves(storage, entries(head.size, size), head);
    await dropPartials(storage, head.size, next.size);
    head = next;
  }
  return { storage, head, checkpoint: await signCheckpoint({ origin, ...head }, key) };
}

const audit = ({ storage, checkpoint }: Log): Promise<AuditReport> =>
  auditLog(storage, checkpoint, key.verifier);

const log = await logOf(800);
const paths = [...log.storage.files.keys()];

/** The log with one file replaced; null removes it. */
function withFile(path: string, bytes: Uint8Array | null): Log {
  const storage = new MemoryStorage();
  for (const [name, content] of log.storage.files) storage.files.set(name, content);
  if (bytes === null) storage.files.delete(path);
  else storage.files.set(path, bytes);
  return { ...log, storage };
}

describe("a whole log", () => {
  test("is found intact at any size and however it grew", async () => {
    for (const sizes of [[0], [1], [255], [256], [257], [3, 300, 512], [100, 800]]) {
      const report = await audit(await logOf(...sizes));
      expect(report).toMatchObject({ intact: true, checkpoint: { size: sizes.at(-1) } });
    }
  });

  test("is found intact over three levels of tiles, with progress to the end", async () => {
    const large = await logOf(66_000);
    const heard: number[] = [];
    const report = await auditLog(large.storage, large.checkpoint, key.verifier, (done) => heard.push(done));
    expect(report.intact).toBe(true);
    expect(heard.length).toBe(258);
    expect(heard.at(-1)).toBe(66_000);
    for (const path of ["tile/2/000.p/1", "tile/1/000"]) {
      const bytes = (large.storage.files.get(path) as Uint8Array).slice();
      bytes[31] = (bytes[31] ?? 0) ^ 128;
      large.storage.files.set(path, bytes);
      expect(await audit(large)).toMatchObject({ intact: false, fault: { path } });
    }
  });
});

describe("one altered byte", () => {
  test("of any tile or bundle is found, in the file that holds it", async () => {
    const choices = fc.constantFrom(...paths).chain((path) => {
      const length = log.storage.files.get(path)?.length ?? 0;
      return fc.record({
        path: fc.constant(path),
        at: fc.nat(length - 1),
        change: fc.integer({ min: 1, max: 255 }),
      });
    });
    await fc.assert(
      fc.asyncProperty(choices, async ({ path, at, change }) => {
        const bytes = (log.storage.files.get(path) as Uint8Array).slice();
        bytes[at] = (bytes[at] ?? 0) ^ change;
        const report = await audit(withFile(path, bytes));
        expect(report).toMatchObject({ intact: false, fault: { path } });
      }),
      { numRuns: 400 },
    );
  });

  test("of the checkpoint is found", async () => {
    const bytes = new TextEncoder().encode(log.checkpoint);
    const changes = fc.record({ at: fc.nat(bytes.length - 1), change: fc.integer({ min: 1, max: 255 }) });
    await fc.assert(
      fc.asyncProperty(changes, async ({ at, change }) => {
        const bent = bytes.slice();
        bent[at] = (bent[at] ?? 0) ^ change;
        const checkpoint = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bent);
        const report = await audit({ ...log, checkpoint });
        expect(report).toMatchObject({ intact: false, checkpoint: null, fault: { path: "checkpoint" } });
      }),
      { numRuns: 300 },
    );
  });
});

describe("an audit names", () => {
  /** Bundle bytes with entry `index` replaced by one of the same length. */
  function bundleWith(path: string, from: number, index: number): Uint8Array {
    const bytes = (log.storage.files.get(path) as Uint8Array).slice();
    const before = entries(from, index).reduce((sum, each) => sum + 2 + each.length, 0);
    bytes[before + 2] = 0;
    return bytes;
  }

  test("the entry that was altered, in a full bundle and in the last", async () => {
    for (const [path, from, index] of [
      ["tile/entries/001", 256, 300],
      ["tile/entries/003.p/32", 768, 799],
    ] as const) {
      const report = await audit(withFile(path, bundleWith(path, from, index)));
      expect(report).toMatchObject({ intact: false, fault: { path, entry: index } });
    }
  });

  test("the tile, where the tree above confirms the entries", async () => {
    for (const [path, index] of [
      ["tile/0/001", 256 + 7],
      ["tile/0/003.p/32", 768 + 7],
    ] as const) {
      const bytes = (log.storage.files.get(path) as Uint8Array).slice();
      bytes[7 * 32] = (bytes[7 * 32] ?? 0) ^ 1;
      const report = await audit(withFile(path, bytes));
      expect(report).toMatchObject({ intact: false, fault: { path, entry: index } });
    }
  });

  test("every file that is missing, cut short or lengthened", async () => {
    for (const path of paths) {
      const bytes = log.storage.files.get(path) as Uint8Array;
      for (const other of [
        null,
        bytes.subarray(0, -1),
        new Uint8Array([...bytes, 0]),
        new Uint8Array([...bytes, 0, 0]),
        new Uint8Array(0),
      ]) {
        expect(await audit(withFile(path, other)), path).toMatchObject({ intact: false, fault: { path } });
      }
    }
  });

  test("the checkpoint, when all else was rewritten to agree", async () => {
    const storage = new MemoryStorage();
    await appendLeaves(storage, [Uint8Array.of(0), ...entries(1, 800)], emptyHead());
    const report = await audit({ ...log, storage });
    expect(report).toMatchObject({ intact: false, fault: { path: "checkpoint" } });
  });

  test("no entry's content", async () => {
    const bent = bundleWith("tile/entries/001", 256, 300);
    const report = await audit(withFile("tile/entries/001", bent));
    expect(JSON.stringify(report)).not.toContain("ntry 300 entry");
  });

  test("nothing of its own failing storage: that is thrown", async () => {
    const broken = { read: () => Promise.reject(new Error("The disk is gone.")) };
    await expect(auditLog(broken, log.checkpoint, key.verifier)).rejects.toThrow("The disk is gone.");
  });
});

test("a removed last entry is found by the older checkpoint, a removed first one by any", async () => {
  const shorter = await logOf(799);
  expect(await audit({ ...log, storage: shorter.storage })).toMatchObject({ intact: false });
  const storage = new MemoryStorage();
  await appendLeaves(storage, entries(1, 801), emptyHead());
  expect(await audit({ ...log, storage })).toMatchObject({ intact: false });
});
