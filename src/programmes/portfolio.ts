/**
 * What works in a portfolio, what does not, and what does nobody know?
 *
 * Delivery rate = expenditure / net funded amount, and net funded = transfers - refunds. A verdict hangs on the interval of
 * effectiveness, the grade of its evidence and how much of the money is spent twice on the same thing; where the interval
 * lies on both sides of the line, the verdict is that the evidence is not enough.
 *
 * Assumes: the Administrative Agent's fee is 1 % of deposits. "Close" is ours: even if all that is unknown turned out well,
 * less than three tenths of the way would be gone.
 * Source: programmes.md 1.1 and 2.0, worked example W10 (Albania One UN Coherence Fund, report of 2013).
 *
 * @module
 */
import { ProgrammeError } from "./programme-error.ts";

/** What each grade of evidence stands for, from 0 to 4. */
export const evidenceGrades = [
  "assertion",
  "self-report",
  "self-report with document",
  "third-party or joint verification",
  "independent evaluation",
] as const;

export const verdicts = ["scale", "fix", "merge", "close", "insufficient evidence"] as const;
export type Verdict = (typeof verdicts)[number];

export interface Assessed {
  /** Of `effectiveness`. */
  readonly interval: readonly [number, number];
  /** Index into `evidenceGrades`; null when nobody graded it. */
  readonly grade: number | null;
  /** Part of the portfolio's budget spent twice; null when not known. Share from 0 to 1. */
  readonly duplicateShare: number | null;
}

/** From this effectiveness on a programme works. */
export const worksFrom = 0.7;
const rounding = 1e-9;

/** Sums of weights that come to the line count as on it, whatever the last bit says. */
export function reachesLine(effectiveness: number): boolean {
  return effectiveness >= worksFrom - rounding;
}

const closeBelow = 0.3;
const mergeAbove = 0.05;

/** Why a verdict is as it is; the first four say what is missing, the others what was found. */
export const verdictReasons = [
  "no-targets",
  "straddles",
  "ungraded",
  "grade-low",
  "grade-short-of-scale",
  "duplicates",
  "works",
  "below-works",
  "far-below",
] as const;
export type VerdictReason = (typeof verdictReasons)[number];

export function verdictOf(assessed: Assessed): Verdict {
  return reasonedVerdict(assessed).verdict;
}

/** The verdict with everything that speaks for it; a missing interval (null: nothing was aimed for) is never a low score. */
export function reasonedVerdict(assessed: {
  readonly interval: Assessed["interval"] | null;
  readonly grade: Assessed["grade"];
  readonly duplicateShare: Assessed["duplicateShare"];
}): { readonly verdict: Verdict; readonly reasons: readonly VerdictReason[] } {
  const { interval, grade, duplicateShare } = assessed;
  const missing = missingFor(interval, grade);
  if (interval === null || grade === null || missing.length > 0)
    return { verdict: "insufficient evidence", reasons: missing };
  if (duplicateShare !== null && duplicateShare > mergeAbove)
    return { verdict: "merge", reasons: ["duplicates"] };
  const [low, high] = interval;
  // It reached what it should, but too few others have looked to repeat it elsewhere.
  if (reachesLine(low))
    return grade >= 3
      ? { verdict: "scale", reasons: ["works"] }
      : { verdict: "insufficient evidence", reasons: ["grade-short-of-scale"] };
  return high < closeBelow
    ? { verdict: "close", reasons: ["far-below"] }
    : { verdict: "fix", reasons: ["below-works"] };
}

function missingFor(interval: Assessed["interval"] | null, grade: number | null): readonly VerdictReason[] {
  const straddles = interval !== null && !reachesLine(interval[0]) && reachesLine(interval[1]);
  const reasons: readonly (readonly [boolean, VerdictReason])[] = [
    [interval === null, "no-targets"],
    [straddles, "straddles"],
    [grade === null, "ungraded"],
    [grade !== null && grade < 2, "grade-low"],
  ];
  return reasons.flatMap(([is, reason]) => (is ? [reason] : []));
}

/** Null when nothing was funded. */
export function deliveryRate(expenditure: number, netFunded: number): number | null {
  return netFunded === 0 ? null : expenditure / netFunded;
}

/** Money of a fund over a period. Unit: one currency, each at least 0. */
export interface FundMoney {
  readonly deposits: number;
  readonly interest: number;
  readonly transfers: number;
  readonly expenditure: number;
  readonly refunds: number;
}

const feeShare = 0.01;

/** @throws ProgrammeError "count-above-total" when more came back than was transferred. */
export function fundFinance(money: FundMoney) {
  if (money.refunds > money.transfers) throw new ProgrammeError("count-above-total", "refunds");
  const netFunded = money.transfers - money.refunds;
  return {
    agentFee: money.deposits * feeShare,
    sources: money.deposits + money.interest,
    netFunded,
    deliveryRate: deliveryRate(money.expenditure, netFunded),
    /** With the participating organisations; below 0 when more was spent than came. */
    balance: netFunded - money.expenditure,
  };
}
