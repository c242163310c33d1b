/**
 * Do gaps and lost days come out of what programmes wrote down as the worked example says, and do they move as they must?
 *
 * The days of W3 are laid out as gates, agreements and money of twelve programmes; inputs and results are read from the
 * shared data (`WAYMARK_SHARED`).
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Content } from "../entries/entry-schemas.ts";
import { uuid } from "../testing/plain-ids.ts";
import { setOf } from "../testing/set-of.ts";
import { someGap as gap, stagedProgramme as programme } from "../testing/staged-programme.ts";
import { alikeNames } from "./alike-names.ts";
import { gapGroups } from "./gap-groups.ts";
import { gapsAnswer } from "./gaps-api.ts";
import { gapsView } from "./gaps-view.ts";
import { stageCases } from "./stage-cases.ts";
import { exampleLimits, readLimits, stages } from "./stage-limits.ts";
import { stageSummaries } from "./stage-summaries.ts";

const folder = join(process.env.WAYMARK_SHARED ?? "../shared", "data/programmes");
const read = (name: string) => JSON.parse(readFileSync(join(folder, name), "utf8"));
const inputs = read("worked-inputs.json").W3 as {
  readonly stage_days: Record<string, number[]>;
  readonly sla_days: Record<string, number>;
};
const expected = read("worked-examples.json").W3 as {
  readonly wilson95: [number, number];
  readonly k: number;
  readonly n: number;
  readonly stages: Record<
    string,
    { median: number; p90: number; sla: number; over: number; excess_days: number }
  >;
};
const daysOfStage = Object.values(inputs.stage_days);
const today = "2026-11-26";

const twelve = (daysOfStage[0] ?? []).flatMap((_, at) =>
  programme(
    at,
    daysOfStage.map((days) => days[at] ?? 0),
  ),
);

describe("lost days, from gates, agreements and money", () => {
  test("the worked example comes out stage by stage, the costliest first (W3)", () => {
    const view = gapsView(setOf(twelve), { programme: null, today });
    expect(gapsAnswer.parse(view)).toEqual(view);
    for (const [at, name] of Object.keys(inputs.stage_days).entries()) {
      const stated = expected.stages[name];
      const found = view.stages.find(({ stage }) => stage === stages[at]);
      expect(found?.clock?.median, name).toBeCloseTo(stated?.median ?? -1, 9);
      expect(found?.clock?.p90, name).toBeCloseTo(stated?.p90 ?? -1, 9);
      expect([found?.limit, found?.clock?.over, found?.excessDays], name).toEqual([
        stated?.sla,
        stated?.over,
        stated?.excess_days,
      ]);
    }
    expect(view.stages[0]?.stage).toBe("transfer-expenditure");
    expect(view.stages.at(-1)?.stage).toBe("deposit-transfer");
  });

  test("the limits by default are those of the example, and others may be given", () => {
    expect(Object.values(exampleLimits)).toEqual(Object.values(inputs.sla_days));
    expect(readLimits("deposit-transfer:9,nothing:3,concept-approval:x")).toEqual({
      ...exampleLimits,
      "deposit-transfer": 9,
    });
  });

  test("a stage that nobody gets through does not look short: who waits counts", () => {
    const set = setOf([...programme(1, [10, 10, 10, 10, null]), ...programme(2, [10, 10, 10, 10, 3])]);
    const [worst] = gapsView(set, { programme: null, today }).stages;
    expect(worst).toMatchObject({
      stage: "transfer-expenditure",
      clock: { cases: 1, over: 0 },
      waitingOver: 1,
    });
    expect(worst?.excessDays).toBeGreaterThan(500);
  });

  test("what a partner spent out of a grant is no organisation's first expenditure", () => {
    const partner = {
      id: uuid(9, 1),
      kind: "organisation" as const,
      content: { type: "government" as const },
    };
    const content = {
      programme: uuid(1, 1),
      component: uuid(3, 1),
      type: "expenditure",
      from: partner.id,
    } as const;
    const theirs = {
      id: uuid(10, 1),
      kind: "money-event" as const,
      content: { ...content, date: "2025-03-01", usd: 1 },
    };
    const set = setOf([...programme(1, [10, 10, 10, 10, null]), partner, theirs]);
    const stage = gapsView(set, { programme: null, today }).stages.find(
      (one) => one.stage === "transfer-expenditure",
    );
    expect(stage).toMatchObject({ ended: [], waiting: [{ to: null }] });
  });

  test("an end written before its beginning is set aside and counted", () => {
    const set = setOf(programme(1, [10, 10, -5, 10, 10]));
    const stage = gapsView(set, { programme: null, today }).stages.find(
      (one) => one.stage === "signature-deposit",
    );
    expect(stage).toMatchObject({ clock: null, reversed: 1 });
  });

  test("what lies ahead of today has not happened", () => {
    const set = setOf(programme(1, [10, 10, 10, 10, 10], "2026-11-01"));
    const found = gapsView(set, { programme: null, today: "2026-11-15" }).stages;
    const of = (stage: string) => found.find((one) => one.stage === stage);
    expect(of("concept-approval")?.ended).toHaveLength(1);
    expect(of("approval-signature")).toMatchObject({ ended: [], waiting: [{ days: 4, to: null }] });
    expect(of("signature-deposit")).toMatchObject({ ended: [], waiting: [] });
  });

  test("whatever the days, none is lost twice and no case is lost", () => {
    const days = fc.array(
      fc.tuple(fc.nat(200), fc.nat(200), fc.nat(90), fc.nat(30), fc.option(fc.nat(200))),
      {
        minLength: 1,
        maxLength: 8,
      },
    );
    fc.assert(
      fc.property(days, (all) => {
        const cases = stageCases(setOf(all.flatMap((each, at) => programme(at, each, "2020-01-01"))), today);
        const found = stageSummaries(cases, exampleLimits);
        expect(cases).toHaveLength(all.length * 5);
        for (const { stage, limit, ended, waiting, excessDays } of found) {
          const of = cases.filter((one) => one.stage === stage);
          expect(ended.length + waiting.length).toBe(of.length);
          expect(excessDays).toBe(of.reduce((sum, one) => sum + Math.max(0, one.days - limit), 0));
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe("gaps that keep coming back", () => {
  test("seven of twelve come back, two of twelve do not (W3)", () => {
    const seven = Array.from({ length: expected.k }, (_, at) => gap(at, at));
    const few = [gap(30, 0, { name: "Other" }), gap(31, 1, { name: "Other" })];
    const [first, second] = gapsView(setOf([...twelve, ...seven, ...few]), { programme: null, today }).gaps;
    expect(first).toMatchObject({
      recurring: true,
      of: expected.n,
      burden: 7 * 70,
      relapsed: false,
      years: 2,
    });
    expect(first?.interval[0]).toBeCloseTo(expected.wilson95[0], 4);
    expect(first?.interval[1]).toBeCloseTo(expected.wilson95[1], 4);
    expect(second).toMatchObject({ recurring: false, burden: 2 * 20 });
    expect(second?.cumulativeShare).toBeCloseTo(1, 12);
  });

  test("one year alone is not recurring unless it came back after it was closed; no days written is not known", () => {
    const with_ = (more: Partial<Content<"gap">>) =>
      gapGroups(setOf([...twelve, ...Array.from({ length: 7 }, (_, at) => gap(at, at, more))]))[0];
    expect(with_({ seen: ["2026-02-01"] })?.recurring).toBe(false);
    expect(with_({ seen: ["2026-05-01"], closed: "2026-03-01", status: "closed" })).toMatchObject({
      recurring: true,
      relapsed: true,
      open: 7,
    });
    expect(with_({ seen: [] })).toMatchObject({ years: null, recurring: null });
  });

  test("of one programme only its own is shown, and shares stay those of all", () => {
    const set = setOf([...twelve, gap(1, 1), gap(2, 2), gap(3, 3, { name: "Third" })]);
    const view = gapsView(set, { programme: uuid(1, 3), today });
    expect(view.gaps.map(({ name, of }) => [name, of])).toEqual([["Third", 12]]);
    expect(view.stages.flatMap(({ ended }) => ended.map(({ programme: one }) => one.code))).toEqual(
      Array(5).fill("JP3"),
    );
  });

  test("capitals and spaces do not make two gaps of one; like words are proposed and never joined", () => {
    const set = setOf([
      ...twelve,
      gap(1, 1),
      gap(2, 2, { name: "late  first Expenditure" }),
      gap(3, 3, { name: "First expenditures late" }),
    ]);
    expect(gapGroups(set).map(({ programmes }) => programmes.length)).toEqual([2, 1]);
    const proposed = gapsView(set, { programme: null, today }).alike;
    expect(proposed).toMatchObject([{ similarity: 1 }]);
    expect(
      alikeNames([
        { theme: "transfer", name: "Late money" },
        { theme: "staffing", name: "Post empty" },
      ]),
    ).toEqual([]);
  });

  test("any order of entries gives the same groups, and shares of burden add up to one", () => {
    const names = fc.constantFrom("A gap", "Another", "Third");
    const some = fc.array(fc.record({ of: fc.nat(11), name: names, daysLost: fc.nat(60) }), {
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(some, (all) => {
        const entries = all.map(({ of, ...more }, at) => gap(at, of, more));
        const groups = gapGroups(setOf([...twelve, ...entries]));
        expect(gapGroups(setOf([...twelve, ...[...entries].reverse()]))).toEqual(groups);
        const whole = groups.reduce((sum, { burdenShare }) => sum + burdenShare, 0);
        if (groups.some(({ burden }) => burden > 0)) expect(whole).toBeCloseTo(1, 9);
        for (const { share, interval } of groups) {
          expect(share).toBeGreaterThanOrEqual(interval[0]);
          expect(share).toBeLessThanOrEqual(interval[1]);
        }
      }),
      { numRuns: 40 },
    );
  });
});
