import { expect, test } from "vitest";
import { email } from "./email.ts";

const cases: readonly (readonly [string, string | null])[] = [
  ["Anna.K@Example.ORG", "anna.k@example.org"],
  ["Anna <anna@example.org>", "anna@example.org"],
  ["mailto:anna@example.org?subject=x", "anna@example.org"],
  ["anna+tag@example.org", "anna+tag@example.org"],
  ["аня@пример.рф", "аня@xn--e1afmkfd.xn--p1ai"],
  ["anna@mail.example.co.uk", "anna@mail.example.co.uk"],
  ["anna@", null],
  ["@example.org", null],
  ["anna", null],
  ["anna@localhost", null],
  ["anna@@example.org", null],
  ["a b@example.org", null],
  ["anna@example..org", null],
  ["anna@-example.org", null],
  [".anna@example.org", null],
  ["anna.@example.org", null],
  ["an..na@example.org", null],
  ["anna@127.0.0.1", null],
  ["xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx@example.org", null],
  ["anna@example.org\u202e", "anna@example.org"],
];

test.each(cases)("%j → %j", (given, cleaned) => {
  expect(email.clean(given)).toBe(cleaned);
});
