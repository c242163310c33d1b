import { expect, test } from "vitest";
import { areForms, hasForms } from "./name-forms.ts";

test.each([
  ["bill", "william", true],
  ["sasha", "aleksandr", true],
  ["sasha", "aleksandra", true],
  ["aleksandr", "aleksandra", false],
  ["yusuf", "joseph", true],
  ["mehmet", "muhammad", true],
  ["choe", "choi", true],
  ["paul", "olga", false],
  ["nobody", "william", false],
])("%s and %s: %s", (a, b, expected) => {
  expect(areForms(a, b)).toBe(expected);
  expect(areForms(b, a)).toBe(expected);
});

test("a word that stands nowhere has no forms", () => {
  expect(hasForms("qwerty")).toBe(false);
});
