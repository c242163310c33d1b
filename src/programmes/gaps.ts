/**
 * Which gap keeps coming back, and where are the days lost?
 *
 * A gap is recurring when the lower end of its Wilson interval is at least 0.20, at least three programmes have it, and it
 * was seen in at least two reporting years or came back after it was closed. A stage's clock: median, 90 % point, how many
 * were over the limit of days, and by how many days together.
 *
 * Source: programmes.md 2.3, worked example W3.
 *
 * @module
 */
import { ProgrammeError } from "./programme-error.ts";
import { median, quantile } from "./quantile.ts";
import { wilsonInterval } from "./wilson-interval.ts";

export interface StageClock {
  readonly stage: string;
  readonly median: number;
  readonly p90: number;
  /** Unit: days. */
  readonly limit: number;
  readonly over: number;
  readonly cases: number;
  readonly excessDays: number;
}

/** @param days - One a programme, each at least 0. @throws ProgrammeError "list-empty". */
export function stageClock(stage: string, days: readonly number[], limit: number): StageClock {
  if (days.length === 0) throw new ProgrammeError("list-empty");
  return {
    stage,
    median: median(days),
    p90: quantile(days, 0.9),
    limit,
    over: days.filter((each) => each > limit).length,
    cases: days.length,
    excessDays: days.reduce((all, each) => all + Math.max(0, each - limit), 0),
  };
}

/** The stages by what they cost, the worst first; those alike keep their order. */
export function byExcess(stages: readonly StageClock[]): readonly StageClock[] {
  return [...stages].sort((one, other) => other.excessDays - one.excessDays);
}

export const recurringRule = { lowerBound: 0.2, programmes: 3, years: 2 } as const;

export interface Sightings {
  /** Programmes that have the gap, of all that were looked at. */
  readonly programmes: number;
  readonly of: number;
  /** Different reporting years in which it was seen; null when not stated. */
  readonly years: number | null;
  /** Whether it came back after it was closed; null when not stated. */
  readonly relapsed: boolean | null;
}

export interface Recurrence {
  readonly share: number;
  readonly interval: readonly [number, number];
  /** Null when years and relapse are not stated and would decide it. */
  readonly recurring: boolean | null;
}

/** @throws ProgrammeError as `wilsonInterval` does. */
export function recurrence({ programmes, of, years, relapsed }: Sightings): Recurrence {
  const interval = wilsonInterval(programmes, of);
  const often = interval[0] >= recurringRule.lowerBound && programmes >= recurringRule.programmes;
  const again = relapsed === true || (years !== null && years >= recurringRule.years);
  const undecided = !again && (years === null || relapsed === null);
  return {
    share: programmes / of,
    interval,
    recurring: often ? (again ? true : undecided ? null : false) : false,
  };
}
