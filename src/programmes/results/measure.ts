/**
 * What was measured of one component, of all its periods and places together?
 *
 * Places of one period first, then periods, each by the indicator's own rule; a ratio by its numerators and denominators,
 * never by averaging. Where a period was observed both as a whole and by place, the whole counts.
 *
 * Source: programmes.md 1.2 and 2.2; UNICEF partner reporting portal (formulas across periods and across locations apart).
 *
 * @module
 */
import type { Content } from "../entries/entry-schemas.ts";

/** A number; for a ratio with what it is made of (value in per cent). */
export interface Measure {
  readonly value: number;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

type Observed = Pick<
  Content<"observation">,
  "start" | "end" | "place" | "value" | "numerator" | "denominator"
>;
type Rule = Content<"indicator">["acrossPeriods"];

/** @returns null when nothing was observed, or nothing of it is a number. */
export function measureOf(
  observations: readonly Observed[],
  indicator: Pick<Content<"indicator">, "acrossPeriods" | "acrossPlaces" | "cumulative">,
): Measure | null {
  const periods = [...groupedBy(observations, ({ start, end }) => `${start}/${end}`).values()].sort(
    (one, other) => byEnd(one[0], other[0]),
  );
  const measured = periods.flatMap((period) => {
    const whole = period.filter(({ place }) => place === null);
    const counted = (whole.length > 0 ? whole : period).flatMap(single);
    const together = combined(counted, whole.length > 0 ? "latest" : indicator.acrossPlaces);
    return together === null ? [] : [together];
  });
  return combined(measured, indicator.cumulative ? "latest" : indicator.acrossPeriods);
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

function byEnd(one?: Observed, other?: Observed): number {
  const [first, second] = [`${one?.end}${one?.start}`, `${other?.end}${other?.start}`];
  return first < second ? -1 : first > second ? 1 : 0;
}

export function groupedBy<Item>(items: readonly Item[], key: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return groups;
}
