import { expect, test } from "vitest";
import { number } from "./number.ts";

const cases: readonly (readonly [string, string | null])[] = [
  ["0", "0"],
  ["007", "7"],
  ["1234.50", "1234.5"],
  ["1,234", "1234"],
  ["1,234.5", "1234.5"],
  ["1.234,5", "1234.5"],
  ["1.234", "1.234"],
  ["1.234.567", "1234567"],
  ["1,234,567", "1234567"],
  ["12,34,567", "1234567"],
  ["1,5", "1.5"],
  ["0,125", "0.125"],
  ["1 234 567", "1234567"],
  ["1'234'567.25", "1234567.25"],
  ["-12", "-12"],
  ["−12", "-12"],
  ["+12", "12"],
  ["-0", "0"],
  [".5", "0.5"],
  ["١٢٣٤٫٥", "1234.5"],
  ["१२३", "123"],
  ["1.2,3.4", null],
  ["1,23,4", null],
  ["12a", null],
  ["1e5", null],
  ["", null],
  ["--1", null],
  ["9999999999999999999", null],
];

test.each(cases)("%j → %j", (given, cleaned) => {
  expect(number.clean(given)).toBe(cleaned);
});

test("figures are captioned in groups of three, decimals are not", () => {
  expect(["1234567.1234567", "123", "-1234"].map(number.caption)).toEqual([
    "1,234,567.1234567",
    "123",
    "-1,234",
  ]);
});
