import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { appendLeaves, emptyHead } from "./append.ts";
import { auditLog } from "./audit.ts";
import { openCheckpoint, signCheckpoint } from "./checkpoint.ts";
import { FileStorage } from "./file-storage.ts";
import { formatSignerKey, formatVerifierKey, parseSignerKey, parseVerifierKey } from "./key.ts";
import { MemoryStorage } from "./memory-storage.ts";
import { proveConsistency, verifyConsistency } from "./proof.ts";
import { readBundle } from "./stored-tree.ts";

const slice = resolve(import.meta.dirname, "../vectors/tessera");
const published = JSON.parse(readFileSync(join(slice, "keys.json"), "utf8")) as {
  signer: string;
  verifier: string;
};
const verifier = parseVerifierKey(published.verifier);
const signer = await parseSignerKey(published.signer);

function sharedLog(): string {
  const shared = process.env.WAYMARK_SHARED ?? resolve(import.meta.dirname, "../../../../shared");
  const folder = join(shared, "data/tlog/tessera-testdata/testdata/log");
  if (!existsSync(folder)) throw new Error(`No log in ${folder}: set WAYMARK_SHARED to the shared data.`);
  return folder;
}

const text = (folder: string, size: number) => readFileSync(join(folder, `checkpoint.${size}`), "utf8");

test("its keys read and write as it wrote them", () => {
  expect(formatVerifierKey(verifier)).toBe(published.verifier);
  expect(formatSignerKey(signer)).toBe(published.signer);
  expect(signer.verifier).toEqual(verifier);
});

describe.each([
  ["slice in this package", () => slice, [7, 15]],
  ["full test log", sharedLog, Array.from({ length: 16 }, (_, size) => size)],
] as const)("Tessera's log, %s", (_, folderOf, sizes) => {
  test("every checkpoint opens, audits, and is what we would have signed", async () => {
    const folder = folderOf();
    const storage = new FileStorage(folder);
    for (const size of sizes) {
      const opened = await openCheckpoint(text(folder, size), [verifier]);
      expect(opened.size).toBe(size);
      expect(await signCheckpoint(opened, signer)).toBe(text(folder, size));
      expect(await auditLog(storage, text(folder, size), verifier)).toMatchObject({ intact: true });
    }
  });

  test("every checkpoint is proved to extend every earlier one", async () => {
    const folder = folderOf();
    for (const older of sizes) {
      for (const newer of sizes.filter((size) => size >= older)) {
        const proof = await proveConsistency(new FileStorage(folder), older, newer);
        const [before, after] = await Promise.all(
          [older, newer].map((size) => openCheckpoint(text(folder, size), [verifier])),
        );
        if (before === undefined || after === undefined) throw new Error("No checkpoint.");
        expect(verifyConsistency(before, after, proof), `${older} to ${newer}`).toBe(true);
      }
    }
  });

  test("its entries, appended by us, give its files byte for byte", async () => {
    const folder = folderOf();
    const ours = new MemoryStorage();
    const entries = await readBundle(new FileStorage(folder), 0, 15);
    let head = emptyHead();
    for (const size of sizes) head = await appendLeaves(ours, entries.slice(head.size, size), head);
    expect(ours.files.size).toBe(2 * sizes.filter((size) => size > 0).length);
    for (const [path, bytes] of ours.files) {
      expect(new Uint8Array(readFileSync(join(folder, path))), path).toEqual(bytes);
    }
  });
});
