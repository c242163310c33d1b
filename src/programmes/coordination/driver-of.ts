/**
 * Did a programme drive its funding, or the funding the programme? As far as dated facts show.
 *
 * Six facts, each with the day from which on it can be shown. In the joint work plan counts only when it stood there before
 * the call for proposals; where no call was written down, before the first money was offered. A programme of which nothing
 * at all is written down has no index.
 *
 * Assumes: evidence counts from grade 2 on (a self-report with a document), as at the first gate.
 * Source: programmes.md 2.5, worked example W5.
 *
 * @module
 */
import { programmeDrivenIndex } from "../coordination.ts";
import { type EntrySet, entryWith } from "../entries/entry.ts";
import type { Content } from "../entries/entry-schemas.ts";

export const driverFactNames = [
  "in-work-plan",
  "graded-evidence",
  "theory-of-change-reviewed",
  "design-convened",
  "government-request",
  "own-funds",
] as const;
export type DriverFactName = (typeof driverFactNames)[number];

export const driverWeights: Readonly<Record<DriverFactName, number>> = {
  "in-work-plan": 0.25,
  "graded-evidence": 0.2,
  "theory-of-change-reviewed": 0.15,
  "design-convened": 0.15,
  "government-request": 0.15,
  "own-funds": 0.1,
};
/** Least share of own funds that counts. Unit: per cent. */
export const leastOwnFunds = 10;
const leastEvidence = 3;
const leastGrade = 2;

export interface DriverFactShown {
  readonly fact: DriverFactName;
  readonly weight: number;
  readonly shown: boolean;
  /** From which day on; null when not shown, or when it has no day (own funds). */
  readonly day: string | null;
}

export interface DriverReading {
  readonly facts: readonly DriverFactShown[];
  /** From 0 to 1; null when nothing is written down. */
  readonly index: number | null;
  readonly drivenBy: "programme" | "funds" | null;
}

/** @returns null when nothing is written down, or there is no such programme. */
export function driverIndexOf(set: EntrySet, programme: string): number | null {
  return driverFactsOf(set, programme)?.index ?? null;
}

/** @returns null when there is no such programme. */
export function driverFactsOf(set: EntrySet, id: string): DriverReading | null {
  const programme = entryWith(set, "programme", id)?.content ?? null;
  if (programme === null) return null;
  const evidence = thirdEvidence(set, id);
  const days: Readonly<Record<Exclude<DriverFactName, "own-funds">, string | null>> = {
    "in-work-plan": beforeMoney(set, id, programme),
    "graded-evidence": evidence,
    "theory-of-change-reviewed": programme.theoryOfChangeReviewed,
    "design-convened": programme.designConvened,
    "government-request": programme.governmentRequest,
  };
  const facts = driverFactNames.map((fact) => {
    const day = fact === "own-funds" ? null : days[fact];
    const shown = fact === "own-funds" ? (programme.ownFunds ?? 0) >= leastOwnFunds : day !== null;
    return { fact, weight: driverWeights[fact], shown, day };
  });
  if (!isWritten(programme) && evidence === null) return { facts, index: null, drivenBy: null };
  const { index, programmeDriven } = programmeDrivenIndex(
    facts.map(({ shown, weight }) => [shown ? 1 : 0, weight] as const),
  );
  // Twentieths added up as binary fractions leave dust behind the twelfth digit.
  return { facts, index: Math.round(index * 1e9) / 1e9, drivenBy: programmeDriven ? "programme" : "funds" };
}

function isWritten(programme: Content<"programme">): boolean {
  return [
    programme.inJointWorkPlan,
    programme.callForProposals,
    programme.theoryOfChangeReviewed,
    programme.designConvened,
    programme.governmentRequest,
    programme.ownFunds,
  ].some((said) => said !== null);
}

function beforeMoney(set: EntrySet, id: string, programme: Content<"programme">): string | null {
  const { inJointWorkPlan, callForProposals } = programme;
  if (inJointWorkPlan === null) return null;
  const offered = callForProposals ?? firstOffer(set, id);
  return offered === null || inJointWorkPlan < offered ? inJointWorkPlan : null;
}

/** The first day on which money was promised or signed for. */
function firstOffer(set: EntrySet, programme: string): string | null {
  const signed = set.agreement
    .filter((one) => one.programme === programme)
    .flatMap(({ content }) => content.signed ?? []);
  const moved = set["money-event"]
    .filter((one) => one.programme === programme)
    .map(({ content }) => content.date);
  return [...signed, ...moved].sort()[0] ?? null;
}

/** The day on which there were enough graded pieces of evidence. */
function thirdEvidence(set: EntrySet, programme: string): string | null {
  const days = set.evidence
    .filter((one) => one.programme === programme && one.content.grade >= leastGrade)
    .map(({ content }) => content.date)
    .sort();
  return days[leastEvidence - 1] ?? null;
}
