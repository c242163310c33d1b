import { describe, expect, test } from "vitest";
import { appendLeaves, emptyHead } from "./append.ts";
import { openCheckpoint, signCheckpoint } from "./checkpoint.ts";
import { generateKey } from "./key.ts";
import { MemoryStorage } from "./memory-storage.ts";
import { readCheckpoint, writeCheckpoint } from "./stored-checkpoint.ts";
import { cosignCheckpoint } from "./witness.ts";

const origin = "example.org/node/log";
const key = await generateKey(origin, "log");
const entries = [Uint8Array.of(1), Uint8Array.of(2)];

describe("the published checkpoint", () => {
  test("is null before the first, then the last written", async () => {
    const storage = new MemoryStorage();
    expect(await readCheckpoint(storage)).toBeNull();
    const one = await signCheckpoint({ origin, ...emptyHead() }, key);
    const two = await signCheckpoint({ origin, ...(await appendLeaves(storage, entries, emptyHead())) }, key);
    await writeCheckpoint(storage, one);
    await writeCheckpoint(storage, two);
    expect(await readCheckpoint(storage)).toBe(two);
  });

  test("takes cosignatures, but never a smaller tree, another tree, or another log's", async () => {
    const storage = new MemoryStorage();
    const head = await appendLeaves(storage, entries, emptyHead());
    const text = await signCheckpoint({ origin, ...head }, key);
    await writeCheckpoint(storage, text);
    const witness = await generateKey("witness.example", "witness");
    const request = { checkpoint: text, logKey: key.verifier, last: emptyHead(), proof: [], time: 1 };
    await writeCheckpoint(storage, text + (await cosignCheckpoint(request, witness)).line);
    const published = (await readCheckpoint(storage)) ?? "";
    expect((await openCheckpoint(published, [key.verifier, witness.verifier])).cosignatures.length).toBe(1);
    const elsewhere = await generateKey("example.org/b", "log");
    const attempts = [
      await signCheckpoint({ origin, ...emptyHead() }, key),
      await signCheckpoint({ origin, size: 2, root: emptyHead().root }, key),
      await signCheckpoint({ origin: "example.org/b", size: 3, root: head.root }, elsewhere),
    ];
    for (const attempt of attempts) {
      await expect(writeCheckpoint(storage, attempt)).rejects.toMatchObject({ code: "checkpoint-regressed" });
    }
    expect(await readCheckpoint(storage)).toBe(published);
  });

  test("that is no UTF-8 is named", async () => {
    const storage = new MemoryStorage();
    await storage.write(new Map([["checkpoint", Uint8Array.of(0xff, 0xfe)]]));
    await expect(readCheckpoint(storage)).rejects.toMatchObject({ code: "note-malformed" });
  });
});
