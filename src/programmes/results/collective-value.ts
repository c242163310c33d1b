/**
 * What did the components of a programme reach together on one indicator?
 *
 * @module
 */
import { type EntrySet, entryWith } from "../entries/entry.ts";
import type { Content } from "../entries/entry-schemas.ts";
import { type Measure, measureOf, ratioOf } from "./measure.ts";
import type { resultDoubts } from "./results-api.ts";
import { type PairOverlap, unionBounds } from "./union-bounds.ts";

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
  const counted = observationsOf(set, asked);
  const whole = asked.component === null ? counted.filter(({ component }) => component === null) : [];
  // What was counted once for the whole programme stands above what its parts say.
  if (whole.length > 0) return exactly(measureOf(whole, indicator), gradeOf(set, whole));
  const parts = componentsOf(set, asked).map((component) => ({
    component,
    measure: measureOf(
      counted.filter((one) => one.component === component),
      indicator,
    ),
  }));
  return { ...together(set, asked, { indicator, parts }), parts, grade: gradeOf(set, counted) };
}

const nothing: CollectiveValue = {
  value: null,
  naive: null,
  doubt: "nothing-observed",
  parts: [],
  grade: null,
};

function exactly(measure: Measure | null, grade: number | null): CollectiveValue {
  if (measure === null) return nothing;
  const { value } = measure;
  return { value: { low: value, high: value }, naive: null, doubt: null, parts: [], grade };
}

function observationsOf(set: EntrySet, asked: Asked): readonly Content<"observation">[] {
  return set.observation
    .map(({ content }) => content)
    .filter(
      (one) =>
        one.programme === asked.programme &&
        one.indicator === asked.indicator &&
        (asked.component === null || one.component === asked.component) &&
        asked.statuses.includes(one.status) &&
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

interface Gathered {
  readonly indicator: Indicator;
  readonly parts: CollectiveValue["parts"];
}

function together(
  set: EntrySet,
  asked: Asked,
  { indicator, parts }: Gathered,
): Pick<CollectiveValue, "value" | "naive" | "doubt"> {
  const known = parts.flatMap(({ component, measure }) => (measure === null ? [] : [{ component, measure }]));
  const [first] = known;
  if (first === undefined) return { value: null, naive: null, doubt: "nothing-observed" };
  const missing = known.length < parts.length;
  const naive = indicator.acrossPartners === "ratio" ? null : sum(known.map(({ measure }) => measure.value));
  if (indicator.acrossPartners === "none" && parts.length > 1)
    return { value: null, naive: null, doubt: "not-added" };
  if (indicator.acrossPartners === "ratio") {
    const ratio = missing ? null : ratioOf(known.map(({ measure }) => measure));
    if (ratio === null) return { value: null, naive: null, doubt: missing ? "part-missing" : "not-added" };
    return { value: { low: ratio.value, high: ratio.value }, naive, doubt: null };
  }
  const counts = known.map(({ measure }) => measure.value);
  const overlaps = indicator.acrossPartners === "union" ? overlapsOf(set, asked, known) : noOverlap(counts);
  const { low, high } = unionBounds(counts, overlaps);
  if (missing) return { value: { low, high: null }, naive, doubt: "part-missing" };
  return { value: { low, high }, naive, doubt: low === high ? null : "overlap-unknown" };
}

/** Counts of different things, each counted by one alone. */
function noOverlap(counts: readonly number[]): PairOverlap[] {
  return counts.flatMap((_, one) =>
    counts.slice(one + 1).map((__, step) => ({ one, other: one + step + 1, count: 0 })),
  );
}

function overlapsOf(
  set: EntrySet,
  { programme, indicator, end }: Asked,
  known: readonly { readonly component: string }[],
): PairOverlap[] {
  const place = new Map(known.map(({ component }, at) => [component, at]));
  const newest = new Map<string, Content<"overlap">>();
  for (const { content } of set.overlap) {
    if (content.programme !== programme || content.indicator !== indicator || content.end > end) continue;
    const key = [content.one, content.other].sort().join("/");
    if ((newest.get(key)?.end ?? "") <= content.end) newest.set(key, content);
  }
  return [...newest.values()].flatMap(({ one, other, count }) => {
    const [first, second] = [place.get(one), place.get(other)];
    return first === undefined || second === undefined || first === second
      ? []
      : [{ one: first, other: second, count }];
  });
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
