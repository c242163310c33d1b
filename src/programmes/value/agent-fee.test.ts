/**
 * Does the net value set work of the whole life beside a fee of the whole life, or say that it does not?
 *
 * Inputs and results are read from the shared data (`WAYMARK_SHARED`), never typed here.
 *
 * Source: programmes.md 2.4, worked example W4.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Content } from "../entries/entry-schemas.ts";
import { programme } from "../testing/planned-work.ts";
import { type SomeEntry, setOf } from "../testing/set-of.ts";
import { valueView } from "./value-view.ts";

const folder = join(process.env.WAYMARK_SHARED ?? "../shared", "data/programmes");
const read = (name: string) => JSON.parse(readFileSync(join(folder, name), "utf8"));
const [{ W4: input }, { W4: expected }] = [read("worked-inputs.json"), read("worked-examples.json")];

const today = "2026-06-30";
const hours = (of: object) => Object.values(of).reduce((all: number, one) => all + Number(one), 0);
const work: SomeEntry<"ledger-entry"> = {
  id: "work",
  kind: "ledger-entry",
  content: {
    programme: "p",
    work: "All",
    counterfactual: "Each alone, same results",
    separateTimes: hours(input.separate_hours),
    jointTimes: hours(input.joint_hours),
    hours: 1,
    rate: input.rate_usd_per_hour,
    source: "W4",
    confidence: "estimated",
  },
};
type Money = Content<"money-event">;
let serial = 0;
const money = (type: Money["type"], usd: number, from: string, more: Partial<Money> = {}): SomeEntry => ({
  id: `m${serial++}`,
  kind: "money-event",
  content: {
    programme: "p",
    component: null,
    type,
    usd,
    from,
    to: null,
    agreement: null,
    date: "2025-06-01",
    ...more,
  },
});
const { deposit, aa_fee: taken } = input.waterfall;
/** What bears the fee of the whole life at one per cent. */
const whole = input.joint_fee_usd * 100;
const came = [money("deposit", deposit, "d1"), money("agent-fee", taken, "agent")];
const costOf = (...more: readonly SomeEntry[]) =>
  valueView(setOf([programme("p"), work, ...more]), { programme: "p", today }).programmes[0]?.cost;

describe("the agent's fee beside work of the whole life", () => {
  test("is that of the whole life, a part of it still to come on what is committed", () => {
    const cost = costOf(...came, money("commitment", whole, "d1"));
    expect(cost).toMatchObject({ agentFee: input.joint_fee_usd, feeToCome: input.joint_fee_usd - taken });
    expect(cost?.net).toBe(expected.net_transaction_cost_avoided_usd);
  });

  test("is told of each contributor: what one gave beyond its word keeps no other's", () => {
    const cost = costOf(...came, money("commitment", deposit / 2, "d1"), money("commitment", 1_000, "d2"));
    expect(cost?.feeToCome).toBeCloseTo((1_000 * taken) / deposit, 9);
  });

  test("counts no pledge, no commitment of a day to come, and nothing that passes no agent", () => {
    const cost = costOf(
      ...came,
      money("commitment", whole, "d1"),
      money("pledge", 9_000, "d2"),
      money("commitment", 9_000, "d2", { date: "2026-07-01" }),
      money("commitment", 9_000, "d2", { component: "a" }),
    );
    expect(cost?.agentFee).toBe(input.joint_fee_usd);
  });

  test("is what was taken where nothing is deposited any more", () => {
    const passed = { programme: "p", from: "operationally-closed", to: "financially-closed" } as const;
    const closed: SomeEntry<"gate-passage"> = {
      id: "g",
      kind: "gate-passage",
      content: { ...passed, date: "2026-01-01", decision: null, note: "" },
    };
    const cost = costOf(...came, money("commitment", whole, "d1"), closed);
    expect(cost).toMatchObject({ agentFee: taken, feeToCome: 0 });
  });

  test.each<readonly [string, readonly SomeEntry[], number]>([
    ["nobody has committed", came, taken],
    ["nothing was deposited", [money("commitment", whole, "d1")], 0],
    ["no fee is written down", came.slice(0, 1).concat(money("commitment", whole, "d1")), 0],
  ])("still to come is not known where %s: the sum has what was taken, and says so", (_, events, fee) => {
    expect(costOf(...events)).toMatchObject({ agentFee: fee, feeToCome: null });
  });

  test("is nothing more where no agent stands between donors and organisations", () => {
    const alone = programme("p");
    const parallel = { ...alone, content: { ...alone.content, administrativeAgent: null } };
    const [shown] = valueView(setOf([parallel, work]), { programme: "p", today }).programmes;
    expect(shown?.cost).toMatchObject({ agentFee: 0, feeToCome: 0 });
  });
});
