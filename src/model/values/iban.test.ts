import { expect, test } from "vitest";
import { iban } from "./iban.ts";

const cases: readonly (readonly [string, string | null])[] = [
  ["GB82 WEST 1234 5698 7654 32", "GB82WEST12345698765432"],
  ["gb82west12345698765432", "GB82WEST12345698765432"],
  ["IBAN: DE89 3704 0044 0532 0130 00", "DE89370400440532013000"],
  ["FR14 2004 1010 0505 0001 3M02 606", "FR1420041010050500013M02606"],
  ["NO93 8601 1117 947", "NO9386011117947"],
  ["MT84MALT011000012345MTLCAST001S", "MT84MALT011000012345MTLCAST001S"],
  ["MD24 AG00 0225 1000 1310 4168", "MD24AG000225100013104168"],
  ["GB82-WEST-1234-5698-7654-32", "GB82WEST12345698765432"],
  ["UA213223130000026007233566001", "UA213223130000026007233566001"],
  ["GB83 WEST 1234 5698 7654 32", null],
  ["GB82 WEST 1234 5698 7654", null],
  ["GB28WEST12345698765432", null],
  ["1234567890", null],
  ["ZZ", null],
  ["DE89 3704 0044 0532 0130 0", null],
];

test.each(cases)("%j → %j", (given, cleaned) => {
  expect(iban.clean(given)).toBe(cleaned);
});

test("one wrong figure, anywhere, is found out", () => {
  const right = "DE89370400440532013000";
  for (let at = 2; at < right.length; at += 1) {
    const other = String((Number(right[at]) + 1) % 10);
    expect(iban.clean(right.slice(0, at) + other + right.slice(at + 1))).toBeNull();
  }
  expect(iban.caption(right)).toBe("DE89 3704 0044 0532 0130 00");
});
