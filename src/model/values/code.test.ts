import { expect, test } from "vitest";
import { code } from "./code.ts";

const cases: readonly (readonly [string, string | null])[] = [
  ["ForcedLabour", "ForcedLabour"],
  ["Forced labour", "ForcedLabour"],
  ["A_AgricultureForestryAndFishing", "A_AgricultureForestryAndFishing"],
  ["4Sale", "4Sale"],
  ["Threatens children/family", "ThreatensChildrenFamily"],
  ["18-24", "18-24"],
  ["9--17", "9-17"],
  ["adult", "adult"],
  ["DebtBondage ", "DebtBondage"],
  ["—", null],
  [
    "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
    null,
  ],
];

test.each(cases)("%j → %j", (given, cleaned) => {
  expect(code.clean(given)).toBe(cleaned);
});

test("a word is captioned as words", () => {
  expect(code.caption("ForcedLabour")).toBe("Forced labour");
  expect(code.caption("A_AgricultureForestryAndFishing")).toBe("Agriculture forestry and fishing");
  expect(code.caption("NGO")).toBe("NGO");
  expect(code.caption("A_")).toBe("A_");
});
