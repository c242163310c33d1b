import { expect, test } from "vitest";
import { disclosurePolicy, lastPublicDay, quarterOf, weakestDisclosure } from "./disclosure-policy.ts";

test("the weakest values are those of trust.md rules 36 and 37", () => {
  expect(weakestDisclosure).toEqual({
    floor: 10,
    contributors: 3,
    dominancePercent: 80,
    epsilonPerQuarter: 1,
    delta: 1e-6,
    lagDays: 14,
    batchesPerMonth: 1,
  });
});

test("a node may be stricter", () => {
  expect(disclosurePolicy({ floor: 25, epsilonPerQuarter: 0.5, lagDays: 45 })).toMatchObject({
    floor: 25,
    lagDays: 45,
  });
});

test.each([
  ["floor", 9],
  ["contributors", 2],
  ["dominancePercent", 81],
  ["epsilonPerQuarter", 1.000001],
  ["delta", 1e-5],
  ["lagDays", 13],
  ["batchesPerMonth", 2],
  ["floor", Number.NaN],
  ["epsilonPerQuarter", 0],
  ["delta", -1],
] as const)("%s of %d is refused by name", (value, number) => {
  expect(() => disclosurePolicy({ [value]: number })).toThrow(
    expect.objectContaining({ code: "disclosure-looser", details: { value } }),
  );
});

test("days and quarters", () => {
  expect(lastPublicDay("2026-11-25", weakestDisclosure)).toBe("2026-11-11");
  expect(lastPublicDay("2027-01-07", weakestDisclosure)).toBe("2026-12-24");
  expect(["2026-01-01", "2026-03-31", "2026-04-01", "2026-12-31"].map(quarterOf)).toEqual([
    "2026-Q1",
    "2026-Q1",
    "2026-Q2",
    "2026-Q4",
  ]);
});
