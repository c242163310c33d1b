import { expect, test } from "vitest";
import { accountNumber } from "./account-number.ts";

const cases: readonly (readonly [string, string | null])[] = [
  ["12-34-56 78901234", "12345678901234"],
  ["1234 5678", "12345678"],
  ["a/b 123.45", "AB12345"],
  ["١٢٣٤٥٦", "123456"],
  ["abcd", null],
  ["123", null],
  ["12$34", null],
  ["11111111111111111111111111111111111111111", null],
  ["0012345", "0012345"],
];

test.each(cases)("%j → %j", (given, cleaned) => {
  expect(accountNumber.clean(given)).toBe(cleaned);
});
