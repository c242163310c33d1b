import { expect, test } from "vitest";
import type { CleanHint } from "../value-kind.ts";
import { document } from "./document.ts";

const cases: readonly (readonly [string, string | null, CleanHint?])[] = [
  ["AB 123456", "passport:MD:AB123456", { country: "MD", scheme: "Passport" }],
  ["AB 123456", "document:ZZ:AB123456"],
  ["passport:MD:ab-123456", "passport:MD:AB123456"],
  ["passport:MDA:AB123456", "passport:MD:AB123456"],
  ["document:ZZ:AB123456", "document:ZZ:AB123456"],
  ["Паспорт: 45 04 346812", "passport:RU:4504346812", { country: "RU" }],
  ["جواز سفر:SYR:N001234567", "passport:SY:N001234567"],
  ["national identity card:FR:880692310285", "national-id:FR:880692310285"],
  ["driving licence:GB:MORGA753116SM9IJ", "driving-licence:GB:MORGA753116SM9IJ"],
  ["A٣٤٥٦٧", "document:ZZ:A34567"],
  ["passport::AB123456", "passport:ZZ:AB123456"],
  ["12", null],
  ["ABCDEF", null],
  ["a:b:c:d1234", null],
  ["passport:MD:", null],
  ["residence permit:DE:Y12345678", "residence-permit:DE:Y12345678"],
];

test.each(cases.map(([given, cleaned, hint]) => ({ given, cleaned, hint })))(
  "$given → $cleaned",
  ({ given, cleaned, hint }) => {
    expect(document.clean(given, hint)).toBe(cleaned);
  },
);

test("a document is captioned as a person reads it", () => {
  expect(document.caption("passport:MD:AB123456")).toBe("AB123456 (passport, Moldova)");
  expect(document.caption("national-id:ZZ:880692")).toBe("880692 (national id)");
});
