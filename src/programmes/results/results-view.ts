/**
 * What was reached, counted once, beside what was aimed at?
 *
 * Only what was accepted counts; what waits to be accepted is shown apart. A part that is missing is never nothing and never
 * left out: it makes an interval.
 *
 * Source: programmes.md 2.0, 2.2; progress ratings: UNICEF partner reporting portal, the words; when each holds: ours.
 *
 * @module
 */
import { type Entry, type EntrySet, entryWith } from "../entries/entry.ts";
import type { Content } from "../entries/entry-schemas.ts";
import { achievement } from "../results.ts";
import { type CollectiveValue, collectiveValue } from "./collective-value.ts";
import { countingRows } from "./counting-rows.ts";
import { partsOf } from "./result-parts.ts";
import type { ResultRow, ResultsView } from "./results-api.ts";

export interface ViewAsked {
  /** UUID of one programme; null for all. */
  readonly programme: string | null;
  /** UTC day. */
  readonly today: string;
}

export function resultsView(set: EntrySet, { programme, today }: ViewAsked): ResultsView {
  const rows = set.target
    .filter(({ content }) => programme === null || content.programme === programme)
    .map((target) => rowOf(set, target, today))
    .sort((one, other) => byText(orderOf(one), orderOf(other)));
  const programmes = set.programme
    .filter(({ id }) => programme === null || id === programme)
    .map((entry) => effectivenessOf(entry, rows));
  return { rows, programmes: programmes.sort((one, other) => byText(one.code, other.code)) };
}

function rowOf(set: EntrySet, { id, content }: Entry<"target">, today: string): ResultRow {
  const indicator = entryWith(set, "indicator", content.indicator)?.content;
  const asked = {
    programme: content.programme,
    indicator: content.indicator,
    component: content.component,
    start: content.start,
    end: content.end,
  };
  const accepted = collectiveValue(set, { ...asked, statuses: ["accepted"] });
  const waiting = collectiveValue(set, { ...asked, statuses: ["accepted", "submitted"] });
  const reached = achievementOf(content, indicator?.direction ?? "up", accepted.value);
  return {
    target: id,
    component: content.component,
    programme: content.programme,
    programmeCode: entryWith(set, "programme", content.programme)?.content.code ?? "",
    indicator: content.indicator,
    code: indicator?.code ?? "",
    text: indicator?.text ?? "",
    unit: indicator?.unit ?? "count",
    direction: indicator?.direction ?? "up",
    weight: content.weight,
    start: content.start,
    end: content.end,
    baseline: content.baseline,
    goal: content.value,
    value: accepted.value,
    provisional: waiting.value,
    naive: accepted.naive,
    overcount: overcountOf(accepted),
    achievement: reached.raw,
    counted: reached.counted,
    rating: ratingOf(reached, content, today),
    doubt: accepted.doubt,
    grade: accepted.grade,
    parts: partsOf(set, accepted, content.end < today ? content.end : today),
  };
}

interface Achieved {
  readonly raw: { readonly low: number; readonly high: number } | null;
  readonly counted: { readonly low: number; readonly high: number };
}

const unknown = { low: 0, high: 1 };

function achievementOf(
  { baseline, value: target }: Content<"target">,
  direction: Content<"indicator">["direction"],
  value: CollectiveValue["value"],
): Achieved {
  if (value === null) return { raw: null, counted: unknown };
  const way = direction === "down" ? "down" : "up";
  const at = (actual: number) => achievement({ weight: 1, baseline, target, actual, direction: way }) ?? 0;
  if (value.high === null) {
    // More can only help where more is better.
    const low = at(value.low);
    const rises = target > baseline;
    return { raw: null, counted: rises ? { low: Math.min(1, low), high: 1 } : unknown };
  }
  const ends = [at(value.low), at(value.high)].sort((one, other) => one - other);
  const raw = { low: ends[0] ?? 0, high: ends[1] ?? 0 };
  return { raw, counted: { low: Math.min(1, raw.low), high: Math.min(1, raw.high) } };
}

function ratingOf(
  { raw, counted }: Achieved,
  { start, end }: Content<"target">,
  today: string,
): ResultRow["rating"] {
  // A part that is missing changes nothing once the others are there already.
  const { low, high } = raw ?? { low: counted.low, high: Number.POSITIVE_INFINITY };
  if (low >= 1) return "met";
  if (high <= 0) return "no-progress";
  const [from, to] = [Date.parse(start), Date.parse(end)];
  const passed = to > from ? Math.min(1, Math.max(0, (Date.parse(today) - from) / (to - from))) : 1;
  // Nothing told is no progress that keeps up with a time of which nothing is behind.
  if (low >= passed && (raw !== null || low > 0)) return "on-track";
  return high < passed ? "constrained" : "no-status";
}

function overcountOf({ value, naive }: CollectiveValue): number | null {
  if (value === null || value.high !== value.low || naive === null || value.low === 0) return null;
  return (naive - value.low) / value.low;
}

function effectivenessOf({ id, content }: Entry<"programme">, rows: readonly ResultRow[]) {
  const own = countingRows(rows.filter(({ programme }) => programme === id));
  const weight = total(own.map((row) => row.weight));
  const named = { programme: id, code: content.code, title: content.title };
  if (weight <= 0)
    return { ...named, interval: null, missingAsZero: null, missingDropped: null, unknown: own.length };
  const low = total(own.map((row) => row.weight * row.counted.low)) / weight;
  const high = total(own.map((row) => row.weight * row.counted.high)) / weight;
  const known = own.filter((row) => row.achievement !== null || row.counted.low >= 1);
  const knownWeight = total(known.map((row) => row.weight));
  const earned = total(known.map((row) => row.weight * row.counted.low));
  return {
    ...named,
    interval: { low, high },
    missingAsZero: earned / weight,
    missingDropped: knownWeight > 0 ? earned / knownWeight : null,
    unknown: own.length - known.length,
  };
}

function total(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}

const orderOf = ({ programmeCode, code, start, target }: ResultRow) =>
  `${programmeCode}\u0000${code}\u0000${start}\u0000${target}`;

function byText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
