import { generateX25519Identity, identityToRecipient } from "age-encryption";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { identityText, isIdentity, isRecipient } from "./age-key-text.ts";

describe("the text of an X25519 key", () => {
  it("is the one that age itself reads, for any private key", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 32, maxLength: 32 }), async (scalar) => {
        const identity = identityText(scalar);
        expect(isIdentity(identity)).toBe(true);
        expect(isRecipient(await identityToRecipient(identity))).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it("is not one with any letter exchanged", async () => {
    const identity = await generateX25519Identity();
    const recipient = await identityToRecipient(identity);
    for (const at of [5, 20, 61]) {
      const other = recipient[at] === "q" ? "p" : "q";
      expect(isRecipient(recipient.slice(0, at) + other + recipient.slice(at + 1))).toBe(false);
    }
    expect(isRecipient(identity)).toBe(false);
    expect(isRecipient(recipient.toUpperCase())).toBe(false);
    expect(isIdentity(recipient)).toBe(false);
  });
});
