import { generateX25519Identity, identityToRecipient } from "age-encryption";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { otherAge } from "../seal/testing/other-age.ts";
import { someKeyPair } from "../seal/testing/some-organisation.ts";
import { daysOfKey, destroyableFrom, lastDayAfterRotation, stateOf } from "./key-calendar.ts";
import { keyFingerprint } from "./key-fingerprint.ts";
import { newPassphrase } from "./new-passphrase.ts";
import { joinShares, makeRecovery, shownShare } from "./recovery-shares.ts";
import { lockWithPassphrase, unlockWithPassphrase, unwrapWith, wrapFor } from "./wrapped-identity.ts";

const other = await otherAge();
const desk = await someKeyPair();
const officer = await someKeyPair();

describe("a desk's key, wrapped (trust.md 5.1)", () => {
  it("comes back to the officer it was wrapped for, and to nobody else", async () => {
    const wrapped = await wrapFor(officer.recipient, desk.identity);
    expect(await unwrapWith(officer.identity, wrapped, desk.recipient)).toBe(desk.identity);
    const stranger = await someKeyPair();
    await expect(unwrapWith(stranger.identity, wrapped, desk.recipient)).rejects.toMatchObject({
      code: "wrong-key",
    });
    expect(new TextDecoder().decode(await other.decrypt_with_x25519(officer.identity, wrapped))).toBe(
      desk.identity,
    );
  });

  it("is refused when another key was put in its place, or a bit was flipped", async () => {
    const wrapped = await wrapFor(officer.recipient, (await someKeyPair()).identity);
    await expect(unwrapWith(officer.identity, wrapped, desk.recipient)).rejects.toMatchObject({
      code: "key-exchanged",
    });
    const flipped = Uint8Array.from(wrapped, (byte, at) => (at === wrapped.length - 1 ? byte ^ 1 : byte));
    await expect(unwrapWith(officer.identity, flipped, desk.recipient)).rejects.toMatchObject({
      code: "seal-broken",
    });
    await expect(wrapFor("age1nobody", desk.identity)).rejects.toMatchObject({ code: "recipients-refused" });
  });

  it("opens with the passphrase alone, with the stock format, and not with a short one", async () => {
    const passphrase = newPassphrase();
    const locked = await lockWithPassphrase(officer.identity, passphrase, 12);
    expect(await unlockWithPassphrase(passphrase, locked, officer.recipient)).toBe(officer.identity);
    await expect(unlockWithPassphrase(`${passphrase}x`, locked, officer.recipient)).rejects.toMatchObject({
      code: "wrong-key",
    });
    expect(new TextDecoder().decode(await other.decrypt_with_user_passphrase(passphrase, locked))).toBe(
      officer.identity,
    );
    await expect(lockWithPassphrase(officer.identity, "fifteen letters", 12)).rejects.toMatchObject({
      code: "passphrase-short",
    });
  });

  it("is known by digits that differ from key to key", async () => {
    expect(keyFingerprint(desk.recipient)).toMatch(/^\d{5}( \d{5}){5}$/);
    expect(keyFingerprint(desk.recipient)).not.toBe(keyFingerprint(officer.recipient));
    expect(newPassphrase()).toMatch(/^[a-z2-9]{5}(-[a-z2-9]{5}){3}$/);
  });
});

describe("recovery by two of three", () => {
  it("is whole again with any two shares, as they are typed from paper", async () => {
    const { recipient, shares } = await makeRecovery();
    const [a = "", b = "", c = ""] = shares;
    for (const pair of [
      [a, b],
      [b, a],
      [a, c],
      [c, b],
      [a, b, c],
    ]) {
      const identity = await joinShares(
        pair.map((share) => `  ${shownShare(share)}\n`),
        recipient,
      );
      expect(await identityToRecipient(identity)).toBe(recipient);
    }
  });

  it("is refused with one share, the same twice, shares of two recoveries, and a wrong letter", async () => {
    const [one, two] = [await makeRecovery(), await makeRecovery()];
    const [a = "", b = ""] = one.shares;
    const [foreign = ""] = two.shares;
    const apart = { code: "shares-apart" };
    await expect(joinShares([a], one.recipient)).rejects.toMatchObject(apart);
    await expect(joinShares([a, a], one.recipient)).rejects.toMatchObject(apart);
    await expect(joinShares([a, foreign], one.recipient)).rejects.toMatchObject(apart);
    await expect(joinShares([a, b], two.recipient)).rejects.toMatchObject(apart);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 6, max: a.length - 1 }), async (at) => {
        const wrong = a.slice(0, at) + (a[at] === "q" ? "p" : "q") + a.slice(at + 1);
        await expect(joinShares([wrong, b], one.recipient)).rejects.toMatchObject({ code: "share-broken" });
      }),
      { numRuns: 40 },
    );
  });

  it("brings a desk's key back, and a new officer holds it", async () => {
    const recovery = await makeRecovery();
    const identity = await generateX25519Identity();
    const recipient = await identityToRecipient(identity);
    const kept = await wrapFor(recovery.recipient, identity);
    const [, b = "", c = ""] = recovery.shares;
    const found = await unwrapWith(await joinShares([b, c], recovery.recipient), kept, recipient);
    const wrapped = await wrapFor(officer.recipient, found);
    expect(await unwrapWith(officer.identity, wrapped, recipient)).toBe(identity);
  });
});

describe("the days of a key", () => {
  const days = { ...daysOfKey("2026-01-01"), destroyedOn: null };

  it("are 180 until the next, 90 of overlap, and until the last report expires", () => {
    expect(days).toMatchObject({ rotateBy: "2026-06-30", validTo: "2026-09-28" });
    expect(stateOf(days, "2026-06-29")).toBe("current");
    expect(stateOf(days, "2026-06-30")).toBe("rotation-due");
    expect(stateOf(days, "2026-09-29")).toBe("kept");
    // 35 days of the last list that names it, 180 of the last report that came for it.
    expect(destroyableFrom(days.validTo)).toBe("2027-05-02");
    expect(stateOf(days, "2027-05-01")).toBe("kept");
    expect(stateOf(days, "2027-05-02")).toBe("to-destroy");
    expect(stateOf({ ...days, destroyedOn: "2027-05-03" }, "2027-05-04")).toBe("destroyed");
  });

  it("end earlier when a successor came earlier, and never later", () => {
    expect(lastDayAfterRotation(days.validTo, "2026-02-01")).toBe("2026-05-02");
    expect(lastDayAfterRotation(days.validTo, "2026-09-01")).toBe(days.validTo);
  });
});
