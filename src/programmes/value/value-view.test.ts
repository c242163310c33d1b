/**
 * Is the worth of working jointly, made of entries, that of the contract's worked example, and does it hide nothing?
 *
 * Inputs and results are read from the shared data (`WAYMARK_SHARED`), never typed here.
 *
 * Source: programmes.md 2.4, worked example W4.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { activity, component, monthOf, organisation, programme } from "../testing/planned-work.ts";
import { type SomeEntry, setOf } from "../testing/set-of.ts";
import { valueView } from "./value-view.ts";
import { waterfallOf } from "./waterfall-of.ts";

const folder = join(process.env.WAYMARK_SHARED ?? "../shared", "data/programmes");
const read = (name: string) => JSON.parse(readFileSync(join(folder, name), "utf8"));
const [{ W4: input }, { W4: expected }] = [read("worked-inputs.json"), read("worked-examples.json")];

const today = "2026-06-30";

let serial = 0;
const money = (of: string, type: string, usd: number, more: object = {}): SomeEntry<"money-event"> => ({
  id: `m${String(serial++).padStart(6, "0")}`,
  kind: "money-event",
  content: {
    programme: of,
    component: null,
    type: type as "deposit",
    usd,
    date: "2025-06-01",
    from: null,
    to: null,
    category: null,
    costClass: null,
    certified: false,
    ...more,
  },
});
const ledger = (work: string, separateTimes: number, jointTimes: number): SomeEntry<"ledger-entry"> => ({
  id: `l-${work}`,
  kind: "ledger-entry",
  content: {
    programme: "p",
    work,
    counterfactual: "Each alone, same results",
    separateTimes,
    jointTimes,
    hours: 1,
    rate: input.rate_usd_per_hour,
    source: "W4",
    confidence: "estimated",
  },
});

const flow = input.waterfall;
const spent = (usd: number, by: string, costClass: "direct" | "indirect") =>
  money("p", "expenditure", usd, { component: by, from: `o${by}`, costClass });
const directs: readonly (readonly [string, number])[] = [
  ...flow.direct_A.map((usd: number) => ["a", usd] as const),
  ...flow.direct_B.map((usd: number) => ["b", usd] as const),
];
const pair = input.duplicate_pair;

const worked: SomeEntry[] = [
  organisation("oa", "un"),
  organisation("ob", "un"),
  organisation("ngo", "national-civil-society"),
  programme("p"),
  component("a", "p", "oa"),
  component("b", "p", "ob"),
  ...Object.entries(input.separate_hours).map(([work, hours]) => ledger(`alone ${work}`, Number(hours), 0)),
  ...Object.entries(input.joint_hours).map(([work, hours]) => ledger(`joint ${work}`, 0, Number(hours))),
  activity("x", "a", { areas: ["NE-1"], months: pair.months[0].map(monthOf), budget: pair.budgets_usd[0] }),
  activity("y", "b", { areas: ["NE-1"], months: pair.months[1].map(monthOf), budget: pair.budgets_usd[1] }),
  { id: "budget", kind: "budget-line", content: { component: "a", usd: pair.portfolio_budget_usd } },
];
const flows: SomeEntry[] = [
  money("p", "deposit", flow.deposit),
  money("p", "agent-fee", flow.aa_fee),
  money("p", "transfer", flow.transferred),
  ...directs.map(([by, usd]) => spent(usd, by, "direct")),
  ...directs.map(([by, usd]) => spent((usd * flow.indirect_pct) / 100, by, "indirect")),
  money("p", "expenditure", flow.final_partner_spend, { component: "a", from: "ngo", costClass: "direct" }),
];

describe("worked example W4, from entries", () => {
  test("the joint mode costs more here, and the sum says so", () => {
    const fee = money("p", "agent-fee", input.joint_fee_usd);
    const { cost } = valueView(setOf([...worked, fee]), { programme: "p", today }).programmes[0] ?? {};
    expect(cost).toMatchObject({
      separateHours: expected.separate_h,
      jointHours: expected.joint_h,
      separateUsd: expected.separate_usd,
      net: expected.net_transaction_cost_avoided_usd,
      confidence: "estimated",
    });
    expect((cost?.jointUsd ?? 0) + (cost?.agentFee ?? 0)).toBe(expected.joint_usd);
    expect(cost?.net).toBeLessThan(0);
  });

  test("one pair exposes what it exposes, as a share of all budgets", () => {
    const { duplicates } = valueView(setOf(worked), { programme: null, today });
    expect(duplicates).toMatchObject({ count: 1, activities: 2 });
    expect(duplicates.exposure).toBeCloseTo(expected.duplicate_exposure_usd, 6);
    expect(duplicates.pairs[0]?.similarity).toBeCloseTo(expected.similarity, 9);
    expect((duplicates.share ?? 0) * 100).toBeCloseTo(expected.duplicate_share_pct, 2);
  });

  test("the waterfall comes down to the last partner, whose spending is counted once", () => {
    const shown = valueView(setOf([...worked, ...flows]), { programme: "p", today }).programmes[0];
    const { waterfall, deliveryRate } = shown ?? {};
    const wanted = expected.waterfall;
    expect(waterfall).toMatchObject({
      deposit: wanted.deposit,
      agentFee: wanted.aa_fee,
      transferred: wanted.transferred,
      withAgent: wanted.with_AA,
      direct: wanted.direct,
      finalService: flow.final_partner_spend,
      undivided: 0,
    });
    expect(waterfall?.indirect).toBeCloseTo(wanted.indirect, 6);
    expect(waterfall?.expenditure).toBeCloseTo(wanted.expenditure, 6);
    expect(deliveryRate).toBeCloseTo(wanted.delivery_rate, 4);
    expect((waterfall?.channelShare?.low ?? 0) * 100).toBeCloseTo(wanted.cost_of_channel_pct_of_spend, 2);
    expect((waterfall?.finalShare ?? 0) * 100).toBeCloseTo(wanted.reaching_final_partner_pct_of_deposit, 1);
  });
});

describe("what nobody wrote down", () => {
  test("is not known, and never 0", () => {
    const bare = [organisation("oa", "un"), programme("p"), component("a", "p", "oa")];
    const { cost, waterfall, deliveryRate } =
      valueView(setOf([...bare, money("p", "deposit", 100)]), { programme: "p", today }).programmes[0] ?? {};
    expect(cost).toMatchObject({ net: null, confidence: null });
    expect(waterfall).toMatchObject({
      toPartners: null,
      finalService: null,
      finalShare: null,
      channelShare: null,
    });
    expect(deliveryRate).toBeNull();
  });

  test("an expenditure without a class makes the channel's share an interval", () => {
    const set = setOf([
      organisation("oa", "un"),
      programme("p"),
      component("a", "p", "oa"),
      money("p", "expenditure", 80, { component: "a", costClass: "direct" }),
      money("p", "expenditure", 20, { component: "a" }),
    ]);
    expect(waterfallOf(set, set["money-event"], today).channelShare).toEqual({ low: 0, high: 0.2 });
  });

  test("so few people that somebody could be recognised are not told of by number", () => {
    const coverage = (id: string, needing: number): SomeEntry<"package-coverage"> => ({
      id,
      kind: "package-coverage",
      content: {
        programme: "p",
        start: today,
        end: today,
        services: [],
        needing,
        reached: needing - 1,
        source: "",
      },
    });
    const set = setOf([programme("p"), coverage("few", 9), coverage("many", 10)]);
    const shown = valueView(set, { programme: "p", today }).programmes[0]?.coverage;
    expect(shown?.find(({ id }) => id === "few")).toMatchObject({ hidden: true, needing: null, share: null });
    expect(shown?.find(({ id }) => id === "many")).toMatchObject({ hidden: false, share: 0.9 });
  });
});
