import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { emptyRoot, leafHash, nodeHash, perfectRoot, plainHash, sameBytes } from "./hash.ts";

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");

describe("hash", () => {
  test("gives the known hashes of nothing", () => {
    expect(hex(emptyRoot())).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    expect(hex(leafHash(new Uint8Array()))).toBe(
      "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    );
  });

  test("agrees with another SHA-256 on any entry and any pair, in any order of calls", () => {
    const node = (...parts: Uint8Array[]) => hex(createHash("sha256").update(Buffer.concat(parts)).digest());
    const bytes32 = fc.uint8Array({ minLength: 32, maxLength: 32 });
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), bytes32, bytes32, (entry, left, right) => {
        expect(hex(leafHash(entry))).toBe(node(Uint8Array.of(0), entry));
        expect(hex(nodeHash(left, right))).toBe(node(Uint8Array.of(1), left, right));
        expect(hex(plainHash(entry))).toBe(node(entry));
        expect(hex(perfectRoot(Buffer.concat([left, right])))).toBe(node(Uint8Array.of(1), left, right));
      }),
    );
  });

  test("leaves the hashes under a perfect root as they were", () => {
    const hashes = new Uint8Array(8 * 32).map((_, at) => at);
    const before = hashes.slice();
    perfectRoot(hashes);
    expect(sameBytes(hashes, before)).toBe(true);
  });

  test("takes no string for another of which it is the beginning", () => {
    const [short, long] = [Uint8Array.of(1, 2), Uint8Array.of(1, 2, 3)];
    expect([sameBytes(short, long), sameBytes(long, short), sameBytes(long, long.slice())]).toEqual([
      false,
      false,
      true,
    ]);
  });

  test("refuses what is no hash, or no perfect subtree", () => {
    expect(() => nodeHash(new Uint8Array(31), new Uint8Array(32))).toThrow("31");
    for (const bytes of [0, 31, 33, 96])
      expect(() => perfectRoot(new Uint8Array(bytes))).toThrow("perfect subtree");
  });
});
