import { expect, test } from "vitest";
import { amount, moneyOf } from "./amount.ts";

const cases: readonly (readonly [string, string | null])[] = [
  ["1500", "1500"],
  ["1.500,00 EUR", "1500 EUR"],
  ["€ 1.500,50", "1500.5 EUR"],
  ["USD 1,500", "1500 USD"],
  ["1500 usd", "1500 USD"],
  ["£20", "20 GBP"],
  ["0.015 BTC", "0.015 BTC"],
  ["١٥٠٠", "1500"],
  ["-20", "-20"],
  ["$20", null],
  ["20 camels", null],
  ["EUR 20 USD", null],
  ["EUR", null],
  ["20-30", null],
];

test.each(cases)("%j → %j", (given, cleaned) => {
  expect(amount.clean(given)).toBe(cleaned);
});

test("an amount is taken apart, and captioned with its currency", () => {
  expect(moneyOf("1500.5 EUR")).toEqual({ value: "1500.5", currency: "EUR" });
  expect(moneyOf("1500")).toEqual({ value: "1500", currency: null });
  expect(amount.caption("1500.5 EUR")).toBe("1,500.5 EUR");
});
