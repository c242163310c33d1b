import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isBlank } from "./blank-words.ts";
import { cleanAddressOnline, cleanCode, cleanEmail, cleanPhone } from "./clean-identifier.ts";
import { cleanNumber } from "./clean-number.ts";
import { cleanPlace } from "./clean-place.ts";

describe("cleaning values", () => {
  test.each([
    ["404/231-1368", "4042311368"],
    ["+44 (0)20 7946 0958", "+442079460958"],
    ["0044 20 7946 0958", "+442079460958"],
    ["(312)\n922-3337 ext. 12", "3129223337"],
    ["٠١٢٣٤٥٦٧٨٩", "0123456789"],
    ["none", null],
    ["12", null],
  ])("phone %j becomes %j", (text, cleaned) => expect(cleanPhone(text)).toBe(cleaned));

  test("a phone's formatting means nothing", () => {
    const digits = fc.stringMatching(/^[1-9]\d{7,11}$/);
    fc.assert(
      fc.property(
        digits,
        fc.array(fc.constantFrom(" ", "-", ".", "/", "("), { minLength: 12, maxLength: 12 }),
        (number, marks) => {
          const written = [...number].map((digit, i) => digit + (marks[i] ?? "")).join("");
          expect(cleanPhone(written)).toBe(number);
        },
      ),
    );
  });

  test.each([
    ["Ann <Ann@Example.ORG>", "ann@example.org"],
    ["mailto:a@b.c", "a@b.c"],
    ["no address", null],
  ])("e-mail %j becomes %j", (text, cleaned) => expect(cleanEmail(text)).toBe(cleaned));

  test.each([
    ["https://www.Example.org/Page/?utm_source=x", "example.org/page"],
    ["@Handle", "handle"],
  ])("address online %j becomes %j", (text, cleaned) => expect(cleanAddressOnline(text)).toBe(cleaned));

  test.each([
    ["ab-12 cd", "AB12CD"],
    ["GB33 BUKB 2020", "GB33BUKB2020"],
    ["--", null],
  ])("code %j becomes %j", (text, cleaned) => expect(cleanCode(text)).toBe(cleaned));

  test.each([
    ["$44.00", "44"],
    ["1,234.50", "1234.5"],
    ["1.234,50 €", "1234.5"],
    ["12 000,5", "12000.5"],
    ["1,234", "1234"],
    ["3,5", "3.5"],
    ["(123)", "-123"],
    ["-7", "-7"],
    ["007", "7"],
    ["1.2.3", null],
    ["12 years old today", null],
    ["abc", null],
  ])("number %j becomes %j", (text, cleaned) => expect(cleanNumber(text)).toBe(cleaned));

  test("a number written plainly is itself", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (number) => {
        expect(cleanNumber(String(number))).toBe(String(number));
      }),
    );
  });

  test.each([
    ["52.5, 13.4", "52.5,13.4"],
    ["POINT(52.5 13.4)", "52.5,13.4"],
    ["0.0,0.0", null],
    ["95.1,10.0", null],
    ["somewhere", null],
  ])("place %j becomes %j", (text, cleaned) => expect(cleanPlace(text)).toBe(cleaned));

  test.each(["", "  ", "NULL", "n/a", "None", "-", "Unknown", "NaN"])("%j says nothing", (text) => {
    expect(isBlank(text)).toBe(true);
  });

  test.each(["Nana", "0", "Nullarbor", "Missing Link Ltd"])("%j says something", (text) => {
    expect(isBlank(text)).toBe(false);
  });
});
