/**
 * Which money runs through an invented programme, and what was agreed with those who give it?
 *
 * @module
 */
import type { Content } from "../../src/programmes/index.ts";
import { type Drafting, dayAfter, monthAfter } from "./drafting.ts";
import type { PutComponent, PutProgramme } from "./put-programme.ts";

type Money = Content<"money-event">;

const nothing: Omit<Money, "programme" | "type" | "date" | "amount" | "usd"> = {
  component: null,
  currency: "USD",
  rate: null,
  from: null,
  to: null,
  fromActivity: null,
  toActivity: null,
  agreement: null,
  certified: false,
  costClass: null,
  category: null,
  note: "",
};

export function putMoney(drafting: Drafting, put: PutProgramme): void {
  const { plan, organisations, start } = put;
  const chance = drafting.chance.branch(`${plan.code}/money`);
  const agent = organisations.get("EX-FUND") ?? "";
  const events = eventsOf(drafting, put);
  for (const component of put.components) putBudget(drafting, put, component);
  for (const [at, acronym] of plan.donors.entries()) {
    const donor = organisations.get(acronym) ?? "";
    const amount = Math.round(plan.budget / plan.donors.length);
    const signed = dayAfter(start, -chance.between(14, 34));
    const agreement = putAgreement(drafting, put, { donor, amount, signed, at });
    if (plan.age < 0) {
      events("pledge", dayAfter(drafting.today, -20), amount, { from: donor });
      continue;
    }
    events("commitment", signed, amount, { from: donor, to: agent, agreement });
    const paid = Math.round(amount * (plan.age > 12 ? 0.8 : 0.45));
    const arrived = dayAfter(start, -chance.between(0, 4));
    events("deposit", arrived, paid, { from: donor, to: agent, agreement });
    if (plan.modality !== "pass-through") continue;
    events("agent-fee", arrived, Math.round(paid / 100), { from: agent, to: agent });
  }
  if (plan.age >= 0) for (const component of put.components) spend(drafting, put, component);
}

function eventsOf(drafting: Drafting, { id }: PutProgramme) {
  return (type: Money["type"], date: string, amount: number, more: Partial<Money>) => {
    if (date <= drafting.today && amount > 0)
      drafting.put("money-event", { ...nothing, programme: id, type, date, amount, usd: amount, ...more });
  };
}

function spend(drafting: Drafting, put: PutProgramme, component: PutComponent): void {
  const { plan, organisations, start, until } = put;
  const chance = drafting.chance.branch(`${plan.code}/${component.acronym}/spending`);
  const events = eventsOf(drafting, put);
  const transferred = Math.round(plan.budget * component.share * (plan.age > 12 ? 0.74 : 0.4));
  const arrived = dayAfter(start, chance.between(1, 6));
  const to = component.organisation;
  events("transfer", arrived, transferred, {
    component: component.id,
    from: plan.modality === "pass-through" ? (organisations.get("EX-FUND") ?? null) : null,
    to,
  });
  const first = dayAfter(arrived, plan.slowSpending + chance.between(-12, 12));
  const rate = 0.45 + 0.45 * Math.min(1, plan.performance);
  const years = Math.max(1, Math.ceil(plan.age / 12));
  for (let year = 0; year < years; year++) {
    const date = year === 0 ? first : dayAfter(start, 365 * year + 200);
    const direct = Math.round((transferred * rate) / years);
    const certified = dayAfter(date, 200) < until;
    const mine = { component: component.id, from: to, certified, category: "contractual-services" as const };
    events("expenditure", date, Math.round(direct * 0.7), { ...mine, costClass: "direct" });
    events("expenditure", date, Math.round(direct * 0.3), {
      ...mine,
      to: organisations.get("EX-NGO") ?? null,
      category: "transfers-and-grants",
      costClass: "direct",
    });
    events("expenditure", date, Math.round(direct * 0.07), {
      ...mine,
      category: "indirect-support",
      costClass: "indirect",
    });
  }
}

function putBudget(drafting: Drafting, { plan, start, end }: PutProgramme, component: PutComponent): void {
  const years = Math.ceil(plan.length / 12);
  for (let year = 0; year < years; year++) {
    const from = monthAfter(start, year * 12);
    const last = dayAfter(monthAfter(from, 12), -1);
    const amount = Math.round((plan.budget * component.share) / years);
    drafting.put("budget-line", {
      component: component.id,
      start: from,
      end: last < end ? last : end,
      category: "contractual-services",
      amount,
      currency: "USD",
      usd: amount,
      funded: year === 0,
      fundingSource: null,
    });
  }
}

interface Agreeing {
  readonly donor: string;
  readonly amount: number;
  readonly signed: string;
  readonly at: number;
}

function putAgreement(
  drafting: Drafting,
  put: PutProgramme,
  { donor, amount, signed, at }: Agreeing,
): string {
  const { plan, id, start } = put;
  const passThrough = plan.modality === "pass-through";
  // One donor asks for much of its own, another for what is usual; of a third not everything is known.
  const terms: readonly Content<"agreement">["terms"][] = [
    { aa_fee_pct: 1, indirect_pct: 7, bilateral_reports_per_year: 0, psea_clause: true, fraud_clause: true },
    {
      aa_fee_pct: 1,
      indirect_pct: 5,
      bilateral_reports_per_year: 2,
      individual_logo_required_on_all: true,
      psea_clause: true,
      fraud_clause: true,
    },
    { aa_fee_pct: 1, indirect_pct: 7, psea_clause: true },
  ];
  return drafting.put("agreement", {
    programme: id,
    donor,
    type: passThrough ? "standard-administrative" : "grant",
    modality: passThrough ? "pass-through" : "parallel",
    title: `Agreement ${at + 1} on ${plan.code}`,
    signed: plan.age < 0 ? null : signed,
    currency: "USD",
    amount,
    schedule: [
      { due: start, amount: Math.round(amount / 2) },
      { due: monthAfter(start, 12), amount: amount - Math.round(amount / 2) },
    ],
    donorActivity: null,
    terms: {
      months: plan.length,
      puno_count: plan.agencies.length,
      ...(terms[(at + plan.age) % 3] ?? terms[0]),
    },
    clauses: [],
  });
}
