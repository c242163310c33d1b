/**
 * What did the components of a programme reach together on one indicator?
 *
 * Drafts and what was sent back never count, and what somebody did not tell is not nothing: it leaves the end open.
 *
 * @module
 */
import { type EntrySet, entryWith } from "../entries/entry.ts";
import type { Content } from "../entries/entry-schemas.ts";
import { type Measure, measureOf, ratioOf } from "./measure.ts";
import { pairOverlaps } from "./pair-overlaps.ts";
import type { resultDoubts } from "./results-api.ts";
import { type Bounds, unionBounds } from "./union-bounds.ts";

type Indicator = Content<"indicator">;
type Status = Content<"observation">["status"];

export interface CollectiveValue {
  /** `high` null: nobody knows how much the missing part adds. */
  readonly value: { readonly low: number; readonly high: number | null } | null;
  readonly naive: number | null;
  readonly doubt: (typeof resultDoubts)[number] | null;
  /** Each component's own count; null when it told nothing. */
  readonly parts: readonly { readonly component: string; readonly measure: Measure | null }[];
  /** Grade of the weakest observation; null without one. */
  readonly grade: number | null;
}

export interface Asked {
  readonly programme: string;
  readonly indicator: string;
  /** Null: all components. */
  readonly component: string | null;
  readonly start: string;
  readonly end: string;
  /** Which observations count: accepted ones alone, or those that wait too. */
  readonly statuses: readonly Status[];
}

export function collectiveValue(set: EntrySet, asked: Asked): CollectiveValue {
  const indicator = entryWith(set, "indicator", asked.indicator)?.content ?? null;
  if (indicator === null) return nothing;
  const told = observationsOf(set, asked);
  const counted = told.filter(({ status }) => asked.statuses.includes(status));
  const components = componentsOf(set, asked);
  const parts = components.map((component) => ({
    component,
    measure: measureOf(
      counted.filter((one) => one.component === component),
      indicator,
      placesOf(set, [component]),
    ),
  }));
  const whole = asked.component === null ? counted.filter(({ component }) => component === null) : [];
  const once = measureOf(whole, indicator, placesOf(set, components));
  const gathered = { asked, indicator, parts, told };
  if (once === null) return { ...together(set, gathered), parts, grade: gradeOf(set, counted) };
  // What was counted once for the whole programme stands above what its parts say of the same days.
  const until = lastDay(whole);
  const isOlder = counted.some(({ component, end }) => component !== null && end > until);
  const found = isOlder ? since(once, together(set, gathered), indicator) : exactly(once, gathered);
  return { ...found, parts, grade: gradeOf(set, isOlder ? counted : whole) };
}

const nothing: CollectiveValue = {
  value: null,
  naive: null,
  doubt: "nothing-observed",
  parts: [],
  grade: null,
};

interface Gathered {
  readonly asked: Asked;
  readonly indicator: Indicator;
  readonly parts: CollectiveValue["parts"];
  /** Drafts and what was sent back left out; otherwise counting or not. */
  readonly told: readonly Content<"observation">[];
}
type Together = Pick<CollectiveValue, "value" | "naive" | "doubt">;

function exactly({ value, atLeast = false }: Measure, { indicator, parts }: Gathered): Together {
  if (atLeast) return { value: { low: value, high: null }, naive: null, doubt: "whole-older" };
  const added = indicator.acrossPartners === "union" && parts.every(({ measure }) => measure !== null);
  const naive = sum(parts.map(({ measure }) => measure?.value ?? 0));
  return { value: { low: value, high: value }, naive: added && naive >= value ? naive : null, doubt: null };
}

/** What has grown since is as much at least; of anything else nothing is known. */
function since(once: Measure, { value }: Together, { acrossPeriods, cumulative }: Indicator): Together {
  const grows = cumulative || acrossPeriods === "sum" || acrossPeriods === "max";
  const low = Math.max(once.value, value?.low ?? 0);
  return { value: grows ? { low, high: null } : null, naive: null, doubt: "whole-older" };
}

