/**
 * Where are the days lost?
 *
 * Cases that ended give the clock; those that still wait are shown beside it with their days so far, and what they are over
 * the limit by now counts when stages are ranked: a stage that nobody gets through must not look short.
 *
 * @module
 */
import { type StageClock, stageClock } from "../gaps.ts";
import type { StageCase } from "./stage-cases.ts";
import { type Stage, type StageLimits, stages } from "./stage-limits.ts";

export interface StageSummary {
  readonly stage: Stage;
  /** Unit: days. */
  readonly limit: number;
  /** Null when no case ended yet. */
  readonly clock: Omit<StageClock, "stage" | "limit"> | null;
  readonly ended: readonly StageCase[];
  readonly waiting: readonly StageCase[];
  readonly waitingOver: number;
  /** Days over the limit: of those that ended, and of those that wait. */
  readonly excessDays: number;
  /** Cases whose end was written before their beginning. */
  readonly reversed: number;
}

/** The costliest first; those alike in the order of a programme's life. */
export function stageSummaries(cases: readonly StageCase[], limits: StageLimits): readonly StageSummary[] {
  return stages
    .map((stage) =>
      summary(
        stage,
        cases.filter((one) => one.stage === stage),
        limits[stage],
      ),
    )
    .sort((one, other) => other.excessDays - one.excessDays);
}

function summary(stage: Stage, cases: readonly StageCase[], limit: number): StageSummary {
  const inOrder = cases.filter(({ days }) => days >= 0);
  const ended = inOrder.filter(({ to }) => to !== null);
  const waiting = inOrder.filter(({ to }) => to === null);
  const clock = ended.length === 0 ? null : clockOf(stage, ended, limit);
  const waitingExcess = waiting.reduce((all, { days }) => all + Math.max(0, days - limit), 0);
  return {
    stage,
    limit,
    clock,
    ended,
    waiting,
    waitingOver: waiting.filter(({ days }) => days > limit).length,
    excessDays: (clock?.excessDays ?? 0) + waitingExcess,
    reversed: cases.length - inOrder.length,
  };
}

function clockOf(stage: Stage, ended: readonly StageCase[], limit: number) {
  const {
    stage: _,
    limit: __,
    ...clock
  } = stageClock(
    stage,
    ended.map(({ days }) => days),
    limit,
  );
  return clock;
}
