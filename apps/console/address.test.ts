import fc from "fast-check";
import { expect, test } from "vitest";
import { parseAddress, writeAddress } from "./address.ts";

test("is read back as it was written, in any script", () => {
  const text = fc.string({ unit: "grapheme", minLength: 1 });
  const names = fc.constantFrom("q", "type", "next");
  fc.assert(
    fc.property(fc.dictionary(names, text), (filters) => {
      expect(parseAddress(writeAddress(filters))).toEqual({ ...filters });
    }),
  );
});

test("what is not said leaves no trace", () => {
  expect(writeAddress({ q: undefined, type: "" })).toBe("");
});
