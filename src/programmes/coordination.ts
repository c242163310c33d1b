/**
 * Do programmes drive the funding, and who waits for whom?
 *
 * Programme-driven index = Σ of dated facts: in the joint work plan before the call 0.25, three graded pieces of evidence
 * 0.20, theory of change reviewed 0.15, design convened by the Resident Coordinator 0.15, written request of the government
 * 0.15, own funds of a tenth 0.10. From 0.60 on a concept is programme-driven. Decisions: days from both sides, those that
 * the coordinator waited for papers and those that papers waited for the coordinator. No personal data comes here.
 *
 * Source: programmes.md 2.5, worked example W5; 58 % fund-driven: UNICEF's assessment of 2021
 * (unicef.org/guineabissau/topics/partnerships).
 *
 * @module
 */
import { ProgrammeError } from "./programme-error.ts";
import { median, quantile } from "./quantile.ts";
import { wilsonInterval } from "./wilson-interval.ts";

/** 1 when a dated fact shows it, 0 when not, and the weight it has. */
export type DriverFact = readonly [shown: number, weight: number];

export const programmeDrivenFrom = 0.6;
const rounding = 1e-9;

/** From 0 to 1 for weights that add up to 1. @throws ProgrammeError "list-empty". */
export function programmeDrivenIndex(facts: readonly DriverFact[]) {
  if (facts.length === 0) throw new ProgrammeError("list-empty");
  const index = facts.reduce((all, [shown, weight]) => all + shown * weight, 0);
  return { index, programmeDriven: index >= programmeDrivenFrom - rounding };
}

/** @param days - One a decision. @throws ProgrammeError "list-empty". */
export function decisionLatency(days: readonly number[], limit: number) {
  return {
    median: median(days),
    p90: quantile(days, 0.9),
    withinLimit: days.filter((each) => each <= limit).length / days.length,
  };
}

/** What UNICEF published of its joint interventions. Share from 0 to 1. */
export const publishedFundDriven = 0.58;

/** @throws ProgrammeError as `wilsonInterval` does. */
export function fundDrivenShare(fundDriven: number, programmes: number) {
  const interval = wilsonInterval(fundDriven, programmes);
  const reading =
    interval[0] > publishedFundDriven
      ? "above the 58 % published by UNICEF"
      : interval[1] < publishedFundDriven
        ? "below the 58 % published by UNICEF"
        : "not distinguishable from the 58 % published by UNICEF";
  return { share: fundDriven / programmes, interval, reading };
}
