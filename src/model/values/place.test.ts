import { expect, test } from "vitest";
import { place } from "./place.ts";

const cases: readonly (readonly [string, string | null])[] = [
  ["  Río Bravo, near Ejido El Ramireño,\nCamargo ", "Río Bravo, near Ejido El Ramireño, Camargo"],
  ["طرابلس، ليبيا", "طرابلس، ليبيا"],
  ["20 miles off Lampedusa", "20 miles off Lampedusa"],
  ["-", null],
  ["...", null],
  ["1600 Pennsylvania Ave", "1600 Pennsylvania Ave"],
];

test.each(cases)("%j → %j", (given, cleaned) => {
  expect(place.clean(given)).toBe(cleaned);
});
