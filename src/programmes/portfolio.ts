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

export type Verdict = "scale" | "fix" | "merge" | "close" | "insufficient evidence";

export interface Assessed {
  /** Of `effectiveness`. */
  readonly interval: readonly [number, number];
  /** Index into `evidenceGrades`; null when nobody graded it. */
  readonly grade: number | null;
  /** Part of the portfolio's budget spent twice; null when not known. Share from 0 to 1. */
  readonly duplicateShare: number | null;
}

const worksFrom = 0.7;
const closeBelow = 0.3;
const mergeAbove = 0.05;

export function verdictOf({ interval: [low, high], grade, duplicateShare }: Assessed): Verdict {
  const straddles = low < worksFrom && high >= worksFrom;
  if (straddles || grade === null || grade < 2) return "insufficient evidence";
  if (duplicateShare !== null && duplicateShare > mergeAbove) return "merge";
  // It reached what it should, but too few others have looked to repeat it elsewhere.
  if (low >= worksFrom) return grade >= 3 ? "scale" : "insufficient evidence";
  return high < closeBelow ? "close" : "fix";
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
