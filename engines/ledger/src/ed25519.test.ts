import { describe, expect, test } from "vitest";
import * as node from "./ed25519.node.ts";
import * as web from "./ed25519.web.ts";

const bytes = (hex: string) => new Uint8Array(Buffer.from(hex, "hex"));

/** RFC 8032 section 7.1, tests 1 to 3. */
const VECTORS = [
  {
    seed: "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
    publicKey: "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
    message: "",
    signature:
      "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
  },
  {
    seed: "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
    publicKey: "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
    message: "72",
    signature:
      "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
  },
  {
    seed: "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
    publicKey: "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
    message: "af82",
    signature:
      "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
  },
];

describe.each([
  ["Node", node],
  ["the browser", web],
])("Ed25519 of %s", (_, ed25519) => {
  test.each(VECTORS)("agrees with RFC 8032 on message '$message'", async (vector) => {
    const [seed, message] = [bytes(vector.seed), bytes(vector.message)];
    expect(await ed25519.publicKeyOf(seed)).toEqual(bytes(vector.publicKey));
    expect(await ed25519.sign(seed, message)).toEqual(bytes(vector.signature));
    expect(await ed25519.verify(bytes(vector.publicKey), message, bytes(vector.signature))).toBe(true);
  });

  test("refuses any bent bit of signature, message and key, and any other length", async () => {
    const [, , vector] = VECTORS;
    if (vector === undefined) throw new Error("No vector.");
    const parts = [bytes(vector.publicKey), bytes(vector.message), bytes(vector.signature)] as const;
    for (const [which, part] of parts.entries()) {
      for (let bit = 0; bit < part.length * 8; bit += which === 2 ? 7 : 3) {
        const bent = parts.map((each) => each.slice()) as [Uint8Array, Uint8Array, Uint8Array];
        const target = bent[which] as Uint8Array;
        target[bit >> 3] = (target[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(await ed25519.verify(...bent).catch(() => false), `part ${which}, bit ${bit}`).toBe(false);
      }
    }
    expect(await ed25519.verify(parts[0].subarray(1), parts[1], parts[2])).toBe(false);
    expect(await ed25519.verify(parts[0], parts[1], parts[2].subarray(1))).toBe(false);
  });
});
