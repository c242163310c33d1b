/**
 * Is a card an interval where figures are missing, and does it say nothing where nothing is known?
 *
 * Source: programmes.md 2.0; W0 and W10 of worked-inputs.json.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type SomeEntry, setOf } from "../testing/set-of.ts";
import { portfolioPath, portfolioSearch } from "./portfolio-filters.ts";
import { portfolioView } from "./portfolio-view.ts";
import { traitsOf } from "./traits-of.ts";

const inputs = JSON.parse(
  readFileSync(join(process.env.WAYMARK_SHARED ?? "../shared", "data/programmes/worked-inputs.json"), "utf8"),
) as {
  W0: { indicators: { weight: number; baseline: number; target: number; actual: number | null }[] };
  W10: { deposits: number; transfers: number; expenditure: number; refunds: number };
};

const today = "2026-06-30";
const period = { start: "2025-01-01", end: "2026-12-31" };
const uuid = (kind: number, number: number) =>
  `${String(kind).padStart(8, "0")}-0000-4000-8000-${String(number).padStart(12, "0")}`;
const programme = uuid(1, 1);

function programmeEntry(
  id = programme,
  more: SomeEntry<"programme">["content"] = {},
): SomeEntry<"programme"> {
  return {
    id,
    kind: "programme",
    content: {
      code: id.slice(-4),
      title: "Safe roads",
      modality: "pass-through",
      corridors: [],
      designConvened: null,
      ...period,
      ...more,
    },
  };
}

/** The figures of W0 as a programme would hold them, each on evidence of one grade. */
function figures(grade: number): SomeEntry[] {
  const evidence = uuid(9, 1);
  return [
    {
      id: evidence,
      kind: "evidence",
      content: { programme, grade, citation: "Survey", date: today, limits: "" },
    },
    ...inputs.W0.indicators.flatMap(({ weight, baseline, target, actual }, at): SomeEntry[] => {
      const indicator = uuid(2, at);
      const named = { programme, component: null, indicator, start: "2025-01-01" };
      return [
        {
          id: indicator,
          kind: "indicator",
          content: {
            code: `I${at}`,
            text: "",
            unit: "count",
            direction: target < baseline ? "down" : "up",
            acrossPeriods: "latest",
            acrossPlaces: "sum",
            acrossPartners: "none",
            cumulative: true,
          },
        },
        {
          id: uuid(3, at),
          kind: "target",
          content: { ...named, end: "2026-12-31", baseline, value: target, weight },
        },
        ...(actual === null
          ? []
          : [
              {
                id: uuid(4, at),
                kind: "observation" as const,
                content: {
                  ...named,
                  end: today,
                  place: null,
                  value: actual,
                  numerator: null,
                  denominator: null,
                  status: "accepted" as const,
                  evidence: [evidence],
                },
              },
            ]),
      ];
    }),
  ];
}

function money(
  type: "transfer" | "refund" | "expenditure" | "deposit",
  usd: number,
  at: number,
  certified = false,
) {
  const id = uuid(5, at);
  return { id, kind: "money-event" as const, content: { programme, type, usd, certified, date: today } };
}

const cardOf = (entries: readonly SomeEntry[]) => {
  const [card] = portfolioView(setOf(entries), { programme, today }).cards;
  if (card === undefined) throw new Error("no card");
  return card;
};

