import { describe, expect, test } from "vitest";
import { appendLeaves, emptyHead } from "./append.ts";
import { openCheckpoint, signCheckpoint } from "./checkpoint.ts";
import { generateKey, parseVerifierKey } from "./key.ts";
import { MemoryStorage } from "./memory-storage.ts";
import { proveConsistency } from "./proof.ts";
import type { TreeHead } from "./right-edge.ts";
import { type CosignRequest, cosignCheckpoint } from "./witness.ts";

const origin = "example.org/node/log";
const logKey = await generateKey(origin, "log");
const witness = await generateKey("witness.example/w1", "witness");
const secondWitness = await generateKey("witness.example/w2", "witness");
const entries = (count: number) => Array.from({ length: count }, (_, at) => Uint8Array.of(at & 255, at >> 8));

const storage = new MemoryStorage();
const first: TreeHead = await appendLeaves(storage, entries(300), emptyHead());
const second: TreeHead = await appendLeaves(storage, entries(100), first);
const checkpoint = await signCheckpoint({ origin, ...second }, logKey);
const request: CosignRequest = {
  checkpoint,
  logKey: logKey.verifier,
  last: first,
  proof: await proveConsistency(storage, 300, 400),
  time: 1_700_000_000,
};

describe("a witness", () => {
  test("cosigns what extends what it has seen", async () => {
    const { head, line } = await cosignCheckpoint(request, witness);
    expect(head).toMatchObject({ origin, size: 400, root: second.root });
    const opened = await openCheckpoint(checkpoint + line, [logKey.verifier, witness.verifier]);
    expect(opened.cosignatures).toEqual([{ name: "witness.example/w1", time: 1_700_000_000 }]);
    expect((await openCheckpoint(checkpoint + line, [logKey.verifier])).cosignatures).toEqual([]);
  });

  test("counts once, however often its line is repeated", async () => {
    const one = await cosignCheckpoint(request, witness);
    const again = await cosignCheckpoint({ ...request, time: 1_700_000_060 }, witness);
    const other = await cosignCheckpoint(request, secondWitness);
    const text = checkpoint + one.line + again.line + other.line;
    const keys = [logKey.verifier, witness.verifier, secondWitness.verifier];
    expect((await openCheckpoint(text, keys)).cosignatures.map(({ name }) => name)).toEqual([
      "witness.example/w1",
      "witness.example/w2",
    ]);
  });

  test("takes the first checkpoint of a log on the log's word", async () => {
    const answer = await cosignCheckpoint({ ...request, last: emptyHead(), proof: [] }, witness);
    expect(answer.head.size).toBe(400);
  });

  test("never cosigns a fork, a smaller tree, or an unproved step", async () => {
    const forked = await appendLeaves(new MemoryStorage(), [Uint8Array.of(9), ...entries(399)], emptyHead());
    const fork = await signCheckpoint({ origin, ...forked }, logKey);
    const smaller = await signCheckpoint({ origin, ...first }, logKey);
    const attempts = [
      { ...request, checkpoint: fork },
      { ...request, checkpoint: smaller, last: second },
      { ...request, checkpoint: fork, last: second, proof: [] },
      { ...request, proof: [] },
    ];
    for (const attempt of attempts) {
      await expect(cosignCheckpoint(attempt, witness)).rejects.toMatchObject({
        code: "consistency-rejected",
      });
    }
  });

  test("never cosigns what the log has not signed, nor with a log's key, nor at no time", async () => {
    const stranger = await generateKey(origin, "log");
    const forged = await signCheckpoint({ origin, ...second }, stranger);
    const refused = (attempt: CosignRequest) => cosignCheckpoint(attempt, witness);
    await expect(refused({ ...request, checkpoint: forged })).rejects.toMatchObject({
      code: "signature-missing",
    });
    await expect(cosignCheckpoint(request, logKey)).rejects.toMatchObject({ code: "key-mismatch" });
    for (const time of [-1, 0.5]) {
      await expect(refused({ ...request, time })).rejects.toMatchObject({ code: "range-refused" });
    }
  });

  test("whose line is altered or stands under another text is refused", async () => {
    const { line } = await cosignCheckpoint(request, witness);
    const keys = [logKey.verifier, witness.verifier];
    const otherText = await signCheckpoint({ origin, ...first }, logKey);
    await expect(openCheckpoint(otherText + line, keys)).rejects.toMatchObject({
      code: "signature-rejected",
    });
    const [head = "", base64 = ""] = [
      line.slice(0, line.lastIndexOf(" ") + 1),
      line.slice(line.lastIndexOf(" ") + 1),
    ];
    const bytes = Buffer.from(base64, "base64");
    for (let at = 4; at < bytes.length; at++) {
      const bent = Buffer.from(bytes);
      bent[at] = (bent[at] ?? 0) ^ 1;
      const note = `${checkpoint}${head}${bent.toString("base64")}\n`;
      await expect(openCheckpoint(note, keys), `byte ${at}`).rejects.toMatchObject({
        code: "signature-rejected",
      });
    }
  });

  test("alone is not enough: the log must have signed", async () => {
    const { line } = await cosignCheckpoint(request, witness);
    const unsigned = checkpoint.slice(0, checkpoint.indexOf("— ")) + line;
    const keys = [logKey.verifier, witness.verifier];
    await expect(openCheckpoint(unsigned, keys)).rejects.toMatchObject({ code: "signature-missing" });
  });
});

test("a witness key's text says that it is one", () => {
  expect(() => parseVerifierKey("witness.example/w1+00000000+Ag==")).toThrow("A key reads");
  expect(witness.verifier.role).toBe("witness");
});
