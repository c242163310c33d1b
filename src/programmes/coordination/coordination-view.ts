/**
 * What needs a decision this week, who waits for whom, which concepts are driven by funds, and what was promised?
 *
 * Organisations, bodies and programmes only: nothing here says which person did or knows anything, and no words of a
 * decision's outcome, of its minutes or of a channel are in it.
 *
 * Source: programmes.md 2.5.
 *
 * @module
 */
import { fundDrivenShare, programmeDrivenFrom, publishedFundDriven } from "../coordination.ts";
import { type EntrySet, entryWith } from "../entries/entry.ts";
import { daysBetween } from "../gaps/days-between.ts";
import { stateOf } from "../life-cycle/state-of.ts";
import type { CoordinationView } from "./coordination-api.ts";
import { decisionLimit, decisionsWaiting, latencies } from "./decisions-waiting.ts";
import { driverFactsOf } from "./driver-of.ts";
import { duplicateWork, type Side } from "./duplicate-work.ts";

interface Asked {
  /** UUID, or null for all. */
  readonly programme: string | null;
  /** UTC day. */
  readonly today: string;
}

export function coordinationView(set: EntrySet, { programme, today }: Asked): CoordinationView {
  const named = namesOf(set);
  const mine = (one: string | null) => programme === null || one === programme;
  const drivers = set.programme.flatMap(({ id }) => {
    const reading = driverFactsOf(set, id);
    return reading === null
      ? []
      : [{ programme: named.programme(id), state: stateOf(set, id), ...reading, facts: [...reading.facts] }];
  });
  return {
    programme,
    choices: set.programme
      .map(({ id }) => named.programme(id))
      .sort((one, other) => (one.code < other.code ? -1 : 1)),
    today,
    decisionLimit,
    programmeDrivenFrom,
    decisions: decisionsWaiting(set, today)
      .filter((one) => mine(one.programme))
      .map(({ programme: of, ...decision }) => ({
        ...decision,
        programme: of === null ? null : named.programme(of),
      })),
    latencies: [...latencies({ ...set, decision: set.decision.filter((one) => mine(one.programme)) }, today)],
    drivers: drivers
      .filter((one) => mine(one.programme.id))
      .sort((one, other) => (one.index ?? 2) - (other.index ?? 2)),
    fundDriven: shareOf(drivers.map(({ drivenBy }) => drivenBy)),
    conflicts: set.decision
      .filter((one) => mine(one.programme) && one.content.conflicts.length > 0)
      .map(({ id, content }) => ({
        id,
        programme: content.programme === null ? null : named.programme(content.programme),
        body: content.body,
        question: content.question,
        decided: content.decided,
        organisations: content.conflicts.map(named.organisation),
      })),
    common: duplicateWork(set)
      .filter(({ sides }) => sides.some((side) => mine(side.programme)))
      .map(({ sides: [one, other], ...work }) => ({
        ...work,
        areas: [...work.areas],
        months: [...work.months],
        sides: [sideShown(one, named), sideShown(other, named)],
      })),
    promises: promisesOf(set, today)
      .filter((one) => mine(one.programme))
      .map((one) => ({ ...one, programme: named.programme(one.programme) })),
  };
}

function namesOf(set: EntrySet) {
  return {
    programme: (id: string) => {
      const content = entryWith(set, "programme", id)?.content;
      return { id, code: content?.code ?? "", title: content?.title ?? "" };
    },
    organisation: (id: string) => entryWith(set, "organisation", id)?.content.acronym ?? "",
  };
}

function sideShown({ activity, programme, organisation, title }: Side, named: ReturnType<typeof namesOf>) {
  return {
    activity,
    title,
    programme: named.programme(programme),
    organisation: named.organisation(organisation),
  };
}

function shareOf(driven: readonly ("programme" | "funds" | null)[]): CoordinationView["fundDriven"] {
  const known = driven.filter((one) => one !== null);
  const funds = known.filter((one) => one === "funds").length;
  const unknown = driven.length - known.length;
  if (known.length === 0) return { funds, of: 0, unknown, published: publishedFundDriven, found: null };
  const { share, interval } = fundDrivenShare(funds, known.length);
  const [low, high] = interval;
  const reading =
    low > publishedFundDriven ? "above" : high < publishedFundDriven ? "below" : "not-distinguishable";
  return {
    funds,
    of: known.length,
    unknown,
    published: publishedFundDriven,
    found: { share, interval: [low, high], reading },
  };
}

/** What is owed and not done, the longest due first; what is done is counted by the page of visibility. */
function promisesOf(set: EntrySet, today: string) {
  return set.obligation
    .filter(({ content }) => content.done === null)
    .map(({ id, content: { programme, to, organisation, what, due } }) => ({
      id,
      programme,
      to,
      organisation: organisation === null ? null : namesOf(set).organisation(organisation),
      what,
      due,
      overdue: due < today ? daysBetween(due, today) : null,
    }))
    .sort((one, other) => (one.due < other.due ? -1 : 1));
}
