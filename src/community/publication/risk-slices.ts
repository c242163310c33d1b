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
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { type DisclosurePolicy, type Fact, lastPublicDay } from "../../safeguards/index.ts";
import { freshness } from "../risk/freshness.ts";
import { gradingWeight } from "../risk/grading-weight.ts";
import { bestWords, weightOf } from "../risk/independent-word.ts";
import type { Observation } from "../risk/observation.ts";
import { type RiskKind, riskKinds } from "../risk/risk-kind.ts";

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

/**
 * What one origin told of one month, whatever the leg and kind: counted once, it never counts again, though it be brought in
 * anew, or put on another leg by a map that changed. Lower-case hexadecimal SHA-256, so that it tells nothing by itself.
 */
export function wordKey({ origin, day }: Pick<Observation, "origin" | "day">): string {
  return bytesToHex(sha256(new TextEncoder().encode(JSON.stringify([origin, day.slice(0, 7)]))));
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

/** "2026-11" for "2026-10". */
export function monthAfter(month: string): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, "0")}`;
}

export interface SlicePlan {
  readonly today: string;
  readonly policy: DisclosurePolicy;
  /** Ids of all legs: a leg of which nothing is told has facts too, or their absence would tell it. */
  readonly legs: readonly string[];
  /** The newest month that the batch before closed; null for the first batch. */
  readonly closedBefore: string | null;
  readonly told: readonly Observation[];
  /** Words that a batch before has counted, as `wordKey` names them. */
  readonly counted: ReadonlySet<string>;
}

export interface Slices {
  /** Months that this batch closes, oldest first; empty when it is not due. */
  readonly months: readonly string[];
  readonly places: readonly FactPlace[];
  /** Shape: a fact a place, in the same order. */
  readonly facts: readonly Fact[];
  /** The words that count in this batch, each once. */
  readonly counted: readonly string[];
}

export function slicesOf(plan: SlicePlan): Slices {
  const newest = closedMonth(plan.today, plan.policy);
  const due = plan.told.filter(
    (said) =>
      !said.child &&
      // Public incidents are public: they are told as they are, and need no noise.
      said.channel !== "incident" &&
      monthOf(said) <= newest &&
      inWindow(said.kind, monthOf(said), plan.today) &&
      !plan.counted.has(wordKey(said)),
  );
  const months = monthsToClose(plan, newest, due);
  const places = placesOf(plan, months);
  if (months.length === 0) return { months, places: [], facts: [], counted: [] };
  const byFact = new Map<string, SlicedWord[]>();
  for (const word of onceAnOrigin(due.map((said) => inSlice(said, months)))) {
    const name = factName({ ...word.said, month: word.month });
    byFact.set(name, [...(byFact.get(name) ?? []), word]);
  }
  const facts = places.map((place) => {
    const name = factName(place);
    return { name, value: sliceWeight(byFact.get(name) ?? []) };
  });
  return { months, places, facts, counted: [...new Set(due.map(wordKey))] };
}

function monthsToClose(
  { closedBefore, today }: SlicePlan,
  newest: string,
  due: readonly Observation[],
): string[] {
  if (closedBefore !== null && closedBefore >= newest) return [];
  const first = due.reduce((oldest, said) => (monthOf(said) < oldest ? monthOf(said) : oldest), newest);
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

interface SlicedWord {
  readonly said: Observation;
  /** The month that it counts in. */
  readonly month: string;
  /** Range 0 to 1; word that comes late has aged on its way. */
  readonly weight: number;
}

/** What is told of a month that a batch before closed counts in the newest; the others in their own. */
function inSlice(said: Observation, months: readonly string[]): SlicedWord {
  const own = monthOf(said);
  const month = months.includes(own) ? own : (months.at(-1) ?? own);
  const aged = freshness(said.kind, middleOf(own), middleOf(month));
  return { said, month, weight: gradingWeight(said) * aged };
}

/** Of everything that one origin told in a slice, the leg and kind that weighs most. */
function onceAnOrigin(words: readonly SlicedWord[]): readonly SlicedWord[] {
  const best = new Map<string, SlicedWord>();
  for (const word of words) {
    const key = JSON.stringify([word.said.origin, word.month]);
    const standing = best.get(key);
    if (standing === undefined || weighsMore(word, standing)) best.set(key, word);
  }
  return [...best.values()];
}

function weighsMore(one: SlicedWord, other: SlicedWord): boolean {
  if (one.weight !== other.weight) return one.weight > other.weight;
  return `${one.said.leg} ${one.said.kind}` < `${other.said.leg} ${other.said.kind}`;
}

/** One word more or less moves it by at most 1: what one partner brings is lessened, and only adds. */
function sliceWeight(words: readonly SlicedWord[]): number {
  const weights = new Map(words.map(({ said, weight }) => [said, weight]));
  return weightOf(bestWords([...weights.keys()], (said) => weights.get(said) ?? 0));
}

function monthOf({ day }: Pick<Observation, "day">): string {
  return day.slice(0, 7);
}

function factName({ leg, kind, month }: FactPlace): string {
  return JSON.stringify([leg, kind, month]);
}
