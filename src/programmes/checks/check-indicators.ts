/**
 * May an indicator be counted as it is meant to be, and may it have a target?
 *
 * @module
 */
import { entryWith } from "../entries/entry.ts";
import type { Content } from "../entries/entry-schemas.ts";
import type { FieldFinding } from "../entries/field-finding.ts";
import { type Check, type CheckContext, fault, remark } from "./check.ts";
import { isGoalIndicator, perverseIndicator } from "./perverse-indicator.ts";

export const checkIndicator: Check<"indicator"> = (content) => {
  const { unit, acrossPeriods, acrossPlaces, acrossPartners, cumulative } = content;
  const perverse = perverseIndicator(content);
  const share = unit === "ratio" || unit === "percent";
  return [
    ...(perverse === null ? [] : [fault("text", perverse)]),
    ...(share && acrossPeriods === "sum" ? [fault("acrossPeriods", "share-summed")] : []),
    ...(share && acrossPlaces === "sum" ? [fault("acrossPlaces", "share-summed")] : []),
    ...(share && (acrossPartners === "sum" || acrossPartners === "union")
      ? [fault("acrossPartners", "share-summed")]
      : []),
    ...(unit === "percent" ? [remark("unit", "percent-without-parts")] : []),
    ...(cumulative && acrossPeriods === "sum" ? [remark("acrossPeriods", "cumulative-summed")] : []),
    ...(unit === "count" && acrossPartners === "sum" && people.test(content.text)
      ? [remark("acrossPartners", "people-summed")]
      : []),
    ...(content.meansOfVerification === "" ? [remark("meansOfVerification", "verification-unsaid")] : []),
  ];
};

/** Two organisations that serve one child must not count two. */
const people =
  /\b(?:people|persons?|child(?:ren)?|women|men|girls|boys|survivors?|victims?|migrants?|refugees?)\b/iu;

/** 16.2.2 rises when a programme works well: it is looked at beside, and nothing feeds it. */
export const checkCrosswalk: Check<"crosswalk"> = (
  { indicator, framework, code, relation },
  { set, entry },
) => {
  const same = set.crosswalk.some(
    ({ id, content }) =>
      id !== entry &&
      content.indicator === indicator &&
      content.framework === framework &&
      content.code.trim() === code.trim(),
  );
  return [
    ...(isGoalIndicator(code) && relation !== "context" ? [fault("relation", "goal-is-context")] : []),
    ...(same ? [fault("code", "crosswalk-twice", { code })] : []),
  ];
};

export const checkTarget: Check<"target"> = (content, context) => {
  const indicator = entryWith(context.set, "indicator", content.indicator)?.content ?? null;
  const { baseline, value } = content;
  return [
    ...(indicator === null ? [] : refusedTarget(content, indicator, context)),
    ...(value === baseline && indicator?.direction !== "maintain"
      ? [remark("value", "target-is-baseline", { value })]
      : []),
    ...(indicator === null ? [] : direction(content, indicator)),
    ...(indicator?.unit === "count" && (value < 0 || baseline < 0)
      ? [fault(value < 0 ? "value" : "baseline", "count-negative")]
      : []),
    ...(content.baselineSource === "" ? [remark("baselineSource", "source-unsaid")] : []),
    ...sameTarget(content, context),
  ];
};

type Target = Content<"target">;
type Indicator = Content<"indicator">;

function refusedTarget(
  { indicator: id }: Target,
  indicator: Indicator,
  { set }: CheckContext,
): readonly FieldFinding[] {
  const perverse = perverseIndicator(indicator);
  if (perverse !== null) return [fault("indicator", perverse)];
  const place = entryWith(set, "result-node", indicator.resultNode)?.content.code ?? "";
  const feeds =
    isGoalIndicator(place) ||
    set.crosswalk.some(
      ({ content }) =>
        content.indicator === id && isGoalIndicator(content.code) && content.relation !== "context",
    );
  return feeds ? [fault("indicator", "is-goal-indicator")] : [];
}

function direction({ baseline, value }: Target, { direction: good }: Indicator): readonly FieldFinding[] {
  const against = (good === "up" && value < baseline) || (good === "down" && value > baseline);
  return against ? [remark("value", "target-against-direction", { value, baseline })] : [];
}

function sameTarget({ programme, component, indicator, start, end }: Target, { set, entry }: CheckContext) {
  const other = set.target.find(
    ({ id, content }) =>
      id !== entry &&
      content.programme === programme &&
      content.component === component &&
      content.indicator === indicator &&
      content.start <= end &&
      content.end >= start,
  );
  if (other === undefined) return [];
  return [fault("start", "period-overlaps", { start: other.content.start, end: other.content.end })];
}
