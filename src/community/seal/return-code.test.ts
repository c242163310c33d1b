import fc from "fast-check";
import { parsePhoneNumberFromString } from "libphonenumber-js/max";
import { describe, expect, it } from "vitest";
import { callsTrouble, newReturnCode, readReturnCode, shownCode, strengthOf } from "./return-code.ts";

const codes = Array.from({ length: 400 }, () => newReturnCode());

describe("a return code", () => {
  it("begins, dialled, with no emergency and no premium number of any country's plan", () => {
    const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 16, maxLength: 16 });
    const drawn = fc.sample(
      digits.map((code) => code.join("")),
      { numRuns: 4000, seed: 20 },
    );
    const numbers = drawn.filter((code) => !callsTrouble(code));
    const kinds = numbers.flatMap((number) =>
      [8, 9, 10, 11, 12, 13, 14, 15]
        .map((length) => parsePhoneNumberFromString(`+${number.slice(0, length)}`))
        .map((found) => (found?.isValid() ? `${found.getType()} ${found.number}` : "")),
    );
    expect(kinds.filter((kind) => /^(PREMIUM_RATE|SHARED_COST)/.test(kind))).toEqual([]);
    expect(numbers.filter((number) => /^(112|911|999)/.test(number))).toEqual([]);
    // What is drawn is what was held against the plans, and enough is left to draw from: over 51 of 53 bits.
    expect([...codes, newReturnCode("strong")].filter(callsTrouble)).toEqual([]);
    expect(numbers.length / drawn.length).toBeGreaterThan(0.4);
  });

  it("is shown like a telephone number, a strong one like three", () => {
    expect(shownCode("2547123456789012")).toBe("+254 712 345 6789 012");
    expect(shownCode("254712345678".repeat(3)).split("\n")).toEqual(Array(3).fill("+254 712 345 678"));
  });

  it("is read in any of our scripts' digits and with anything between", () => {
    fc.assert(
      fc.property(fc.constantFrom(...codes), fc.constantFrom(0x660, 0x6f0, 0x966, 0x9e6), (code, zero) => {
        const written = [...shownCode(code)].map((letter) =>
          /\d/.test(letter) ? String.fromCodePoint(zero + Number(letter)) : letter,
        );
        expect(readReturnCode(written.join(""))).toBe(code);
      }),
    );
    for (const wrong of ["", "12345", "2".repeat(17), "words only"])
      expect(() => readReturnCode(wrong)).toThrow(expect.objectContaining({ code: "code-form" }));
  });

  it("says itself which hash it was drawn for", () => {
    for (let count = 0; count < 50; count++) {
      expect(strengthOf(newReturnCode("usual", "light"))).toBe("light");
      expect(strengthOf(newReturnCode("strong", "full"))).toBe("full");
    }
  });

  it("never comes twice, and uses every digit about as often in its free places", () => {
    expect(new Set(codes).size).toBe(codes.length);
    const last = codes.map((code) => code.slice(5)).join("");
    for (const digit of "0123456789") expect(last.split(digit).length / last.length).toBeGreaterThan(0.08);
  });
});
