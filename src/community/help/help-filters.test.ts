/**
 * Does an address keep a search for help, and survive being written by hand?
 */
import { expect, test } from "vitest";
import { helpFilters, helpPath } from "./help-filters.ts";

test("what an address says well is kept, the rest left out", () => {
  const said = { q: " water ", place: "agadez", kind: "water", language: "ha", state: "todo" };
  expect(helpFilters(said)).toEqual({ ...said, q: "water" });
  expect(helpFilters({ q: "", kind: "spa", language: "Hausa", state: "x", latitude: "16.9" })).toEqual({});
});

test("and asked for as it stands", () => {
  expect(helpPath({})).toBe("/help-entries");
  expect(helpPath({ q: "a&b", state: "todo" })).toBe("/help-entries?q=a%26b&state=todo");
});
