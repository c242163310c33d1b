/**
 * Which decisions are asked for, until when, and who waits for whom?
 *
 * While papers are not whole the body waits for them; from then on they wait for the body. Both sides are measured: a
 * decision that took a month because its papers took four weeks is not the coordinator's month.
 *
 * Assumes: ten days are in time on either side, until a node says otherwise: the limit of the worked example, and what a
 * programme-driven concept is promised.
 * Source: programmes.md 2.5 and 2.7, worked example W5.
 *
 * @module
 */
import { decisionLatency } from "../coordination.ts";
import { type Decision, decisionBodies } from "../entries/decision.ts";
import type { Entry, EntrySet } from "../entries/entry.ts";
import { daysBetween } from "../gaps/days-between.ts";

/** Unit: days. */
export const decisionLimit = 10;
/** Unit: days. */
const week = 7;

export interface WaitingDecision {
  readonly id: string;
  /** UUID; null for one that belongs to no programme. */
  readonly programme: string | null;
  readonly body: Decision["body"];
  readonly question: string;
  readonly requested: string;
  readonly due: string | null;
  readonly when: "overdue" | "this-week" | "later" | "no-day";
  /** Days from today until it is due; below 0: since. Null when it has no day. */
  readonly dueIn: number | null;
  readonly waitsFor: "papers" | "body";
  /** Since it was asked for, or since the papers are whole where that came later. Unit: days. */
  readonly waiting: number;
  /** Whether it is the coordinator's own, the country team's, or that of a committee that the coordinator chairs. */
  readonly coordinators: boolean;
}

const order = ["overdue", "this-week", "no-day", "later"] as const;

/** Undecided ones, the most urgent first. */
export function decisionsWaiting(set: EntrySet, today: string): readonly WaitingDecision[] {
  return set.decision
    .filter(
      ({ content: { decided, requested } }) => (decided === null || decided > today) && requested <= today,
    )
    .map((decision) => waiting(set, decision, today))
    .sort(
      (one, other) =>
        order.indexOf(one.when) - order.indexOf(other.when) ||
        (one.due ?? one.requested).localeCompare(other.due ?? other.requested),
    );
}

function waiting(set: EntrySet, { id, content }: Entry<"decision">, today: string): WaitingDecision {
  const { programme, body, question, requested, due, papersComplete } = content;
  const dueIn = due === null ? null : daysBetween(today, due);
  const whole = papersComplete !== null && papersComplete <= today;
  const since = whole && papersComplete > requested ? papersComplete : requested;
  return {
    id,
    programme,
    body,
    question,
    requested,
    due,
    when: dueIn === null ? "no-day" : dueIn < 0 ? "overdue" : dueIn <= week ? "this-week" : "later",
    dueIn,
    waitsFor: whole ? "body" : "papers",
    waiting: daysBetween(since, today),
    coordinators: isCoordinators(set, programme, body),
  };
}

function isCoordinators(set: EntrySet, programme: string | null, body: Decision["body"]): boolean {
  if (body === "resident-coordinator" || body === "country-team") return true;
  if (body !== "steering-committee") return false;
  const offices = set.organisation.filter(({ content }) => content.type === "coordinator-office");
  return set.participation.some(
    ({ content }) =>
      content.programme === programme &&
      content.role === "chair" &&
      offices.some(({ id }) => id === content.organisation),
  );
}

export interface Latency {
  readonly decisions: number;
  /** Unit: days. */
  readonly median: number;
  readonly p90: number;
  /** From 0 to 1. */
  readonly inTime: number;
}

export interface BodyLatency {
  /** Null: all bodies together. */
  readonly body: Decision["body"] | null;
  /** How long the body waited for papers; null when no decision tells. */
  readonly forPapers: Latency | null;
  /** How long papers waited for the body. */
  readonly forBody: Latency | null;
  /** Decided, with no day on which the papers were whole, or one after the decision: nobody knows who waited. */
  readonly untold: number;
}

/** Of what was decided: all together, then each body that decided something. */
export function latencies(set: EntrySet, today: string): readonly BodyLatency[] {
  const decided = set.decision.flatMap(({ content }) =>
    content.decided !== null && content.decided <= today ? [{ ...content, decided: content.decided }] : [],
  );
  const bodies = decisionBodies.filter((body) => decided.some((one) => one.body === body));
  return [
    latency(null, decided),
    ...bodies.map((body) =>
      latency(
        body,
        decided.filter((one) => one.body === body),
      ),
    ),
  ];
}

type Decided = Decision & { readonly decided: string };

function latency(body: Decision["body"] | null, decided: readonly Decided[]): BodyLatency {
  const told = decided.flatMap(({ requested, papersComplete, decided: day }) =>
    papersComplete !== null && papersComplete <= day && requested <= day
      ? [waits(requested, papersComplete, day)]
      : [],
  );
  return {
    body,
    forPapers: measured(told.map(({ papers }) => papers)),
    forBody: measured(told.map((one) => one.body)),
    untold: decided.length - told.length,
  };
}

/** Papers that were whole before they were asked for have waited for nobody, and nobody for them. */
function waits(requested: string, papersComplete: string, decided: string) {
  const both = papersComplete > requested ? papersComplete : requested;
  return { papers: daysBetween(requested, both), body: daysBetween(both, decided) };
}

function measured(days: readonly number[]): Latency | null {
  if (days.length === 0) return null;
  const { median, p90, withinLimit } = decisionLatency(days, decisionLimit);
  return { decisions: days.length, median, p90, inTime: withinLimit };
}
