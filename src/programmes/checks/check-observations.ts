/**
 * Does what was measured stand beside everything else that was measured?
 *
 * Numbers of one indicator, component and place must not speak of the same days twice, unless each tells all since the start;
 * such a series never falls.
 *
 * @module
 */
import { type Entry, entryWith } from "../entries/entry.ts";
import type { Content } from "../entries/entry-schemas.ts";
import type { FieldFinding } from "../entries/field-finding.ts";
import { type Check, type CheckContext, fault, remark } from "./check.ts";

type Observation = Content<"observation">;
type Indicator = Content<"indicator">;

export const checkObservation: Check<"observation"> = (content, context) => {
  const indicator = entryWith(context.set, "indicator", content.indicator)?.content ?? null;
  if (indicator === null) return [];
  const series = seriesOf(content, context);
  return [
    ...(indicator.unit === "ratio" ? ratioParts(content) : oneValue(content, indicator)),
    ...(indicator.cumulative ? falling(content, series) : overlapping(content, series)),
    ...parts(content, indicator),
    ...(content.status !== "draft" && content.evidence.length === 0
      ? [remark("evidence", "evidence-missing")]
      : []),
  ];
};

/** Others of the same indicator, component and place; what was sent back counts for nothing. */
function seriesOf(content: Observation, { set, entry }: CheckContext): readonly Entry<"observation">[] {
  return set.observation.filter(
    ({ id, content: other }) =>
      id !== entry &&
      other.status !== "sent-back" &&
      other.programme === content.programme &&
      other.indicator === content.indicator &&
      other.component === content.component &&
      other.place === content.place,
  );
}

function overlapping(
  { start, end }: Observation,
  series: readonly Entry<"observation">[],
): readonly FieldFinding[] {
  const other = series.find(({ content }) => content.start <= end && content.end >= start);
  if (other === undefined) return [];
  return [fault("start", "period-overlaps", { start: other.content.start, end: other.content.end })];
}

function falling(content: Observation, series: readonly Entry<"observation">[]): readonly FieldFinding[] {
  const { end, value } = content;
  const same = series.find(({ content: other }) => other.end === end);
  if (same !== undefined) return [fault("end", "period-overlaps", { start: same.content.start, end })];
  if (value === null) return [];
  const known = series.flatMap(({ content: { end: on, value: other } }) =>
    other === null ? [] : [{ on, other }],
  );
  const fallen =
    known.find(({ on, other }) => on < end && other > value) ??
    known.find(({ on, other }) => on > end && other < value);
  if (fallen === undefined) return [];
  return [fault("value", "series-falls", { value, other: fallen.other, on: fallen.on })];
}

function ratioParts({ value, numerator, denominator, status }: Observation): readonly FieldFinding[] {
  if (numerator === null && denominator === null && value === null && status === "draft")
    return [remark("numerator", "value-unknown")];
  return [
    ...(value === null ? [] : [fault("value", "ratio-from-parts")]),
    ...(numerator === null ? [fault("numerator", "ratio-parts-needed")] : []),
    ...(denominator === null ? [fault("denominator", "ratio-parts-needed")] : []),
    ...(denominator === 0 ? [fault("denominator", "denominator-zero")] : []),
    ...(numerator !== null && denominator !== null && numerator > denominator
      ? [fault("numerator", "part-above-whole", { part: numerator, whole: denominator })]
      : []),
  ];
}

function oneValue(
  { value, numerator, denominator, status }: Observation,
  { unit }: Indicator,
): readonly FieldFinding[] {
  const unknown = value === null && unit !== "qualitative";
  return [
    ...(unknown
      ? [status === "draft" ? remark("value", "value-unknown") : fault("value", "value-needed")]
      : []),
    ...(numerator !== null || denominator !== null ? [remark("numerator", "parts-only-of-ratio")] : []),
    ...(unit === "count" && value !== null && value < 0 ? [fault("value", "count-negative")] : []),
    ...(unit === "count" && value !== null && !Number.isInteger(value)
      ? [remark("value", "count-broken")]
      : []),
    ...(unit === "percent" && value !== null && (value < 0 || value > 100)
      ? [fault("value", "percent-outside")]
      : []),
  ];
}

/** Below this number of people, one of them may be known again. */
const smallest = 5;

function parts(
  { value, denominator, disaggregation }: Observation,
  { unit }: Indicator,
): readonly FieldFinding[] {
  if (unit !== "count" && unit !== "ratio") return [];
  const whole = unit === "ratio" ? denominator : value;
  const dimensions = [...new Set(disaggregation.map(({ dimension }) => dimension))];
  const above = dimensions.flatMap((dimension) => {
    const rows = disaggregation.filter((row) => row.dimension === dimension);
    const sum = rows.reduce((total, { number }) => total + number, 0);
    return whole !== null && sum > whole
      ? [remark("disaggregation", "parts-above-whole", { dimension, sum, whole })]
      : [];
  });
  const small = disaggregation.flatMap(({ number }, at) =>
    number > 0 && number < smallest
      ? [remark(`disaggregation.${at}.number`, "small-number", { smallest })]
      : [],
  );
  return [...above, ...small];
}

export const checkOverlap: Check<"overlap"> = ({ one, other }) =>
  one === other ? [fault("other", "same-component")] : [];

export const checkPackageCoverage: Check<"package-coverage"> = ({ needing, reached }) =>
  reached > needing ? [fault("reached", "part-above-whole", { part: reached, whole: needing })] : [];
