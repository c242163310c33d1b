/**
 * Is it told how long money waits jointly and alone only where that can be told?
 *
 * Source: programmes.md 2.4.
 */
import { describe, expect, test } from "vitest";
import { type SomeEntry, setOf } from "../testing/set-of.ts";
import { medianDifference } from "./median-difference.ts";
import { timeToDisbursement } from "./time-to-disbursement.ts";

const today = "2026-06-30";

const programme = (id: string, form: string): SomeEntry<"programme"> => ({
  id,
  kind: "programme",
  content: { code: id, form: form as "single" },
});
const money = (of: string, type: "deposit" | "expenditure", date: string): SomeEntry<"money-event"> => ({
  id: `${of} ${type}`,
  kind: "money-event",
  content: { programme: of, component: null, type, usd: 1, date, from: null, to: null },
});

describe("time to disbursement", () => {
  const started = (id: string, form: string, days: number | null): SomeEntry[] => {
    const late = (after: number) =>
      new Date(Date.parse("2026-01-01") + after * 86_400_000).toISOString().slice(0, 10);
    return [
      programme(id, form),
      money(id, "deposit", "2026-01-01"),
      ...(days === null ? [] : [money(id, "expenditure", late(days))]),
    ];
  };
  const side = (form: string, days: readonly (number | null)[]) =>
    days.flatMap((each, at) => started(`${form}${at}`, form, each));

  test("is compared from eight cases a side on, with an interval that is the same each time", () => {
    const joint = [70, 80, 90, 100, 110, 120, 130, 140];
    const single = joint.map((days) => days - 40);
    const entries = [...side("joint-programme", joint), ...side("single", single)];
    const { difference } = timeToDisbursement(setOf(entries), today);
    expect(difference?.difference).toBe(40);
    expect(difference?.low).toBeLessThan(40);
    expect(difference?.high).toBeGreaterThan(40);
    expect(difference).toEqual(medianDifference(joint, single));
    const fewer = timeToDisbursement(
      setOf([...side("joint-programme", joint), ...side("single", single.slice(1))]),
      today,
    );
    expect(fewer).toMatchObject({ difference: null, single: { cases: 7, median: null } });
  });

  test("counts who still waits with the days so far, and says how many", () => {
    const set = setOf(side("joint-programme", [...Array(7).fill(10), null]));
    const { joint, programmes } = timeToDisbursement(set, today);
    expect(joint).toEqual({ cases: 8, waiting: 1, median: 10 });
    expect(programmes.find(({ waiting }) => waiting)?.days).toBe(180);
  });
});
