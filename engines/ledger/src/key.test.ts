import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatSignerKey, formatVerifierKey, generateKey, parseSignerKey, parseVerifierKey } from "./key.ts";

describe("keys", () => {
  test("come back from their text as they were", async () => {
    for (const role of ["log", "witness"] as const) {
      const key = await generateKey("example.org/node/ü", role);
      expect(parseVerifierKey(formatVerifierKey(key.verifier))).toEqual(key.verifier);
      expect(await parseSignerKey(formatSignerKey(key))).toEqual(key);
    }
  });

  test("of one seed differ by role and by name", async () => {
    const log = await generateKey("example.org/a", "log");
    const asWitness = { verifier: { ...log.verifier, role: "witness" as const }, seed: log.seed };
    await expect(parseSignerKey(formatSignerKey(asWitness))).rejects.toMatchObject({ code: "key-malformed" });
    const renamed = formatVerifierKey(log.verifier).replace("/a+", "/b+");
    expect(() => parseVerifierKey(renamed)).toThrow("id of verifier key");
  });

  test("any letter changed in a verifier key's text is noticed", async () => {
    const { verifier } = await generateKey("example.org/node", "log");
    const text = formatVerifierKey(verifier);
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.integer({ min: 32, max: 126 }), (at, code) => {
        const letter = String.fromCharCode(code);
        fc.pre(letter !== text[at]);
        expect(() => parseVerifierKey(text.slice(0, at) + letter + text.slice(at + 1))).toThrow();
      }),
    );
  });

  test.each(["", "a b", "a+b", "a\u00a0b", "a\nb"])("no key is named '%s'", async (name) => {
    await expect(generateKey(name, "log")).rejects.toMatchObject({ code: "key-malformed" });
  });

  test.each(["", "example.org", "a+b+c", "a+00000000+", "a+00000000+AAAA", "PRIVATE+KEY+a+00000000+AQ=="])(
    "'%s' is no key",
    async (text) => {
      expect(() => parseVerifierKey(text)).toThrow("A key reads");
      await expect(parseSignerKey(text)).rejects.toMatchObject({ code: "key-malformed" });
    },
  );
});
