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
import { type SomeEntry, setOf } from "../testing/set-of.ts";
import { matrixView } from "./matrix-view.ts";
import { resultsView } from "./results-view.ts";

const folder = join(process.env.WAYMARK_SHARED ?? "../shared", "data/programmes");
const read = (name: string) => JSON.parse(readFileSync(join(folder, name), "utf8"));
const [inputs, expected] = [read("worked-inputs.json"), read("worked-examples.json")];

const today = "2026-06-30";
const period = { start: "2025-01-01", end: "2025-12-31" };

const joint: SomeEntry[] = [
  {
    id: "p",
    kind: "programme",
    content: { code: "JP", title: "Joint", start: "2025-01-01", end: "2026-12-31" },
  },
  { id: "a", kind: "component", content: { programme: "p", organisation: "oa", code: "A" } },
  { id: "b", kind: "component", content: { programme: "p", organisation: "ob", code: "B" } },
];

const indicator = (id: string, more: object = {}): SomeEntry<"indicator"> => ({
  id,
  kind: "indicator",
  content: {
    code: id,
    text: id,
    unit: "count",
    direction: "up",
    acrossPeriods: "sum",
    acrossPlaces: "sum",
    acrossPartners: "union",
    cumulative: false,
    resultNode: null,
    ...more,
  },
});

const target = (of: string, baseline: number, value: number, weight = 1): SomeEntry<"target"> => ({
  id: `t-${of}`,
  kind: "target",
  content: {
    programme: "p",
    component: null,
    indicator: of,
    start: "2025-01-01",
    end: "2026-12-31",
    baseline,
    value,
    weight,
  },
});

let count = 0;
const observation = (of: string, component: string | null, more: object): SomeEntry<"observation"> => ({
  id: `o${++count}`,
  kind: "observation",
  content: {
    programme: "p",
    component,
    indicator: of,
    ...period,
    place: null,
    value: null,
    numerator: null,
    denominator: null,
    status: "accepted",
    evidence: [],
    ...more,
  },
});

const overlap = (number: number): SomeEntry<"overlap"> => ({
  id: "x",
  kind: "overlap",
  content: { programme: "p", indicator: "i", one: "a", other: "b", end: "2025-12-31", count: number },
});

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

describe("W2: what two organisations reached together", () => {
  const { W2 } = inputs;
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

describe("plans", () => {
  test("16.2.2 is context whatever is said, and holes have names", () => {
    const plan: SomeEntry[] = [
      { id: "f", kind: "framework", content: { title: "Goals", type: "sustainable-development-goals" } },
      {
        id: "n",
        kind: "result-node",
        content: { framework: "f", parent: null, level: "output", code: "8.7", text: "End forced labour" },
      },
      indicator("i"),
      {
        id: "c",
        kind: "crosswalk",
        content: { indicator: "i", framework: "f", code: "16.2.2", relation: "component" },
      },
    ];
    const view = matrixView(setOf([...joint, ...plan]), { today });
    expect(view.lines.find(({ code }) => code === "16.2.2")?.indicators[0]?.relation).toBe("context");
    expect(view.holes.map(({ kind }) => kind)).toEqual([
      "target-without-programme",
      "programme-without-target",
    ]);
  });
});
