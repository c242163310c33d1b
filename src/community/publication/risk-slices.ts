/**
 * In which month does each word count, once and never again?
 *
 * Numbers are released in slices: a slice is what is first counted for one month, each leg and kind a fact. A month is closed
 * when it lies wholly before the last public day; what is told late of a closed month counts in the newest month that a batch
 * closes. So every word is in one slice, every origin in one fact of a slice, and no fact is ever released twice with other
 * words in it: what all releases together cost one origin's words is what one release costs.
 *
 * Assumes: the unit that is protected is what one origin told in one slice. Observations about children are not among those
 * handed in; any that are, are left out. (rule 21)
 * Source: trust.md rules 36 and 37; parallel composition (McSherry 2009).
 *
 * @module
 */
import { type DisclosurePolicy, type Fact, lastPublicDay } from "../../safeguards/index.ts";
import { freshness } from "../risk/freshness.ts";
import { gradingWeight } from "../risk/grading-weight.ts";
import type { Observation } from "../risk/observation.ts";
import { monthlyWeight } from "../risk/released-risk.ts";
import { type RiskKind, riskKinds } from "../risk/risk-kind.ts";

export interface ToldWord extends Observation {
  /** UUID. */
  readonly id: string;
}

/** A leg, a kind and a month. */
export interface FactPlace {
  readonly leg: string;
  readonly kind: RiskKind;
  /** "2026-10". */
  readonly month: string;
}

/** What was released of it: weight of independent words, with noise. */
export interface RiskFact extends FactPlace {
  readonly words: number;
}

/** The newest month that is closed on this day: "2026-10". */
export function closedMonth(today: string, policy: Pick<DisclosurePolicy, "lagDays">): string {
  const last = lastPublicDay(today, policy);
  const dayAfter = new Date(Date.parse(`${last}T00:00:00Z`) + 86_400_000).toISOString();
  // A month is closed when the day after the last public day is no longer in it.
  return monthBefore(dayAfter.slice(0, 7));
}

/** "2026-09" for "2026-10". */
export function monthBefore(month: string): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, "0")}`;
}

export interface SlicePlan {
  readonly today: string;
  readonly policy: DisclosurePolicy;
  /** Ids of all legs: a leg of which nothing is told has facts too, or their absence would tell it. */
  readonly legs: readonly string[];
  /** The newest month that the batch before closed; null for the first batch. */
  readonly closedBefore: string | null;
  readonly told: readonly ToldWord[];
  /** Ids of observations that a batch before has counted. */
  readonly counted: ReadonlySet<string>;
}

export interface Slices {
  /** Months that this batch closes, oldest first; empty when it is not due. */
  readonly months: readonly string[];
  readonly places: readonly FactPlace[];
  /** Shape: a fact a place, in the same order. */
  readonly facts: readonly Fact[];
  /** Ids of observations that count in this batch. */
  readonly counted: readonly string[];
}

export function slicesOf(plan: SlicePlan): Slices {
  const newest = closedMonth(plan.today, plan.policy);
  const due = plan.told.filter(
    (said) => !said.child && !plan.counted.has(said.id) && said.day.slice(0, 7) <= newest,
  );
  const months = monthsToClose(plan, newest, due);
  const places = placesOf(plan, months);
  if (months.length === 0) return { months, places: [], facts: [], counted: [] };
  const words = onceAnOrigin(due.map((said) => inSlice(said, months)));
  const byFact = new Map<string, Observation[]>();
  for (const said of words)
    byFact.set(factName(placeOf(said)), [...(byFact.get(factName(placeOf(said))) ?? []), said]);
  const facts = places.map((place) => {
    const name = factName(place);
    return { name, value: monthlyWeight(byFact.get(name) ?? []) };
  });
  return { months, places, facts, counted: due.map(({ id }) => id) };
}

function monthsToClose(
  { closedBefore, today }: SlicePlan,
  newest: string,
  due: readonly Observation[],
): string[] {
  if (closedBefore !== null && closedBefore >= newest) return [];
  const first = due.reduce(
    (oldest, { day }) => (day.slice(0, 7) < oldest ? day.slice(0, 7) : oldest),
    newest,
  );
  const months: string[] = [];
  for (
    let month = newest;
    month >= (closedBefore === null ? first : "") && month !== closedBefore;
    month = monthBefore(month)
  ) {
    // What is older than every kind's window would never be looked at.
    if (!riskKinds.some((kind) => inWindow(kind, month, today))) break;
    months.unshift(month);
  }
  return months;
}

function placesOf({ legs, today }: SlicePlan, months: readonly string[]): FactPlace[] {
  return months.flatMap((month) =>
    riskKinds
      .filter((kind) => inWindow(kind, month, today))
      .flatMap((kind) => legs.map((leg) => ({ leg, kind, month }))),
  );
}

function inWindow(kind: RiskKind, month: string, today: string): boolean {
  return freshness(kind, middleOf(month), today) > 0;
}

/** A month's words are taken to be of its middle. */
export function middleOf(month: string): string {
  return `${month}-15`;
}

/** What is told of a month that a batch before closed counts in the newest; the others in their own. */
function inSlice(said: ToldWord, months: readonly string[]): ToldWord {
  const month = said.day.slice(0, 7);
  return { ...said, day: middleOf(months.includes(month) ? month : (months.at(-1) ?? month)) };
}

/** Of everything that one origin told in a slice, the leg and kind that weighs most. */
function onceAnOrigin(words: readonly ToldWord[]): readonly ToldWord[] {
  const best = new Map<string, ToldWord>();
  for (const said of words) {
    const key = JSON.stringify([said.origin, said.day]);
    const standing = best.get(key);
    if (standing === undefined || weighsMore(said, standing)) best.set(key, said);
  }
  return [...best.values()];
}

function weighsMore(one: ToldWord, other: ToldWord): boolean {
  const difference = gradingWeight(one) - gradingWeight(other);
  if (difference !== 0) return difference > 0;
  return `${one.leg} ${one.kind} ${one.id}` < `${other.leg} ${other.kind} ${other.id}`;
}

function placeOf({ leg, kind, day }: Observation): FactPlace {
  return { leg, kind, month: day.slice(0, 7) };
}

function factName({ leg, kind, month }: FactPlace): string {
  return JSON.stringify([leg, kind, month]);
}
