/**
 * Could two groups differ as much as they do by chance alone?
 *
 * Fisher's exact test on a table of two rows and two columns: with all margins held, the tables that are as improbable as the
 * one seen, or more, add up to p.
 *
 * Assumes: each case is counted once, in one cell.
 * Source: Fisher (1935); two-sided as R's `fisher.test` does it, with its tolerance of 1e-7 for equal probabilities.
 *
 * @module
 */
import { ProgrammeError } from "../programme-error.ts";

/** Of `cases`, so many `hits`; whole numbers, at least 0. */
export interface Arm {
  readonly hits: number;
  readonly cases: number;
}

const tolerance = 1 + 1e-7;

/** From 0 to 1; 1 where a margin is empty. @throws ProgrammeError "count-above-total". */
export function fisherExact(one: Arm, other: Arm): number {
  for (const { hits, cases } of [one, other])
    if (hits > cases || hits < 0) throw new ProgrammeError("count-above-total");
  const hits = one.hits + other.hits;
  const least = Math.max(0, hits - other.cases);
  const most = Math.min(one.cases, hits);
  const logs = Array.from({ length: most - least + 1 }, (_, at) => {
    const first = least + at;
    return logChoose(one.cases, first) + logChoose(other.cases, hits - first);
  });
  const largest = Math.max(...logs);
  const weights = logs.map((log) => Math.exp(log - largest));
  const seen = weights[one.hits - least] ?? 0;
  const extreme = weights.filter((weight) => weight <= seen * tolerance);
  return Math.min(1, sum(extreme) / sum(weights));
}

/** ln of n over k, summed: exact enough far beyond any number of programmes. */
function logChoose(n: number, k: number): number {
  let log = 0;
  for (let at = 1; at <= k; at++) log += Math.log(n - k + at) - Math.log(at);
  return log;
}

function sum(values: readonly number[]): number {
  return values.reduce((all, one) => all + one, 0);
}
