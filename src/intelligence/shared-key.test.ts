/**
 * Is the key of a capped block said as a person reads it?
 */
import { expect, test } from "vitest";
import { sharedParts } from "./shared-key.ts";

test("a day is a date, a name by its consonants says nothing by itself", () => {
  const key = ["kr", "1984"];
  expect(sharedParts("Person", "one part of the name, same birth year", key)).toEqual([
    { field: "name", how: "token-skeleton", value: null },
    { field: "birthDate", how: "year", value: "1984" },
  ]);
  const day = String(Date.UTC(1984, 1, 29) / 86_400_000);
  expect(sharedParts("Person", "same birth date", [day])[0]?.value).toBe("1984-02-29");
});

test.each([
  ["even 3", "1970-01-07/1970-01-08"],
  ["odd 3", "1970-01-06/1970-01-07"],
  ["even -1", "1969-12-30/1969-12-31"],
])("%s are two days", (piece, days) => {
  expect(sharedParts("Event", "same words, near in date", ["flood", piece])[1]?.value).toBe(days);
});

test("a rule or a type that is no longer there, or a number that is none, says nothing", () => {
  expect(sharedParts("Person", "a rule of old", ["x"])).toEqual([]);
  expect(sharedParts("Nothing", "same birth date", ["x"])).toEqual([]);
  expect(sharedParts("Person", "same birth date", ["x"])[0]?.value).toBeNull();
});