function lastDay(observations: readonly Content<"observation">[]): string {
  return observations.reduce((day, { end }) => (end > day ? end : day), "");
}

function observationsOf(set: EntrySet, asked: Asked): readonly Content<"observation">[] {
  return set.observation
    .map(({ content }) => content)
    .filter(
      (one) =>
        one.programme === asked.programme &&
        one.indicator === asked.indicator &&
        (asked.component === null || one.component === asked.component) &&
        (one.status === "accepted" || one.status === "submitted") &&
        one.start >= asked.start &&
        one.end <= asked.end,
    );
}

/** Who is meant to tell: components with a target of their own, and those that ever wrote something down. */
function componentsOf(set: EntrySet, { programme, indicator, component }: Asked): readonly string[] {
  if (component !== null) return [component];
  const named = [...set.target, ...set.observation].flatMap(({ content }) =>
    content.programme === programme && content.indicator === indicator && content.component !== null
      ? [content.component]
      : [],
  );
  return [...new Set(named)].sort();
}

/** Where these components work; nothing where one of them does not say, because then nobody knows all places. */
function placesOf(set: EntrySet, components: readonly string[]): readonly string[] {
  const lists = components.map((id) => entryWith(set, "component", id)?.content.places ?? []);
  if (lists.some((places) => places.length === 0)) return [];
  return lists.flat().map(({ country, admin1 }) => admin1 ?? country);
}

function together(set: EntrySet, gathered: Gathered): Together {
  const { indicator, parts } = gathered;
  const known = parts.flatMap(({ component, measure }) => (measure === null ? [] : [{ component, measure }]));
  if (known.length === 0) return { value: null, naive: null, doubt: "nothing-observed" };
  const missing = known.length < parts.length;
  if (indicator.acrossPartners === "none" && parts.length > 1)
    return { value: null, naive: null, doubt: "not-added" };
  if (indicator.acrossPartners === "ratio") {
    const ratio = missing ? null : ratioOf(known.map(({ measure }) => measure));
    if (ratio === null) return { value: null, naive: null, doubt: missing ? "part-missing" : "not-added" };
    return { value: { low: ratio.value, high: ratio.value }, naive: null, doubt: null };
  }
  const naive = sum(known.map(({ measure }) => measure.value));
  const { low, high } =
    indicator.acrossPartners === "union" ? unionOf(set, gathered, known) : { low: naive, high: naive };
  if (missing) return { value: { low, high: null }, naive, doubt: "part-missing" };
  if (known.some(({ measure }) => measure.atLeast))
    return { value: { low, high: null }, naive: null, doubt: "whole-older" };
  return { value: { low, high }, naive, doubt: low === high ? null : "overlap-unknown" };
}

function unionOf(
  set: EntrySet,
  { asked, indicator, told }: Gathered,
  known: readonly { readonly component: string; readonly measure: Measure }[],
): Bounds {
  const last = (component: string, statuses: readonly Status[]) =>
    lastDay(told.filter((one) => one.component === component && statuses.includes(one.status)));
  const parts = known.map(({ component, measure: { value } }) => ({
    component,
    value,
    until: last(component, asked.statuses),
    toldUntil: last(component, ["accepted", "submitted"]),
  }));
  const { programme, indicator: indicatorId, end } = asked;
  return unionBounds(
    parts.map(({ value }) => value),
    pairOverlaps(set, { programme, indicatorId, indicator, end }, parts),
  );
}

/** Grade of the weakest: an observation is as good as the best that it rests on; resting on nothing it is an assertion. */
function gradeOf(set: EntrySet, observations: readonly Content<"observation">[]): number | null {
  if (observations.length === 0) return null;
  const grades = observations.map(({ evidence }) =>
    Math.max(0, ...evidence.map((id) => entryWith(set, "evidence", id)?.content.grade ?? 0)),
  );
  return Math.min(...grades);
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
