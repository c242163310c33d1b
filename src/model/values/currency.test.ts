import { expect, test } from "vitest";
import { currency } from "./currency.ts";

const cases: readonly (readonly [string, string | null])[] = [
  ["eur", "EUR"],
  ["€", "EUR"],
  ["US$", "USD"],
  ["usdt", "USDT"],
  ["₴", "UAH"],
  ["MDL", "MDL"],
  ["$", null],
  ["euro", null],
  ["XYZ", null],
  ["E", null],
];

test.each(cases)("%j → %j", (given, cleaned) => {
  expect(currency.clean(given)).toBe(cleaned);
});
