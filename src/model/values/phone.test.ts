import { expect, test } from "vitest";
import type { CleanHint } from "../value-kind.ts";
import { phone } from "./phone.ts";

const cases: readonly (readonly [string, string | null, CleanHint?])[] = [
  ["+44 20 7946 0018", "+442079460018"],
  ["+44 (0)20 7946 0018", "+442079460018"],
  ["0044 20 7946 0018", "+442079460018"],
  ["020 7946 0018", "+442079460018", { country: "GB" }],
  ["020 7946 0018", null],
  ["07700 900123", "+447700900123", { country: "GB" }],
  ["8 (916) 123-45-67", "+79161234567", { country: "RU" }],
  ["+٤٤٢٠٧٩٤٦٠٠١٨", "+442079460018"],
  ["+373 69 123 456", "+37369123456"],
  ["069123456", "+37369123456", { country: "MD" }],
  ["37369123456", "+37369123456"],
  ["37369123456", "+37369123456", { country: "GB" }],
  ["tel: +373 69 123 456", "+37369123456"],
  ["＋３７３６９１２３４５６", "+37369123456"],
  ["+1 202-555-0123 ext. 5", "+12025550123"],
  ["‪+37369123456‬", "+37369123456"],
  ["13105551234", "+8613105551234", { country: "CN" }],
  ["13105551234", "+13105551234"],
  ["call me tomorrow", null],
  ["+999 123 456 789", null],
  ["112", null],
  ["+37369123456", "+37369123456", { country: "XX" }],
  ["0", null],
  ["12345678901234567890", null],
];

test.each(cases.map(([given, cleaned, hint]) => ({ given, cleaned, hint })))(
  "$given → $cleaned",
  ({ given, cleaned, hint }) => {
    expect(phone.clean(given, hint)).toBe(cleaned);
  },
);

test("a number is captioned as it is dialled; one that nobody can have is doubted", () => {
  expect(phone.caption("+442079460018")).toBe("+44 20 7946 0018");
  expect(phone.warn?.("+442079460018")).toBeNull();
  expect(phone.warn?.("+447700900123")).toContain("No such number");
});
