import { expect, test } from "vitest";
import { identifier } from "./identifier.ts";

const cases: readonly (readonly [string, string | null])[] = [
  ["12.345.678/0001-95", "12345678000195"],
  ["DEUTDEFF", "DEUTDEFF"],
  ["deut de ff", "DEUTDEFF"],
  ["ab", null],
  ["--", null],
  ["№ 123-45", "NO12345"],
  ["١٢٣", "123"],
  ["ОГРН 1027700132195", "ОГРН1027700132195"],
  ["xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", null],
];

test.each(cases)("%j → %j", (given, cleaned) => {
  expect(identifier.clean(given)).toBe(cleaned);
});
