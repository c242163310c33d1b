import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CommunityError } from "../community-error.ts";
import { toBase64 } from "./base64.ts";
import { type EnvelopeHeader, headerSize, postedEnvelope } from "./posted-envelope.ts";
import { randomBytes } from "./random-numbers.ts";
import { someKeyPair } from "./testing/some-organisation.ts";

const { recipient } = await someKeyPair();
const header: EnvelopeHeader = {
  version: 1,
  recipients: ["1e3b9c0a-0000-4000-8000-000000000001"],
  work: { challenge: "1.2.7.abc.def", nonce: "1.2.3.40" },
  token: null,
  mailbox: { id: toBase64(randomBytes(32)), recipient },
  idempotency: toBase64(randomBytes(16)),
};
const ciphertext = randomBytes(500);
const broken = expect.objectContaining({ code: "envelope-broken" });
const withHeader = (json: string) => {
  const bytes = postedEnvelope.encode({ header, ciphertext });
  bytes.fill(0x20, 4, 4 + headerSize).set(new TextEncoder().encode(json), 4);
  return bytes;
};

describe("a posted envelope", () => {
  it("comes back as it was", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 5 }),
        fc.uint8Array(),
        (to, sealed) => {
          const envelope = { header: { ...header, recipients: to }, ciphertext: sealed };
          const read = postedEnvelope.decode(postedEnvelope.encode(envelope));
          expect(read.header).toEqual(envelope.header);
          expect(Array.from(read.ciphertext)).toEqual(Array.from(sealed));
        },
      ),
    );
  });

  it("is as long for one recipient as for five, with work or with a token", () => {
    const ids = ["1", "2", "3", "4", "5"].map((one) => `1e3b9c0a-0000-4000-8000-00000000000${one}`);
    const lengths = ids.flatMap((_, at) => [
      postedEnvelope.encode({ header: { ...header, recipients: ids.slice(0, at + 1) }, ciphertext }).length,
      postedEnvelope.encode({
        header: { ...header, recipients: ids.slice(0, at + 1), work: null, token: "abcd-efgh-ijkl" },
        ciphertext,
      }).length,
    ]);
    expect(new Set(lengths).size).toBe(1);
  });

  it("is refused by name, and nothing else is thrown, whatever the bytes are", () => {
    const whole = postedEnvelope.encode({ header, ciphertext });
    const flipped = fc
      .tuple(fc.nat(headerSize + 4), fc.nat(255))
      .map(([at, value]) => Uint8Array.from(whole, (byte, place) => (place === at ? value : byte)));
    const cut = fc.nat(whole.length).map((length) => whole.slice(0, length));
    const json = fc.json().map((text) => withHeader(text.slice(0, 600)));
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 5000 }), flipped, cut, json), (bytes) => {
        try {
          postedEnvelope.decode(bytes);
        } catch (error) {
          expect(error).toBeInstanceOf(CommunityError);
          expect(error).toMatchObject({ code: "envelope-broken" });
        }
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ["another version", { version: 2 }],
    ["nobody", { recipients: [] }],
    ["one recipient twice", { recipients: [header.recipients[0], header.recipients[0]] }],
    ["six recipients", { recipients: Array(6).fill(header.recipients[0]) }],
    ["a recipient that is no id", { recipients: ["' or 1=1"] }],
    ["neither work nor token", { work: null }],
    ["a token with letters of other scripts", { token: "ábcdefgh" }],
    ["a mailbox that is no key", { mailbox: { id: header.mailbox?.id, recipient: "age1abc" } }],
    ["a mailbox id of another length", { mailbox: { id: toBase64(randomBytes(31)), recipient } }],
    ["base64 written in a second way", { idempotency: "AAAAAAAAAAAAAAAAAAAAAB==" }],
    ["a part that nobody knows", { arrived: "2026-11-25T21:00:00Z" }],
  ])("refuses %s", (_, change) => {
    expect(() => postedEnvelope.decode(withHeader(JSON.stringify({ ...header, ...change })))).toThrow(broken);
  });

  it("refuses a header of another length and one with a prototype in it", () => {
    const short = postedEnvelope.encode({ header, ciphertext });
    new DataView(short.buffer).setUint32(0, 100);
    expect(() => postedEnvelope.decode(short)).toThrow(broken);
    const polluting = JSON.stringify(header).replace("{", '{"__proto__":{"x":1},');
    expect(() => postedEnvelope.decode(withHeader(polluting))).toThrow(broken);
  });
});
