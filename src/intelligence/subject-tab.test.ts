import { expect, test } from "vitest";
import { subjectTab } from "./subject-tab.ts";

test("keeps a tab that exists, and says nothing for the first one or for nonsense", () => {
  expect(subjectTab({ tab: "map" })).toEqual({ tab: "map" });
  expect(subjectTab({ tab: "graph" })).toEqual({});
  expect(subjectTab({ tab: ["map"] })).toEqual({});
});
