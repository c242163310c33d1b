/**
 * What is targeted and observed in an invented programme, and what does nobody know?
 *
 * @module
 */
import type { Random } from "../corridor/random.ts";
import { type Drafting, dayAfter } from "./drafting.ts";
import type { IndicatorPlan, Plans } from "./plans.ts";
import type { PutComponent, PutProgramme } from "./put-programme.ts";

/** Half a year, in days. */
const half = 182;

export function putResults(drafting: Drafting, put: PutProgramme, { indicators }: Plans): void {
  const chance = drafting.chance.branch(`${put.plan.code}/results`);
  const evidence = putEvidence(drafting, put);
  const chosen = chance.sample(indicators, 4).sort((one, other) => (one.code < other.code ? -1 : 1));
  const weights = [0.4, 0.25, 0.2, 0.15];
  for (const [at, indicator] of chosen.entries()) {
    drafting.put("target", {
      programme: put.id,
      component: null,
      indicator: indicator.id,
      start: put.start,
      end: put.end,
      baseline: indicator.from,
      baselineYear: Number(put.start.slice(0, 4)),
      baselineSource: "Counted at the start",
      value: indicator.to,
      weight: weights[at] ?? 0.1,
    });
    // Nobody has looked, or nobody has told: whoever reads must see that it is not known.
    if (put.plan.age > 3 && chance.chance(put.plan.known))
      observe(drafting, put, { indicator, chance, evidence });
  }
}

interface Observing {
  readonly indicator: IndicatorPlan;
  readonly chance: Random;
  readonly evidence: readonly string[];
}

function observe(drafting: Drafting, put: PutProgramme, observing: Observing): void {
  const { indicator, chance } = observing;
  const lived = Math.min(1, put.plan.age / put.plan.length);
  const reached = indicator.from + (indicator.to - indicator.from) * put.plan.performance * lived ** 0.4;
  const periods = Math.max(1, Math.floor(put.plan.age / 6));
  const counters = indicator.direction === "down" ? put.components.slice(0, 1) : put.components.slice(0, 2);
  for (let period = 0; period < periods; period++) {
    const start = dayAfter(put.start, period * half);
    const end = dayAfter(start, half - 1);
    if (end > drafting.today) break;
    for (const component of counters) {
      const share =
        indicator.ratio || indicator.direction === "down" ? 1 : (component.share * 1.15) / periods;
      putValueOf(drafting, put, {
        ...observing,
        component,
        start,
        end,
        value: reached * share,
        last: period === periods - 1,
      });
    }
  }
  const [one, other] = counters;
  if (one && other && !indicator.ratio && chance.chance(0.75))
    drafting.put("overlap", {
      programme: put.id,
      indicator: indicator.id,
      one: one.id,
      other: other.id,
      end: drafting.today,
      count: Math.round(reached * 0.08),
      method: "Counted inside the node without showing anybody's list",
    });
}

interface OneValue extends Observing {
  readonly component: PutComponent;
  readonly start: string;
  readonly end: string;
  readonly value: number;
  readonly last: boolean;
}

function putValueOf(drafting: Drafting, { id }: PutProgramme, one: OneValue): void {
  const { indicator, component, start, end, value, last, chance, evidence } = one;
  const denominator = chance.between(60, 240);
  const ratio = indicator.ratio
    ? { value: null, numerator: Math.round((denominator * value) / 100), denominator }
    : { value: Math.max(0, Math.round(value)), numerator: null, denominator: null };
  drafting.put("observation", {
    programme: id,
    component: component.id,
    indicator: indicator.id,
    start,
    end,
    place: null,
    ...ratio,
    disaggregation: [],
    status: last && chance.chance(0.3) ? "submitted" : "accepted",
    evidence: evidence.slice(0, 1),
    comment: "",
  });
}

function putEvidence(drafting: Drafting, { id, plan, until, components }: PutProgramme): string[] {
  const of = [
    "Count of the services",
    "Report of the component",
    "Visit of another agency",
    "Survey of those served",
  ];
  const types = ["administrative-data", "operational-fact", "study", "survey"] as const;
  const chance = drafting.chance.branch(`${plan.code}/evidence`);
  return [0, 1, 2].map((at) =>
    drafting.put("evidence", {
      programme: id,
      type: types[at] ?? "study",
      grade: Math.max(0, Math.min(4, plan.grade - at + (at === 2 ? 1 : 0))),
      citation: `${of[at]} in ${plan.code}, invented`,
      link: null,
      date: dayAfter(until, -chance.between(40, 300)),
      scope: "All places of the programme",
      limits: "Invented for the demonstration",
      sharedBy: components[at % components.length]?.organisation ?? null,
    }),
  );
}
