/**
 * W0: how effective is a programme some of whose figures are missing?
 *
 * @module
 */
import { z } from "zod";
import { evidenceGrades, verdictOf } from "../portfolio.ts";
import { achievement, effectiveness, type Indicator } from "../results.ts";
import {
  amount,
  anyList,
  attempted,
  type Desk,
  figure,
  note,
  type Part,
  share,
  taken,
  within,
} from "./desk.ts";
import { bracketed, columns, rounded } from "./rounded.ts";

const indicator = z.object({
  weight: amount,
  baseline: figure,
  target: figure,
  actual: figure.nullable(),
  direction: z.enum(["up", "down"]).default("up"),
});

const graded = z.object({
  evidence_grade: z.int().min(0).max(4).nullable().default(null),
  duplicate_share: share.nullable().default(null),
});

export function workedEffectiveness(desk: Desk, part: Part) {
  const list = within(part, "indicators");
  const given = taken(desk, list, anyList);
  if (given === null) return null;
  const indicators = given.map((_, at) => readIndicator(desk, within(list, at)));
  const raw = indicators.map((each) => (each === null ? null : achievement(each)));
  const whole = attempted(desk, list.place, () => effectiveness(indicators.filter((each) => each !== null)));
  if (whole === null) return { raw: raw.map((each) => rounded(each, 4)) };
  const grades = taken(desk, part, graded) ?? { evidence_grade: null, duplicate_share: null };
  const verdict = verdictOf({
    interval: whole.interval,
    grade: grades.evidence_grade,
    duplicateShare: grades.duplicate_share,
  });
  desk.lines.push(
    "W0 Effectiveness",
    ...columns([["indicator", "achieved"], ...raw.map((each, at) => [at + 1, rounded(each, 4)])]),
    `  Between ${whole.interval.map((end) => rounded(end, 4)).join(" and ")}: nobody knows more closely while figures are missing.`,
    `  Not the score: ${rounded(whole.missingAsZero, 4)} takes missing for nothing, ${rounded(whole.missingDropped, 4) ?? "nothing"} leaves it out.`,
    `  Verdict: ${verdict} (${grades.evidence_grade === null ? "nobody graded the evidence" : `evidence: ${evidenceGrades[grades.evidence_grade]}`}). Interval ${bracketed(whole.interval, 4)}, line at 0.7.`,
  );
  return {
    raw: raw.map((each) => rounded(each, 4)),
    interval: whole.interval.map((end) => rounded(end, 4)),
    naive_treat_missing_as_zero: rounded(whole.missingAsZero, 4),
    naive_drop_missing: rounded(whole.missingDropped, 4),
    ...(grades.evidence_grade === null ? {} : { verdict }),
  };
}

/** An indicator whose figure cannot be taken keeps its weight and is unknown; null when nothing of it can be taken. */
function readIndicator(desk: Desk, part: Part): Indicator | null {
  const actual = taken(desk, within(part, "actual"), figure.nullable());
  const rest = taken(desk, { ...part, value: { ...Object(part.value), actual } }, indicator);
  if (rest !== null && rest.target === rest.baseline)
    note(desk, part.place, [
      "target-equals-baseline",
      "The baseline is already what was aimed for: it counts as met or not met.",
    ]);
  return rest;
}
