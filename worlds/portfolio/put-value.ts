/**
 * What is working jointly worth in an invented programme, who was named, and what was owed to whom?
 *
 * @module
 */
import { type Drafting, dayAfter } from "./drafting.ts";
import type { PutProgramme } from "./put-programme.ts";

export function putValue(drafting: Drafting, put: PutProgramme): void {
  if (put.plan.age < 6) return;
  putLedger(drafting, put);
  putVisibility(drafting, put);
  putSurvey(drafting, put);
  if (put.plan.age > 18) putEvaluation(drafting, put);
}

function putLedger(drafting: Drafting, { id, plan, start, until }: PutProgramme): void {
  const pairs = plan.donors.length * plan.agencies.length;
  const years = plan.length / 12;
  const line = (work: string, separateTimes: number, jointTimes: number, hours: number) =>
    drafting.put("ledger-entry", {
      programme: id,
      work,
      counterfactual: "Each agency alone with each donor, for the same results",
      separateTimes: Math.round(separateTimes),
      jointTimes: Math.round(jointTimes),
      hours,
      rate: 55,
      source: "Estimate of the results group, invented",
      confidence: plan.grade >= 3 ? "measured" : "estimated",
    });
  line("agreement", pairs, plan.donors.length + plan.agencies.length, 60);
  line("narrative and financial report", pairs * years, years, 80);
  line("input to the joint report", 0, plan.agencies.length * years, 32);
  line("meeting with the government", plan.agencies.length * years * 12, years * 12, 6);
  // Who was driven by its programme has one person who calls meetings; who was driven by money, a unit.
  line("coordination unit", 0, years, plan.driven ? 60 : 880);
  line("steering meeting", 0, 4 * years, 6 * plan.agencies.length);
  drafting.put("package-coverage", {
    programme: id,
    start,
    end: until,
    services: ["shelter", "legal aid", "health"],
    needing: 400 + plan.age * 10,
    reached: Math.round((400 + plan.age * 10) * 0.6 * plan.performance),
    source: "Registers of the services, invented",
  });
}

const owed = [
  ["donor", "Annual narrative and financial report", 365],
  ["resident-coordinator", "Update before the country team's retreat", 180],
  ["country-team", "Two pages for the results group", 200],
  ["government", "Presentation to the national commission", 240],
  ["community", "What was heard was told back to those who said it", 210],
] as const;

function putVisibility(drafting: Drafting, put: PutProgramme): void {
  const { id, plan, start, organisations } = put;
  const chance = drafting.chance.branch(`${plan.code}/visibility`);
  for (const [to, what, days] of owed) {
    const due = dayAfter(start, days);
    const done = due < drafting.today && chance.chance(0.45 + plan.performance / 3);
    drafting.put("obligation", {
      programme: id,
      to,
      organisation: to === "donor" ? (organisations.get(plan.donors[0] ?? "") ?? null) : null,
      what,
      due,
      done: done ? dayAfter(due, -chance.between(0, 20)) : null,
      channel: "meeting",
      link: null,
    });
  }
  const review = drafting.put("safety-review", {
    programme: id,
    product: "Leaflet with a drawing of the way",
    contains: ["picture", "place"],
    couldIdentify: false,
    composite: true,
    outcome: "pending",
    reviewer: null,
    date: null,
    reason: "",
  });
  const named = [...plan.agencies.slice(1), ...plan.donors];
  for (const [at, acronym] of named.entries())
    drafting.put("acknowledgement", {
      programme: id,
      organisation: organisations.get(acronym) ?? "",
      product: at === 0 ? "Leaflet with a drawing of the way" : "Press note",
      channel: at === 0 ? "print" : "web",
      date: dayAfter(start, 120 + at * 15),
      mentions: chance.between(1, 9),
      link: null,
      safetyReview: at === 0 ? review : null,
    });
  // The lead is named once, whatever it gave: the parity must show it.
  drafting.put("acknowledgement", {
    programme: id,
    organisation: organisations.get(plan.agencies[0] ?? "") ?? "",
    product: "Annual report",
    channel: "web",
    date: dayAfter(start, 200),
    mentions: 1,
    link: null,
    safetyReview: null,
  });
}

/** What staff believe stands beside what others found: neither alone. */
function putSurvey(drafting: Drafting, { id, plan, until, components }: PutProgramme): void {
  drafting.put("evidence", {
    programme: id,
    type: "survey",
    grade: 1,
    citation: `Survey of 60 staff of ${plan.code}: nine in ten say that the team is more joint, invented`,
    link: null,
    date: dayAfter(until, -140),
    scope: "Staff of all organisations that take part",
    limits: "Only those who were there were asked",
    sharedBy: components[0]?.organisation ?? null,
  });
}

const criteria = [
  "relevance",
  "coherence",
  "effectiveness",
  "efficiency",
  "impact",
  "sustainability",
] as const;

function putEvaluation(drafting: Drafting, { id, plan, until, components }: PutProgramme): void {
  const chance = drafting.chance.branch(`${plan.code}/evaluation`);
  const evaluation = drafting.put("evaluation", {
    programme: id,
    title: `Mid-term evaluation of ${plan.code}, invented`,
    date: dayAfter(until, -100),
    evaluator: "Independent team (example)",
    independent: plan.grade >= 4,
    ratings: criteria.map((criterion) => ({
      criterion,
      rating: Math.max(1, Math.min(6, Math.round(1 + plan.performance * 4 + chance.between(-1, 1)))),
      grade: plan.grade,
      reason: "",
    })),
    link: null,
  });
  drafting.put("recommendation", {
    evaluation,
    programme: id,
    text: "Count once who is served by two agencies",
    response: "accepted",
    action: "Compare lists inside the node twice a year",
    owner: components[0]?.organisation ?? null,
    due: dayAfter(until, 60),
    done: null,
  });
}
