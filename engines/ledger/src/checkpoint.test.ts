import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sign } from "#ed25519";
import { type OpenedCheckpoint, openCheckpoint, readUnverified, signCheckpoint } from "./checkpoint.ts";
import { leafHash } from "./hash.ts";
import { generateKey } from "./key.ts";
import { formatSignature } from "./note.ts";

const origin = "example.org/node/log";
const root = leafHash(Uint8Array.of(1, 2, 3));
const key = await generateKey(origin, "log");
const stranger = await generateKey(origin, "log");
const text = await signCheckpoint({ origin, size: 42, root }, key);

const open = (note: string, keys = [key.verifier]): Promise<OpenedCheckpoint> => openCheckpoint(note, keys);
const refusal = (code: string) => expect.objectContaining({ name: "LedgerError", code });

describe("a checkpoint", () => {
  test("says what was signed", async () => {
    expect(await open(text)).toEqual({ origin, size: 42, root, extensions: [], cosignatures: [] });
    expect(readUnverified(text)).toEqual({ origin, size: 42, root });
  });

  test("is the three lines of tlog-checkpoint", () => {
    expect(text.split("\n").slice(0, 4)).toEqual([origin, "42", Buffer.from(root).toString("base64"), ""]);
    expect(text).toMatch(/\n\n— example\.org\/node\/log [A-Za-z0-9+/]+=*\n$/);
  });

  test("falls with any bit turned", async () => {
    const bytes = new TextEncoder().encode(text);
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length * 8 - 1), async (bit) => {
        const bent = bytes.slice();
        bent[bit >> 3] = (bent[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        await expect(open(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bent))).rejects.toBeDefined();
      }),
      { numRuns: 500 },
    );
  });

  test("falls with any piece cut out or doubled", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(text.length), fc.nat(text.length), async (one, two) => {
        const [from, to] = [Math.min(one, two), Math.max(one, two)];
        fc.pre(from < to);
        await expect(open(text.slice(0, from) + text.slice(to))).rejects.toBeDefined();
        // A doubled signature line is still the same signature under the same text.
        const doubled = text.slice(0, to) + text.slice(from, to) + text.slice(to);
        fc.pre(!(from === text.indexOf("— ") && to === text.length));
        await expect(open(doubled)).rejects.toBeDefined();
      }),
      { numRuns: 300 },
    );
  });

  test("needs a known key of that log", async () => {
    await expect(open(text, [])).rejects.toEqual(refusal("signature-missing"));
    await expect(open(text, [stranger.verifier])).rejects.toEqual(refusal("signature-missing"));
  });

  test("signed by a known key of another log is not this log's", async () => {
    const elsewhere = await generateKey("example.org/b", "log");
    const body = text.slice(0, text.indexOf("\n\n") + 1);
    const bytes = await sign(elsewhere.seed, new TextEncoder().encode(body));
    const line = formatSignature({ name: elsewhere.verifier.name, id: elsewhere.verifier.id, bytes });
    await expect(open(`${body}\n${line}`, [elsewhere.verifier])).rejects.toEqual(
      refusal("signature-missing"),
    );
    expect((await open(text + line, [key.verifier, elsewhere.verifier])).size).toBe(42);
  });

  test("with a false signature of a known key is refused even beside a true one", async () => {
    const other = await signCheckpoint({ origin, size: 43, root }, stranger);
    const both = text + other.slice(other.indexOf("— "));
    await expect(open(both, [key.verifier, stranger.verifier])).rejects.toEqual(
      refusal("signature-rejected"),
    );
    expect((await open(both)).size).toBe(42);
  });

  test("cannot be signed by a key of another log or by a witness", async () => {
    const [elsewhere, witness] = [
      await generateKey("example.org/b", "log"),
      await generateKey(origin, "witness"),
    ];
    for (const wrong of [elsewhere, witness]) {
      await expect(signCheckpoint({ origin, size: 1, root }, wrong)).rejects.toEqual(refusal("key-mismatch"));
    }
  });

  test("has a size and a root", async () => {
    for (const size of [-1, 0.5, 2 ** 53]) {
      await expect(signCheckpoint({ origin, size, root }, key)).rejects.toEqual(refusal("range-refused"));
    }
    const short = { origin, size: 1, root: root.subarray(1) };
    await expect(signCheckpoint(short, key)).rejects.toEqual(refusal("hash-malformed"));
  });
});

describe("what is no checkpoint", () => {
  const hash = Buffer.from(root).toString("base64");
  const line = "— a AAAAAAA=";
  test.each([
    ["empty", "", "note-malformed"],
    ["without signatures", `a\n1\n${hash}\n`, "note-malformed"],
    ["without last newline", `a\n1\n${hash}\n\n${line}`, "note-malformed"],
    ["a hyphen for the dash", `a\n1\n${hash}\n\n- a AAAAAAA=\n`, "note-malformed"],
    ["a tab", `a\tb\n1\n${hash}\n\n${line}\n`, "note-malformed"],
    ["half a character", `a\ud800\n1\n${hash}\n\n${line}\n`, "note-malformed"],
    ["a signature of nothing", `a\n1\n${hash}\n\n— a AAAAAA==\n`, "note-malformed"],
    ["Base64 with spare bits", `a\n1\n${hash}\n\n— a AAAAAAB=\n`, "note-malformed"],
    ["65 signatures", `a\n1\n${hash}\n\n${`${line}\n`.repeat(65)}`, "note-malformed"],
    ["a leading zero", `a\n01\n${hash}\n\n${line}\n`, "checkpoint-malformed"],
    ["a sign", `a\n+1\n${hash}\n\n${line}\n`, "checkpoint-malformed"],
    ["a size over 2^53", `a\n9007199254740993\n${hash}\n\n${line}\n`, "checkpoint-malformed"],
    ["a short root", `a\n1\nAAAA\n\n${line}\n`, "checkpoint-malformed"],
    ["no origin", `\n1\n${hash}\n\n${line}\n`, "checkpoint-malformed"],
    ["an empty extension", `a\n1\n${hash}\n\nx\n\n${line}\n`, "checkpoint-malformed"],
  ])("%s", async (_, note, code) => {
    await expect(open(note)).rejects.toEqual(refusal(code));
    expect(() => readUnverified(note)).toThrow(refusal(code));
  });

  test("any text at all is refused with a named error", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", maxLength: 200 }), async (note) => {
        await expect(open(note)).rejects.toMatchObject({ name: "LedgerError" });
      }),
    );
  });
});
