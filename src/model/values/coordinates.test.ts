import { expect, test } from "vitest";
import { coordinates, pointOf } from "./coordinates.ts";

const cases: readonly (readonly [string, string | null])[] = [
  ["38.74477, 26.486067", "38.74477,26.486067"],
  ["26.300380399125, -98.754264661883", "26.30038,-98.754265"],
  ["38,74477; 26,486067", "38.74477,26.486067"],
  ["35.1 14.2", "35.1,14.2"],
  ["35°07'30\"N 14°15'E", "35.125,14.25"],
  ["35.5S, 20.25W", "-35.5,-20.25"],
  ["14.2E 35.1N", "35.1,14.2"],
  ["N35.1 E14.2", "35.1,14.2"],
  ["POINT(14.2 35.1)", "35.1,14.2"],
  ["(35.1, 14.2)", "35.1,14.2"],
  ["٣٥٫١ , ١٤٫٢", null],
  ["٣٥.١, ١٤.٢", "35.1,14.2"],
  ["−35.1, 14.2", "-35.1,14.2"],
  ["0, 0", "0,0"],
  ["-0.0000001, 0", "0,0"],
  ["320.1, 14", "320.1,14"],
  ["26.5, 200", "26.5,200"],
  ["35.1", null],
  ["35.1, 14.2, 3", null],
  ["north, east", null],
  ["1e5, 3", null],
  ["", null],
  ["35.100000, 14.200000", "35.1,14.2"],
];

test.each(cases)("%j → %j", (given, cleaned) => {
  expect(coordinates.clean(given)).toBe(cleaned);
});

test("what lies nowhere is kept, doubted and has no point", () => {
  expect(coordinates.warn?.("38.7,26.4")).toBeNull();
  expect(coordinates.warn?.("0,0")).toContain("empty coordinates");
  expect(coordinates.warn?.("320.1,14")).toContain("No such place");
  expect(coordinates.warn?.("120,14")).toContain("swapped");
  expect([pointOf("0,0"), pointOf("320.1,14"), pointOf("14,181")]).toEqual([null, null, null]);
  expect(pointOf("38.7,26.4")).toEqual({ latitude: 38.7, longitude: 26.4 });
  expect(pointOf("0,26.4")).toEqual({ latitude: 0, longitude: 26.4 });
});