describe("a programme's card", () => {
  test("W0: an interval, no point anywhere, a verdict as good as its evidence, and the missing figure first to find out", () => {
    const card = cardOf([programmeEntry(), ...figures(3)]);
    expect(card.effectiveness?.low).toBeCloseTo(0.7343, 4);
    expect(card.effectiveness?.high).toBeCloseTo(0.8843, 4);
    expect(card).toMatchObject({ verdict: "scale", reasons: ["works"], grade: 3 });
    expect(card.unknowns[0]).toMatchObject({
      kind: "figure",
      code: "I3",
      doubt: "nothing-observed",
      maySettle: false,
    });
    expect(card.unknowns[0]?.widens).toBeCloseTo(0.15, 9);
    // What leaving the missing figure out would say is nowhere, not even as a helpful extra.
    const numbers = [...JSON.stringify(card).matchAll(/\d+\.\d+/g)].map(([text]) => Number(text));
    expect(numbers.filter((number) => Math.abs(number - 0.8639) < 0.0005)).toEqual([]);
    expect(numbers.length).toBeGreaterThan(5);
    expect(cardOf([programmeEntry(), ...figures(1)])).toMatchObject({
      verdict: "insufficient evidence",
      reasons: ["grade-low"],
    });
    expect(cardOf([programmeEntry(), ...figures(2)])).toMatchObject({
      verdict: "insufficient evidence",
      reasons: ["grade-short-of-scale"],
    });
  });

  test("W10: delivery from transfers less refunds, with certified and management figures apart", () => {
    const { transfers, refunds, expenditure } = inputs.W10;
    const { money: found } = cardOf([
      programmeEntry(),
      money("transfer", transfers, 1),
      money("refund", refunds, 2),
      money("expenditure", expenditure - 1_000_000, 3, true),
      money("expenditure", 1_000_000, 4),
    ]);
    expect(found.rate).toBeCloseTo(0.8932, 4);
    expect(found).toMatchObject({
      basis: "transfers",
      netFunded: transfers - refunds,
      management: 1_000_000,
    });
    expect(found.certifiedRate).toBeCloseTo((expenditure - 1_000_000) / (transfers - refunds), 9);
  });

  test("says nothing of delivery where nothing was funded, and counts deposits only where no agent stands between", () => {
    const spent = [money("expenditure", 500, 1, true)];
    expect(cardOf([programmeEntry(), ...spent]).money).toMatchObject({
      basis: null,
      netFunded: null,
      rate: null,
    });
    const paid = [money("deposit", 1000, 2), ...spent];
    expect(cardOf([programmeEntry(), ...paid]).money.rate).toBeNull();
    expect(cardOf([programmeEntry(programme, { modality: "parallel" }), ...paid]).money).toMatchObject({
      basis: "deposits",
      rate: 0.5,
    });
    const refunded = [money("transfer", 100, 3), money("refund", 100, 4), ...spent];
    expect(cardOf([programmeEntry(), ...refunded]).money).toMatchObject({ netFunded: 0, rate: null });
  });

  test("one of which nothing is known is neither bad nor good", () => {
    const card = cardOf([programmeEntry()]);
    expect(card).toMatchObject({
      effectiveness: null,
      resultsToSpend: null,
      grade: null,
      verdict: "insufficient evidence",
      reasons: ["no-targets", "ungraded"],
      coordinator: "unknown",
      duplicates: { exposure: null, share: null },
    });
    expect(card.criteria.map(({ rated }) => rated)).toEqual([null, null, null, null, null, null]);
    expect(card.unknowns.map(({ kind }) => kind)).toEqual(["targets", "evidence", "money", "budget"]);
  });

  test("is chaired by the coordinator only where the office is named as chair", () => {
    const office = uuid(6, 1);
    const agency = uuid(6, 2);
    const chairedBy = (organisation: string): SomeEntry[] => [
      { id: office, kind: "organisation", content: { name: "Office", type: "coordinator-office" } },
      { id: agency, kind: "organisation", content: { name: "Agency", type: "un" } },
      programmeEntry(programme, { designConvened: null }),
      { id: uuid(7, 1), kind: "participation", content: { programme, organisation, role: "chair" } },
    ];
    expect(cardOf(chairedBy(office)).coordinator).toBe("chairs");
    expect(cardOf(chairedBy(agency)).coordinator).toBe("none");
  });

  test("bears what may be spent twice with another organisation's activity, and never with its own", () => {
    const activity = (at: number, component: string): SomeEntry => ({
      id: uuid(8, at),
      kind: "activity",
      content: {
        component,
        type: "training",
        areas: ["NE-1"],
        months: ["2026-01", "2026-02"],
        targetGroup: "officers",
        budget: 30_000 + at,
      },
    });
    const [one, other] = [uuid(10, 1), uuid(10, 2)];
    const set = (organisation: string): SomeEntry[] => [
      programmeEntry(),
      { id: one, kind: "component", content: { programme, organisation: uuid(6, 1) } },
      { id: other, kind: "component", content: { programme, organisation } },
      activity(1, one),
      activity(2, other),
      { id: uuid(11, 1), kind: "budget-line", content: { component: one, usd: 300_010 } },
    ];
    expect(cardOf(set(uuid(6, 2))).duplicates).toEqual({ exposure: 30_001, share: 30_001 / 300_010 });
    expect(cardOf(set(uuid(6, 1))).duplicates).toEqual({ exposure: 0, share: 0 });
  });
});

test("who has waited longer than the limit does not spend in time: leaving it out would make its side look fast", () => {
  const transferred = (date: string): SomeEntry[] => {
    const transfer = money("transfer", 100, 1);
    return [programmeEntry(), { ...transfer, content: { ...transfer.content, date } }];
  };
  const spends = (entries: readonly SomeEntry[]) => traitsOf(cardOf(entries)).outcomes["spends-in-time"];
  expect(spends([programmeEntry()])).toBe(null);
  expect(spends(transferred("2026-06-01"))).toBe(null);
  expect(spends(transferred("2026-03-01"))).toBe(false);
  expect(spends([...transferred("2026-03-01"), money("expenditure", 1, 2)])).toBe(false);
  expect(spends([...transferred("2026-06-01"), money("expenditure", 1, 2)])).toBe(true);
  expect(cardOf(transferred("2026-03-01")).joint).toMatchObject({ daysToSpending: null, daysWaiting: 121 });
});

test("patterns are of all programmes, whatever is filtered", () => {
  const set = setOf([programmeEntry(), programmeEntry(uuid(1, 2), { modality: "parallel" })]);
  const all = portfolioView(set, { programme: null, today });
  const few = portfolioView(set, { programme: null, today }, { modality: "parallel" });
  expect(few.cards.map(({ programme: id }) => id)).toEqual([uuid(1, 2)]);
  expect(few.patterns).toEqual(all.patterns);
  expect(few.programmes).toBe(2);
});

test("an address with nonsense in it still opens", () => {
  expect(portfolioSearch({ modality: "barter", tab: "patterns", donor: 7 })).toEqual({ tab: "patterns" });
  expect(portfolioPath({ tab: "patterns", corridor: "a b" })).toBe("/programme-views/portfolio?corridor=a+b");
});
