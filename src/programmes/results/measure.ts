/**
 * What was measured of one component, of all its periods and places together?
 *
 * Places of one period first, then periods, each by the indicator's own rule; a ratio by its numerators and denominators,
 * never by averaging. A number of a wider place counts instead of those of places within it, so that nobody is added twice.
 * Where the newest number is asked for, each place keeps its own newest: a place that told later or earlier than others is
 * not taken for nothing. A number of all places stands until all places are told anew: as one number, or by each place of
 * the work since. A newer number of one of them is its own and not the whole's, so what it changes in the whole is not known.
 *
 * Source: programmes.md 1.2 and 2.2; UNICEF partner reporting portal (formulas across periods and across locations apart).
 *
 * @module
 */
import type { Content } from "../entries/entry-schemas.ts";
import { liesIn } from "../entries/place-within.ts";

/** A number; for a ratio with what it is made of (value in per cent). */
export interface Measure {
  readonly value: number;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** True where some places told more since all of them were counted: then it is this or more. */
  readonly atLeast?: boolean;
}

type Observed = Pick<
  Content<"observation">,
  "start" | "end" | "place" | "value" | "numerator" | "denominator"
>;
type Rule = Content<"indicator">["acrossPeriods"];
type Rules = Pick<Content<"indicator">, "acrossPeriods" | "acrossPlaces" | "cumulative">;

/**
 * @param workedIn - Places that together are all places of this work; empty where that is not known.
 * @returns null when nothing was observed, or nothing of it is a number.
 */
export function measureOf(
  observations: readonly Observed[],
  indicator: Rules,
  workedIn: readonly string[] = [],
): Measure | null {
  const numbers = observations.filter((one) => single(one).length > 0).sort(inTime);
  const newest = indicator.cumulative || indicator.acrossPeriods === "latest";
  return newest ? newestOf(numbers, indicator, workedIn) : ofPeriods(numbers, indicator);
}

function ofPeriods(
  observations: readonly Observed[],
  { acrossPeriods, acrossPlaces }: Rules,
): Measure | null {
  const counted = observations.filter(
    (one) =>
      !observations.some((other) => covers(other, one) && other.start <= one.end && other.end >= one.start),
  );
  const periods = [...groupedBy(counted, ({ start, end }) => `${start}/${end}`).values()];
  const measured = periods.map((period) => combined(period.flatMap(single), acrossPlaces));
  // A period whose places cannot become one number leaves the whole unknown: it is not left out.
  return measured.includes(null)
    ? null
    : combined(
        measured.filter((one) => one !== null),
        acrossPeriods,
      );
}

function newestOf(
  observations: readonly Observed[],
  { acrossPlaces, cumulative }: Rules,
  workedIn: readonly string[],
): Measure | null {
  const last = [...groupedBy(observations, ({ place }) => place ?? "").values()].flatMap((series) =>
    series.slice(-1),
  );
  const whole = last.find(({ place }) => place === null);
  const places = last
    .filter((one) => one.place !== null && !last.some((other) => other.place !== null && covers(other, one)))
    .sort(inTime);
  const parts = combined(places.flatMap(single), acrossPlaces);
  if (whole === undefined) return parts;
  const [told = null] = single(whole);
  const since = places.filter(({ end }) => end > whole.end);
  if (parts === null || told === null || since.length === 0) return told;
  const larger = told.value > parts.value ? told : parts;
  if (areAll(since, workedIn)) return cumulative ? larger : parts;
  // Of a series that never falls, all places hold what some of them hold, and no less than they once did.
  const isHeld = acrossPlaces === "sum" || acrossPlaces === "max";
  return cumulative ? { ...(isHeld ? larger : told), atLeast: true } : told;
}

function areAll(told: readonly Observed[], workedIn: readonly string[]): boolean {
  const isTold = (asked: string) =>
    told.some(({ place }) => place !== null && (place === asked || liesIn(place, asked)));
  return workedIn.length > 0 && workedIn.every(isTold);
}

/** True when a number of the first place holds the second's. "NE" holds "NE-1"; no place is all places. */
function covers({ place: wide }: Observed, { place: narrow }: Observed): boolean {
  return narrow !== null && (wide === null || liesIn(wide, narrow));
}

function single({ value, numerator, denominator }: Observed): Measure[] {
  if (numerator !== null && denominator !== null && denominator > 0)
    return [{ value: (100 * numerator) / denominator, numerator, denominator }];
  return value === null ? [] : [{ value, numerator: null, denominator: null }];
}

/** Several as one; in the order of time for "latest". */
export function combined(measures: readonly Measure[], rule: Rule): Measure | null {
  const last = measures.at(-1);
  if (last === undefined) return null;
  if (rule === "latest") return last;
  const values = measures.map(({ value }) => value);
  if (rule === "max") return plain(Math.max(...values));
  if (rule === "ratio") return ratioOf(measures);
  const sum = values.reduce((all, value) => all + value, 0);
  return plain(rule === "avg" ? sum / values.length : sum);
}

/** Σ numerators / Σ denominators; null where one of them has neither. */
export function ratioOf(measures: readonly Measure[]): Measure | null {
  let [numerator, denominator] = [0, 0];
  for (const measure of measures) {
    if (measure.numerator === null || measure.denominator === null) return null;
    numerator += measure.numerator;
    denominator += measure.denominator;
  }
  return denominator === 0 ? null : { value: (100 * numerator) / denominator, numerator, denominator };
}

const plain = (value: number): Measure => ({ value, numerator: null, denominator: null });

/** By their last day, then the first, then the place: the same order however they came. */
function inTime(one: Observed, other: Observed): number {
  const [first, second] = [one, other].map(({ start, end, place }) => `${end} ${start} ${place ?? ""}`);
  return (first ?? "") < (second ?? "") ? -1 : 1;
}

function groupedBy<Item>(items: readonly Item[], key: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return groups;
}
