import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { argon2InBrowser } from "./argon2-in-browser.ts";
import { bitsForLoad, newChallenge, proveWork, readChallenge, workBits, workHolds } from "./proof-of-work.ts";
import { randomBytes } from "./random-numbers.ts";

const key = randomBytes(32);
const now = Date.UTC(2026, 10, 25, 12, 34, 56);
const hour = 3_600_000;
const refused = expect.objectContaining({ code: "work-refused" });

describe("proof of work", () => {
  it("holds for its challenge, and for no other challenge or numbers", async () => {
    const challenge = newChallenge(key, 4, now);
    const nonce = await proveWork(challenge.text, challenge.bits, argon2InBrowser);
    expect(await workHolds(readChallenge(key, challenge.text, now), nonce, argon2InBrowser)).toBe(true);
    const hard = { ...newChallenge(key, 22, now) };
    expect(await workHolds(hard, nonce, argon2InBrowser)).toBe(false);
    const [one] = nonce.split(".");
    for (const cheat of [`${one}.${one}.${one}.${one}`, nonce.split(".").reverse().join("."), one ?? "", ""])
      expect(await workHolds(challenge, cheat, argon2InBrowser)).toBe(false);
  });

  it("takes a challenge of this node alone, with nothing changed in it, and not after its hours", () => {
    const { text, spentAfter } = newChallenge(key, 7, now);
    expect(readChallenge(key, text, now + hour)).toEqual({ text, bits: 7, spentAfter });
    expect(() => readChallenge(randomBytes(32), text, now)).toThrow(refused);
    expect(() => readChallenge(key, text.replace(".7.", ".1."), now)).toThrow(refused);
    expect(() => readChallenge(key, text, spentAfter)).toThrow(refused);
    const year = 365 * 24 * hour;
    for (const clock of [now + year, now - year])
      expect(() => readChallenge(key, text, clock)).toThrow(refused);
  });

  it("tells no finer time than the hour (rule 42)", () => {
    const { spentAfter } = newChallenge(key, 7, now);
    expect(spentAfter % hour).toBe(0);
    expect(spentAfter - now).toBeGreaterThan(hour);
    expect(spentAfter - now).toBeLessThanOrEqual(2 * hour);
  });

  it("refuses anything else by name", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => readChallenge(key, text, now)).toThrow(refused);
      }),
    );
  });

  it("asks for more the longer the queue, and never for more than half a minute", () => {
    expect([0, 0.49, 0.5, 0.99, 1, 50].map(bitsForLoad)).toEqual([7, 7, 8, 8, 9, 9]);
    // Tries expected times what a try takes on a slow phone: 20 ms.
    expect(2 ** workBits.normal * 0.02).toBeLessThan(4);
    expect(2 ** workBits.attack * 0.02).toBeLessThan(30);
  });
});
