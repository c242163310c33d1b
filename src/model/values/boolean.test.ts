import { expect, test } from "vitest";
import { boolean } from "./boolean.ts";

const cases: readonly (readonly [string, string | null])[] = [
  ["TRUE", "true"],
  ["yes", "true"],
  ["1", "true"],
  ["нет", "false"],
  ["نعم", "true"],
  ["No", "false"],
  ["0", "false"],
  ["maybe", null],
  ["unknown", null],
  ["2", null],
];

test.each(cases)("%j → %j", (given, cleaned) => {
  expect(boolean.clean(given)).toBe(cleaned);
});
