/**
 * Do results that are counted from entries come out as in the contract's worked examples?
 *
 * Inputs and results are read from the shared data (`WAYMARK_SHARED`), never typed here.
 *
 * Source: programmes.md 2.0 and 2.2, worked examples W0 and W2.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { indicator, joint, observation, overlap, target, today } from "../testing/joint-results.ts";
import { type SomeEntry, setOf } from "../testing/set-of.ts";
import { resultsView } from "./results-view.ts";

const folder = join(process.env.WAYMARK_SHARED ?? "../shared", "data/programmes");
const read = (name: string) => JSON.parse(readFileSync(join(folder, name), "utf8"));
const [inputs, expected] = [read("worked-inputs.json"), read("worked-examples.json")];

const rowOf = (entries: readonly SomeEntry[]) =>
  resultsView(setOf(entries), { programme: "p", today }).rows[0];

describe("W0: how effective a programme is", () => {
  const { W0 } = inputs;
  const entries = W0.indicators.flatMap(
    (one: { weight: number; baseline: number; target: number; actual: number | null }, at: number) => [
      indicator(`i${at}`, { acrossPartners: "sum", direction: one.target < one.baseline ? "down" : "up" }),
      target(`i${at}`, one.baseline, one.target, one.weight),
      ...(one.actual === null ? [] : [observation(`i${at}`, "a", { value: one.actual })]),
    ],
  );
  const view = resultsView(setOf([...joint, ...entries]), { programme: null, today });

  test("is an interval, with the two wrong scores told as such", () => {
    const [programme] = view.programmes;
    const wanted = expected.W0;
    const [low, high] = wanted.effectiveness_interval ?? wanted.interval;
    expect(programme?.interval?.low).toBeCloseTo(low, 4);
    expect(programme?.interval?.high).toBeCloseTo(high, 4);
    expect(programme?.missingAsZero).toBeCloseTo(low, 4);
    expect(programme?.missingDropped).toBeGreaterThan(low);
    expect(programme?.unknown).toBe(1);
  });

  test("a falling indicator counts downwards", () => {
    const falling = view.rows.find(({ direction }) => direction === "down");
    expect(falling?.achievement?.low).toBeCloseTo(0.6, 9);
  });
});

const { W2 } = inputs;

describe("W2: what two organisations reached together", () => {
  const counted = [
    ...joint,
    indicator("i"),
    target("i", 0, W2.target),
    observation("i", "a", { value: W2.A }),
    observation("i", "b", { value: W2.B }),
  ];

  test("once, when the overlap is known, with the sum beside it and credits that add up", () => {
    const spent: SomeEntry<"money-event">[] = ["a", "b"].map((component, at) => ({
      id: `m${component}`,
      kind: "money-event",
      content: {
        programme: "p",
        component,
        type: "expenditure",
        date: "2025-06-01",
        usd: W2.expenditure[at],
      },
    }));
    const row = rowOf([...counted, overlap(W2.overlap), ...spent]);
    const union = W2.A + W2.B - W2.overlap;
    expect(row?.value).toEqual({ low: union, high: union });
    expect(row?.achievement?.low).toBeCloseTo(union / W2.target, 9);
    expect(row?.counted).toEqual({ low: 1, high: 1 });
    expect(row?.naive).toBe(W2.A + W2.B);
    expect(row?.overcount).toBeCloseTo(0.140625, 6);
    expect(row?.parts.map((part) => part.equalCredit)).toEqual([3_750, 2_650]);
    expect(row?.parts.map((part) => part.expenditureCredit)).toEqual([3_600, 2_800]);
  });

  test("what a partner spent out of a grant divides nothing: the grant was spent already", () => {
    const spent = (id: string, component: string, usd: number, from: string): SomeEntry<"money-event"> => ({
      id,
      kind: "money-event",
      content: { programme: "p", component, type: "expenditure", date: "2025-06-01", usd, from },
    });
    const row = rowOf([
      ...counted,
      { id: "local", kind: "organisation", content: { acronym: "L", type: "national-civil-society" } },
      overlap(W2.overlap),
      spent("m1", "a", W2.expenditure[0], "oa"),
      spent("m2", "b", W2.expenditure[1], "ob"),
      spent("m3", "a", 500, "local"),
    ]);
    expect(row?.parts.map((part) => part.expenditureCredit)).toEqual([3_600, 2_800]);
  });

  test("as bounds, never as the sum, when it is not", () => {
    const row = rowOf(counted);
    expect(row?.value).toEqual({ low: W2.A, high: W2.A + W2.B });
    expect(row?.doubt).toBe("overlap-unknown");
    expect(row?.parts.every((part) => part.equalCredit === null)).toBe(true);
  });

  test("a ratio of two places is one of sums", () => {
    const places = W2.ratio_places.map(([numerator, denominator]: [number, number], at: number) =>
      observation("i", "a", { numerator, denominator, place: `NE-${at + 1}` }),
    );
    const ratio = { unit: "ratio", acrossPeriods: "ratio", acrossPlaces: "ratio", acrossPartners: "ratio" };
    const row = rowOf([...joint, indicator("i", ratio), target("i", 0, 100), ...places]);
    expect(row?.value?.low).toBeCloseTo(68, 1);
  });
});

describe("what is not known", () => {
  test("a component that has not told makes an open end, not a nothing", () => {
    const mine = { ...target("i", 0, 100), id: "tb" };
    const own: SomeEntry<"target"> = { ...mine, content: { ...mine.content, component: "b" } };
    const row = resultsView(
      setOf([...joint, indicator("i"), target("i", 0, 100), own, observation("i", "a", { value: 30 })]),
      { programme: "p", today },
    ).rows.find(({ component }) => component === null);
    expect(row?.value).toEqual({ low: 30, high: null });
    expect(row?.doubt).toBe("part-missing");
    expect(row?.counted).toEqual({ low: 0.3, high: 1 });
  });

  test("an overlap speaks of its own day: older, it is at least that many; newer than what counts, at most", () => {
    const counts = (more: object) => [
      observation("i", "a", { value: 60 }),
      observation("i", "b", { value: 50 }),
      observation("i", "b", { value: 20, start: "2026-01-01", end: "2026-03-31", ...more }),
    ];
    const told = (more: object, end: string) =>
      rowOf([
        ...joint,
        indicator("i"),
        target("i", 0, 100),
        ...counts(more),
        { ...overlap(30), content: { ...overlap(30).content, end } },
      ]);
    // B has counted twenty since: between none and all of what it counted beyond the thirty may be A's.
    expect(told({}, "2025-12-31")?.value).toEqual({ low: 70, high: 100 });
    expect(told({}, "2026-03-31")?.value).toEqual({ low: 100, high: 100 });
    // The thirty may lie in the twenty that wait.
    const waiting = told({ status: "submitted" }, "2026-03-31");
    expect(waiting?.value).toEqual({ low: 80, high: 110 });
    expect(waiting?.provisional).toEqual({ low: 100, high: 100 });
  });

  test("a part that is missing takes nothing from what the others have met already", () => {
    const own = { ...target("i", 0, 100), id: "tb" };
    const rows = resultsView(
      setOf([
        ...joint,
        indicator("i"),
        target("i", 0, 100),
        { ...own, content: { ...own.content, component: "b" } },
        observation("i", "a", { value: 130 }),
      ]),
      { programme: "p", today },
    );
    const row = rows.rows.find(({ component: of }) => of === null);
    expect(row?.rating).toBe("met");
    expect(rows.programmes[0]?.interval).toEqual({ low: 1, high: 1 });
  });

  test("what was counted once for the whole divides into credits where the parts can hold it", () => {
    const once = (value: number) =>
      rowOf([
        ...joint,
        indicator("i"),
        target("i", 0, 100),
        observation("i", "a", { value: 60 }),
        observation("i", "b", { value: 50 }),
        observation("i", null, { value }),
      ]);
    expect(once(80)?.value).toEqual({ low: 80, high: 80 });
    expect(once(80)?.naive).toBe(110);
    expect(once(80)?.parts.map(({ equalCredit }) => equalCredit)).toEqual([45, 35]);
    expect(once(120)?.parts.map(({ equalCredit }) => equalCredit)).toEqual([null, null]);
    expect(once(120)?.overcount).toBe(null);
  });

  test("a count of the whole that is older than what components tell does not stand for those days", () => {
    const later = (more: object, aim = target("i", 0, 100)) =>
      rowOf([
        ...joint,
        indicator("i", more),
        aim,
        observation("i", null, { value: 50 }),
        observation("i", "a", { value: 20 }),
        observation("i", "a", { value: 60, start: "2026-01-01", end: "2026-03-31" }),
      ]);
    // One component alone reached eighty by now.
    const open = { value: { low: 80, high: null }, doubt: "whole-older", naive: null };
    expect(later({})).toMatchObject({ ...open, counted: { low: 0.8, high: 1 } });
    expect(later({ acrossPeriods: "max" })).toMatchObject({ value: { low: 60, high: null } });
    expect(later({}, target("i", 100, 0))).toMatchObject({ ...open, counted: { low: 0, high: 1 } });
    const gauge = later({ acrossPeriods: "latest" });
    expect(gauge).toMatchObject({ value: null, doubt: "whole-older", counted: { low: 0, high: 1 } });
  });

  test("a gauge of all places stands until each place where the component works has told anew", () => {
    const places = ["NE-1", "NE-2"].map((admin1) => ({ country: "NE", admin1, percent: 50 }));
    const later = { start: "2026-01-01", end: "2026-03-31" };
    const [programme, a] = joint as [SomeEntry, SomeEntry<"component">];
    const gauge = (more: readonly SomeEntry[]) =>
      rowOf([
        programme,
        { ...a, content: { ...a.content, places } },
        indicator("i", { acrossPeriods: "latest" }),
        target("i", 0, 100),
        observation("i", "a", { value: 60 }),
        observation("i", "a", { ...later, value: 25, place: "NE-1" }),
        ...more,
      ])?.value;
    expect(gauge([])).toEqual({ low: 60, high: 60 });
    expect(gauge([observation("i", "a", { ...later, value: 30, place: "NE-2" })])).toEqual({
      low: 55,
      high: 55,
    });
  });

  test("a series since the start of all places is an open end once one of them has told more", () => {
    const told = (component: string | null, more: readonly SomeEntry[] = []) =>
      rowOf([
        ...joint,
        indicator("i", { cumulative: true, acrossPeriods: "latest" }),
        target("i", 0, 100),
        observation("i", component, { value: 60 }),
        observation("i", component, { value: 25, place: "NE-1", start: "2025-01-01", end: "2026-03-31" }),
        ...more,
      ]);
    const open = { value: { low: 60, high: null }, doubt: "whole-older", counted: { low: 0.6, high: 1 } };
    expect(told("a")).toMatchObject(open);
    expect(told(null)).toMatchObject(open);
    expect(told("a", [observation("i", "b", { value: 30 })])).toMatchObject({
      value: { low: 60, high: null },
      doubt: "whole-older",
    });
    const anew = observation("i", "a", { value: 70, start: "2025-01-01", end: "2026-04-30" });
    expect(told("a", [anew])).toMatchObject({ value: { low: 70, high: 70 }, doubt: null });
  });

  test("progress that hangs on what is not known has no status; what is there in any case has one", () => {
    const rated = (a: number, b: number | null, aim = target("i", 0, 100)) =>
      rowOf([
        ...joint,
        indicator("i"),
        aim,
        { ...aim, id: "tb", content: { ...aim.content, component: "b" } },
        observation("i", "a", { value: a }),
        ...(b === null ? [] : [observation("i", "b", { value: b })]),
      ])?.rating;
    // Three quarters of the time are behind.
    expect(rated(70, 60)).toBe("no-status");
    expect(rated(80, 60)).toBe("on-track");
    expect(rated(30, 20)).toBe("constrained");
    expect(rated(80, null)).toBe("on-track");
    expect(rated(70, null)).toBe("no-status");
    expect(rated(0, 0)).toBe("no-progress");
    const late = { ...target("i", 0, 100), content: { ...target("i", 0, 100).content, start: today } };
    expect(rowOf([...joint, indicator("i"), late])?.rating).toBe("no-status");
  });

  test("an aim that only a component has counts beside those of the whole", () => {
    const own = target("j", 0, 10);
    const view = resultsView(
      setOf([
        ...joint,
        indicator("i"),
        indicator("j"),
        target("i", 0, 100),
        { ...own, content: { ...own.content, component: "a" } },
        observation("i", "a", { value: 100 }),
      ]),
      { programme: "p", today },
    );
    expect(view.programmes[0]?.interval).toEqual({ low: 0.5, high: 1 });
  });

  test("only what was accepted counts; what waits stands apart; drafts and what was sent back never", () => {
    const row = rowOf([
      ...joint,
      indicator("i", { acrossPartners: "sum" }),
      target("i", 0, 100),
      observation("i", "a", { value: 10 }),
      observation("i", "a", { value: 20, start: "2026-01-01", end: "2026-03-31", status: "submitted" }),
      observation("i", "b", { value: 500, status: "draft" }),
      observation("i", "b", { value: 700, start: "2026-01-01", end: "2026-03-31", status: "sent-back" }),
    ]);
    expect(row?.value?.low).toBe(10);
    expect(row?.provisional?.low).toBe(30);
  });
});
