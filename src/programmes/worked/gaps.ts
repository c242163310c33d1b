/**
 * W3: which gap keeps coming back, and where are the days lost?
 *
 * @module
 */
import { z } from "zod";
import { byExcess, recurrence, recurringRule, type StageClock, stageClock } from "../gaps.ts";
import { permutationTest } from "../permutation-test.ts";
import { ProgrammeError } from "../programme-error.ts";
import { wilsonInterval } from "../wilson-interval.ts";
import { amount, anyRecord, attempted, count, type Desk, listOf, type Part, taken, within } from "./desk.ts";
import { bracketed, columns, rounded } from "./rounded.ts";

const days = listOf(amount).min(1);
const history = z.object({
  gap_stage: z.string().optional(),
  reporting_years: count.nullable().default(null),
  relapsed: z.boolean().nullable().default(null),
});
const compared = z.object({
  before: z.array(amount).min(1).max(200),
  after: z.array(amount).min(1).max(200),
});

/** The gap of the worked example, which has words of its own; of any other stage the words are made. */
const firstExpenditure = "transfer→first PUNO expenditure";
const rule =
  `recurring if lower bound >= ${recurringRule.lowerBound.toFixed(2)} and k >= ${recurringRule.programmes} and seen in ` +
  `>= ${recurringRule.years} reporting years or relapsed after closure`;

export function workedGaps(desk: Desk, part: Part) {
  const stages = readStages(desk, part);
  const stated = taken(desk, part, history);
  if (stages === null || stated === null) return null;
  const clocks = byExcess(stages);
  desk.lines.push(
    "W3 Gaps",
    ...columns([
      ["stage, the costliest first", "median", "p90", "limit", "over", "excess days"],
      ...clocks.map((each) => [
        each.stage,
        rounded(each.median, 2),
        rounded(each.p90, 2),
        each.limit,
        `${each.over} of ${each.cases}`,
        rounded(each.excessDays, 2),
      ]),
    ]),
  );
  return {
    ...gapOf(desk, clocks, { place: part.place, ...stated }),
    stages: Object.fromEntries(
      stages.map(({ stage, ...clock }) => [
        stage,
        {
          median: rounded(clock.median, 2),
          p90: rounded(clock.p90, 2),
          sla: clock.limit,
          over: clock.over,
          excess_days: rounded(clock.excessDays, 2),
        },
      ]),
    ),
    ...fixOf(desk, within(part, "fix")),
  };
}

function readStages(desk: Desk, part: Part): StageClock[] | null {
  const listed = within(part, "stage_days");
  const limits = within(part, "sla_days");
  const names = taken(desk, listed, anyRecord);
  const limitNames = taken(desk, limits, anyRecord);
  if (names === null || limitNames === null) return null;
  for (const stage of Object.keys(limitNames).filter((each) => !Object.hasOwn(names, each)))
    attempted(desk, `${limits.place}.${stage}`, () => {
      throw new ProgrammeError("stage-missing");
    });
  return Object.keys(names).flatMap((stage) => {
    if (!Object.hasOwn(limitNames, stage))
      attempted(desk, `${listed.place}.${stage}`, () => {
        throw new ProgrammeError("limit-missing");
      });
    else {
      const given = taken(desk, within(listed, stage), days);
      const limit = taken(desk, within(limits, stage), amount);
      if (given !== null && limit !== null) return [stageClock(stage, given, limit)];
    }
    return [];
  });
}

interface Stated extends z.infer<typeof history> {
  readonly place: string;
}

/** Of the stage that the file names, that of the worked example, or the one that costs most days. */
function gapOf(desk: Desk, clocks: readonly StageClock[], stated: Stated): object {
  const named = stated.gap_stage ?? firstExpenditure;
  const clock = clocks.find(({ stage }) => stage === named) ?? clocks[0];
  if (clock === undefined) return {};
  const found = recurrence({
    programmes: clock.over,
    of: clock.cases,
    years: stated.reporting_years,
    relapsed: stated.relapsed,
  });
  const gap =
    clock.stage === firstExpenditure
      ? `first PUNO expenditure later than ${clock.limit} days after transfer`
      : `"${clock.stage}" took longer than ${clock.limit} days`;
  const verdict =
    found.recurring === null
      ? "recurring, if it was seen in two reporting years or came back after it was closed"
      : found.recurring
        ? "recurring"
        : "not recurring";
  desk.lines.push(`  ${gap}: ${clock.over} of ${clock.cases}, ${bracketed(found.interval, 4)}: ${verdict}.`);
  return {
    gap,
    k: clock.over,
    n: clock.cases,
    p: rounded(found.share, 4),
    wilson95: found.interval.map((end) => rounded(end, 4)),
    rule,
    contrast_2_of_12: wilsonInterval(2, 12).map((end) => rounded(end, 4)),
    ...(stated.reporting_years === null && stated.relapsed === null ? {} : { recurring: found.recurring }),
  };
}

/** Whether a fix held; only where the file tells of one. */
function fixOf(desk: Desk, part: Part): object {
  if (part.value === undefined) return {};
  const given = taken(desk, part, compared);
  if (given === null) return {};
  const { before, after, p, exact } = permutationTest(given.before, given.after);
  desk.lines.push(
    `  The fix: median ${before.median} days (n ${before.n}) before, ${after.median} (n ${after.n}) after, p ${rounded(p, 4)}.`,
  );
  return { fix: { before, after, p: rounded(p, 6), exact } };
}
