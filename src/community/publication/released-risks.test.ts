/**
 * Is nothing shown that may not be shown, whatever the noise says? (trust.md rules 21, 36, 37, 39)
 */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { weakestDisclosure } from "../../safeguards/index.ts";
import type { Observation } from "../risk/observation.ts";
import { type DecidePlan, releasedRisks, standingRisks } from "./released-risks.ts";
import type { RiskFact } from "./risk-slices.ts";

const today = "2026-11-25";
const legs = [
  { id: "a--b", movements: null },
  { id: "b--c", movements: 4 },
];

function said(origin: number, more: Partial<Observation> = {}): Observation {
  return {
    leg: "a--b",
    kind: "extortion",
    day: "2026-10-10",
    origin: `origin ${origin}`,
    channel: origin % 2 === 0 ? "report" : "vouched",
    reliability: "B",
    credibility: 2,
    vetted: false,
    persons: 1,
    child: false,
    partner: `partner ${origin % 4}`,
    ...more,
  };
}

const many = (count: number, more: Partial<Observation> = {}) =>
  Array.from({ length: count }, (_, origin) => said(origin, more));
const incidents = (count: number, more: Partial<Observation> = {}) =>
  many(count, { channel: "incident", vetted: true, ...more });
const fact = (words: number, more: Partial<RiskFact> = {}): RiskFact => ({
  leg: "a--b",
  kind: "extortion",
  month: "2026-10",
  words,
  ...more,
});

function decided(more: Partial<DecidePlan>) {
  return releasedRisks({
    today,
    policy: weakestDisclosure,
    epsilon: 1,
    legs,
    facts: [fact(60)],
    told: many(60),
    withdrawn: [],
    ...more,
  });
}

describe("a risk told in confidence", () => {
  test("is shown when enough is told and its noisy sum stands well above the floor", () => {
    const { risks, held } = decided({});
    expect(risks).toMatchObject([
      { leg: "a--b", risk: { kind: "extortion", newest: "2026-10", sources: 60 } },
    ]);
    expect(held).toEqual({});
  });

  test("is made of released facts alone: the truth behind them changes nothing of it", () => {
    expect(decided({ told: many(200) }).risks).toEqual(decided({ told: many(60) }).risks);
  });

  test.each([
    ["fewer than ten words", "below-floor", { told: many(9) }],
    ["words of children alone (rule 21)", "below-floor", { told: many(60, { child: true }) }],
    ["words newer than fourteen days (rule 37)", "below-floor", { told: many(60, { day: "2026-11-12" }) }],
    [
      "two tellers",
      "few-contributors",
      {
        told: Array.from({ length: 24 }, (_, at) =>
          said(at % 2, { day: `202${5 + (at % 2)}-${String(((at >> 1) % 9) + 1).padStart(2, "0")}-10` }),
        ),
      },
    ],
    ["one partner's word", "dominated", { told: many(60, { partner: "p" }) }],
    ["one channel's word", "uncorroborated", { told: many(60, { channel: "report" }) }],
    ["a noisy sum near the floor", "below-threshold", { facts: [fact(12)] }],
    ["a moderator's withdrawal", "withdrawn", { withdrawn: [{ leg: "a--b", kind: "extortion" as const }] }],
  ])("is held for %s: %s", (_why, reason, plan) => {
    const { risks, held } = decided(plan);
    expect(risks).toEqual([]);
    // Of children and of what is too new nothing is known here, so nothing is counted as held.
    if (Object.keys(held).length > 0) expect(held).toEqual({ [reason]: 1 });
  });

  test("is never shown with fewer than ten true words, whatever the noise (rule 36)", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9 }),
        fc.double({ min: -50, max: 500, noNaN: true }),
        (count, words) => {
          expect(decided({ told: many(count), facts: [fact(words)] }).risks).toEqual([]);
        },
      ),
    );
  });

  test("has a month even where no single month stands out of the noise", () => {
    const months = [
      "2025-12",
      "2026-01",
      "2026-02",
      "2026-03",
      "2026-04",
      "2026-05",
      "2026-06",
      "2026-07",
      "2026-08",
    ];
    const facts = [...months, "2026-09", "2026-10"].map((month) =>
      fact(4.9, { month, kind: "forced-labour" }),
    );
    const { risks } = decided({ facts, told: many(60, { kind: "forced-labour" }) });
    for (const { risk } of risks) expect(risk.newest).toMatch(/^202[56]-\d\d$/);
    expect(risks.length).toBe(1);
  });

  test("needs more in a sum of many noisy months than in one of a single month", () => {
    const months = [
      "2026-01",
      "2026-02",
      "2026-03",
      "2026-04",
      "2026-05",
      "2026-06",
      "2026-07",
      "2026-08",
      "2026-09",
    ];
    const quiet = months.map((month) => fact(0, { month }));
    expect(decided({ facts: [fact(30)] }).risks.length).toBe(1);
    expect(decided({ facts: [fact(30), ...quiet] }).risks.length).toBe(0);
  });
});

test("false words of one desk cannot hide what the words of the others bear (T2, T12)", () => {
  const honest = Array.from({ length: 42 }, (_, at) => said(at, { partner: `partner ${at % 6}` }));
  const flood = Array.from({ length: 1300 }, (_, at) => said(1000 + at, { partner: "flooder" }));
  const facts = [fact(200)];
  expect(decided({ told: honest, facts }).risks.length).toBe(1);
  expect(decided({ told: [...honest, ...flood], facts }).risks.length).toBe(1);
  expect(decided({ told: [...honest.slice(0, 9), ...flood], facts }).held).toEqual({ dominated: 1 });
});

describe("public incidents", () => {
  test("carry a risk by themselves, as they are", () => {
    const { risks } = decided({ told: incidents(12), facts: [fact(0)] });
    expect(risks).toMatchObject([{ risk: { newest: "2026-10", sources: 10 } }]);
  });

  test("are not dressed up by noise, and gain by word that stands out of it", () => {
    const strength = (words: number) =>
      decided({ told: incidents(12), facts: [fact(words)] }).risks[0]?.risk.strength ?? 0;
    const overall = (words: number) => strength(words) - strength(0);
    expect(overall(30)).toBeGreaterThan(5);
    // Noise about zero moves the overall rate a little, and nothing else.
    expect(Math.abs(overall(2))).toBeLessThan(2);
  });

  test("newer than fourteen days are not told yet (rule 37)", () => {
    expect(decided({ told: incidents(12, { day: "2026-11-12" }), facts: [] }).risks).toEqual([]);
    expect(decided({ told: incidents(12, { day: "2026-11-11" }), facts: [] }).risks.length).toBe(1);
  });
});

test("no level means little danger, and what is not observed is not there (rule 39)", () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 300, noNaN: true }), (words) => {
      for (const { risk } of decided({ facts: [fact(words)] }).risks)
        expect(["reported", "repeated", "frequent"]).toContain(risk.level);
    }),
  );
});

test("between batches a published risk falls with what bore it, and never rises", () => {
  const { risks } = decided({});
  const plan = { today, policy: weakestDisclosure, withdrawn: [] };
  expect(standingRisks(risks, { ...plan, told: many(60) })).toEqual(risks);
  expect(standingRisks(risks, { ...plan, told: many(9) })).toEqual([]);
  expect(standingRisks([], { ...plan, told: many(60) })).toEqual([]);
  const withdrawn = [{ leg: "a--b", kind: "extortion" as const }];
  expect(standingRisks(risks, { ...plan, told: many(60), withdrawn })).toEqual([]);
});
