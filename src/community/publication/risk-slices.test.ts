/**
 * Does every word count once, and can no origin change more than one fact, by more than one? (trust.md rules 21, 36, 37)
 */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { weakestDisclosure } from "../../safeguards/index.ts";
import type { Observation } from "../risk/observation.ts";
import { riskKinds } from "../risk/risk-kind.ts";
import { closedMonth, type SlicePlan, slicesOf, wordKey } from "./risk-slices.ts";

const today = "2026-11-25";
const legs = ["a--b", "b--c", "c--d"];

function said(more: Partial<Observation> = {}): Observation {
  return {
    leg: "a--b",
    kind: "extortion",
    day: "2026-10-10",
    origin: "one",
    channel: "report",
    reliability: "B",
    credibility: 2,
    vetted: false,
    persons: 1,
    child: false,
    partner: "p",
    ...more,
  };
}

function sliced(told: readonly Observation[], more: Partial<SlicePlan> = {}) {
  const plan = {
    today,
    policy: weakestDisclosure,
    legs,
    closedBefore: null,
    told,
    counted: new Set<string>(),
  };
  return slicesOf({ ...plan, ...more });
}

/** The facts that are not 0. */
function facts(told: readonly Observation[], more: Partial<SlicePlan> = {}) {
  const { places, facts: all } = sliced(told, more);
  return places.flatMap((place, at) => {
    const value = all[at]?.value ?? 0;
    return value === 0 ? [] : [{ ...place, value }];
  });
}

const anySaid = fc.record({
  leg: fc.constantFrom(...legs),
  kind: fc.constantFrom(...riskKinds),
  day: fc.constantFrom("2026-07-04", "2026-09-30", "2026-10-01", "2026-10-31", "2026-11-02", "2020-01-01"),
  origin: fc.constantFrom("one", "two", "three", "four", "five"),
  channel: fc.constantFrom("report" as const, "vouched" as const, "partner" as const),
  reliability: fc.constantFrom("A" as const, "C" as const, "F" as const),
  credibility: fc.constantFrom(1 as const, 3 as const, 6 as const),
  child: fc.boolean(),
  partner: fc.constantFrom("p", "q"),
});
const manySaid = fc.array(anySaid.map(said), { maxLength: 40 });

describe("a month", () => {
  test.each([
    ["2026-11-25", "2026-10"],
    ["2026-11-14", "2026-10"],
    ["2026-11-13", "2026-09"],
    ["2027-01-13", "2026-11"],
    ["2027-01-14", "2026-12"],
    ["2028-03-14", "2028-02"],
  ])("on %s the newest closed one is %s: all of it lies fourteen days back", (day, month) => {
    expect(closedMonth(day, weakestDisclosure)).toBe(month);
  });

  test("that is not closed is not counted, and a second batch in a month has nothing to close", () => {
    expect(facts([said({ day: "2026-11-01" })])).toEqual([]);
    expect(sliced([said()], { closedBefore: "2026-10" }).months).toEqual([]);
    expect(sliced([said()], { closedBefore: "2026-08" }).months).toEqual(["2026-09", "2026-10"]);
  });
});

describe("a word", () => {
  test("of a month that was closed before counts in the newest, aged as it is", () => {
    const late = said({ day: "2026-05-10" });
    const [fact] = facts([late], { closedBefore: "2026-09" });
    expect(fact).toMatchObject({ leg: "a--b", kind: "extortion", month: "2026-10" });
    // Grade B2 weighs 0.64; 153 days of a half-life of 180 leave 0.55 of it.
    expect(fact?.value).toBeCloseTo(0.64 * 2 ** (-153 / 180), 6);
    expect(facts([said({ day: "2020-01-01" })])).toEqual([]);
  });

  test("counts once, however often it is brought in, and though it be put on another leg", () => {
    const first = sliced([said()]);
    const again = { closedBefore: "2026-09", counted: new Set(first.counted) };
    expect(facts([said(), said({ leg: "b--c" })], again)).toEqual([]);
    expect(first.counted).toEqual([wordKey(said())]);
    expect(first.counted[0]).toMatch(/^[0-9a-f]{64}$/);
  });

  test("about a child counts nowhere (rule 21), and a public incident needs no noise", () => {
    expect(facts([said({ child: true })])).toEqual([]);
    expect(facts([said({ channel: "incident" })])).toEqual([]);
  });

  test("is in one slice alone, whichever batches come", () => {
    fc.assert(
      fc.property(manySaid, manySaid, (before, after) => {
        const first = sliced(before, { today: "2026-10-20" });
        const second = sliced([...before, ...after], {
          closedBefore: first.months.at(-1) ?? null,
          counted: new Set(first.counted),
        });
        expect(first.counted.filter((word) => second.counted.includes(word))).toEqual([]);
        expect(first.months.filter((month) => second.months.includes(month))).toEqual([]);
      }),
    );
  });
});

test("a cell has a fact whether anything was told of it or not: its absence would tell", () => {
  const { places, facts: all } = sliced([]);
  expect(places.length).toBe(legs.length * riskKinds.length);
  expect(all.every(({ value }) => value === 0)).toBe(true);
});

test("without one origin's words of a month, one fact at most changes, by at most 1: what the noise is measured against", () => {
  fc.assert(
    fc.property(manySaid, fc.constantFrom("one", "two"), (told, origin) => {
      const rest = told.filter((one) => !(one.origin === origin && one.day.startsWith("2026-10")));
      const plan = { closedBefore: "2026-09" };
      const [all, fewer] = [sliced(told, plan).facts, sliced(rest, plan).facts];
      const changed = all.flatMap(({ value }, at) => {
        const difference = Math.abs(value - (fewer[at]?.value ?? 0));
        return difference > 1e-12 ? [difference] : [];
      });
      // What the origin told of earlier months still counts in this slice in place of what went: in another fact, perhaps.
      const stays = rest.some((one) => one.origin === origin && one.day < "2026-10");
      if (!stays) expect(changed.length).toBeLessThanOrEqual(1);
      expect(Math.max(0, ...changed)).toBeLessThanOrEqual(1 + 1e-9);
    }),
    { numRuns: 500 },
  );
});
