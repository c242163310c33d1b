import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { matchedNames } from "./matched-names.ts";

describe("matchedNames", () => {
  test("names of the same words are one", () => {
    expect(
      matchedNames([
        ["First Name", "http://one.org/owl#phone_number", "zip"],
        ["first_name", "http://two.org/owl#phone_number", "Zip", "city"],
        ["firstName", "phoneNumber"],
      ]),
    ).toEqual([
      ["First Name", "http://one.org/owl#phone_number", "zip"],
      ["First Name", "http://one.org/owl#phone_number", "zip", "city"],
      ["First Name", "http://one.org/owl#phone_number"],
    ]);
  });

  test("two columns of one file stay two, and equal names stay equal", () => {
    const name = fc.constantFrom("a b", "A_B", "aB", "a", "b", "?", "!");
    fc.assert(
      fc.property(fc.array(fc.uniqueArray(name), { maxLength: 4 }), (files) => {
        const matched = matchedNames(files);
        for (const [i, names] of matched.entries()) {
          expect(names.length).toBe(files[i]?.length);
          expect(new Set(names).size).toBe(names.length);
        }
      }),
    );
  });
});
