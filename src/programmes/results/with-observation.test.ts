/**
 * Does whoever enters a number see beforehand what it will change, and nothing else?
 */
import { describe, expect, test } from "vitest";
import { setOf } from "../testing/set-of.ts";
import { emptyDraft, observationOf, placesOf, wholeProgramme } from "./observation-draft.ts";
import { resultsView } from "./results-view.ts";
import { effectOf, rowsOf } from "./with-observation.ts";

const today = "2026-06-30";
const days = { start: "2025-01-01", end: "2026-12-31" };
const rules = { acrossPeriods: "sum", acrossPlaces: "sum", acrossPartners: "union" } as const;
const places = [
  { country: "NE", admin1: "NE-1", percent: 60 },
  { country: "ML", admin1: null, percent: 40 },
];
const set = setOf([
  { id: "p", kind: "programme", content: { code: "JP", title: "Joint" } },
  { id: "a", kind: "component", content: { programme: "p", code: "A", places } },
  { id: "b", kind: "component", content: { programme: "p", code: "B", places: [] } },
  { id: "i", kind: "indicator", content: { code: "I", text: "i", unit: "count", direction: "up", ...rules } },
  { id: "r", kind: "indicator", content: { code: "R", text: "r", unit: "ratio", direction: "up", ...rules } },
  {
    id: "t",
    kind: "target",
    content: { programme: "p", component: null, indicator: "i", ...days, baseline: 0, value: 100, weight: 1 },
  },
]);
const draft = { ...emptyDraft, component: "a", indicator: "i", start: "2025-01-01", end: "2025-06-30" };

describe("a number that is being entered", () => {
  test("has its effect shown: of the aim, and of the programme; nothing is kept", () => {
    const content = observationOf("p", { ...draft, value: 40 }, set);
    if (content === null) throw new Error("whole");
    const { before, after } = effectOf(set, { content }, today);
    expect(before.programmes[0]?.interval).toEqual({ low: 0, high: 1 });
    expect(after.programmes[0]?.interval).toEqual({ low: 0.4, high: 0.4 });
    expect(rowsOf(after, content).map(({ value }) => value)).toEqual([{ low: 40, high: 40 }]);
    expect(resultsView(set, { programme: "p", today })).toEqual(before);
  });

  test("of days that no aim holds changes nothing, and that is known", () => {
    const content = observationOf("p", { ...draft, start: "2024-12-31", value: 40 }, set);
    if (content === null) throw new Error("whole");
    const { before, after } = effectOf(set, { content }, today);
    expect(rowsOf(after, content)).toEqual([]);
    expect(after.programmes).toEqual(before.programmes);
    expect(after.rows.map(({ value }) => value)).toEqual(before.rows.map(({ value }) => value));
  });

  test("is whole once it says whose, what, when and how much; a ratio by its two parts", () => {
    expect(observationOf("p", draft, set)).toBeNull();
    expect(observationOf("p", { ...draft, value: 3, end: "2024-01-01" }, set)).toBeNull();
    expect(observationOf("p", { ...draft, indicator: "r", value: 3 }, set)).toBeNull();
    expect(observationOf("p", { ...draft, indicator: "r", numerator: 3, denominator: 0 }, set)).toBeNull();
    const ratio = observationOf("p", { ...draft, indicator: "r", numerator: 3, denominator: 4 }, set);
    expect(ratio).toMatchObject({
      value: null,
      numerator: 3,
      denominator: 4,
      status: "submitted",
      place: null,
    });
    expect(observationOf("p", { ...draft, component: wholeProgramme, value: 0 }, set)?.component).toBeNull();
    expect(placesOf(set, "a")).toEqual(["ML", "NE-1"]);
    expect(placesOf(set, "b")).toEqual([]);
  });
});
