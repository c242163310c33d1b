import { expect, test } from "vitest";
import { name } from "./name.ts";

const cases: readonly (readonly [string, string | null])[] = [
  ["  Anna   Kovalenko ", "Anna Kovalenko"],
  ["محمد عبد الرحمن", "محمد عبد الرحمن"],
  ["王小明", "王小明"],
  ["José", "José"],
  ["ann\u202ea", "anna"],
  ["Ivan\u0000ov", "Ivan ov"],
  ["O’Brien", "O’Brien"],
  ["Мария Александровна", "Мария Александровна"],
  ["n/a", null],
  ["Unknown", null],
  ["غير معروف", null],
  ["неизвестно", null],
  ["---", null],
  ["?", null],
  ["Null", "Null"],
  ["Na", "Na"],
  ["\ufeffAnna", "Anna"],
  ["A\tB\nC", "A B C"],
  ["می‌خواهم", "می‌خواهم"],
  ["50 Cent", "50 Cent"],
  [
    "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
    null,
  ],
];

test.each(cases)("%j → %j", (given, cleaned) => {
  expect(name.clean(given)).toBe(cleaned);
});
