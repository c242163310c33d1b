/**
 * What does a member's page of risks say of each leg?
 *
 * Beside each strength stands what it rests on: how many tellers, over how many channels, how fresh; and beside the leg how
 * many channels are heard from there at all, because more word may mean more trust, not more harm. What tells of children is
 * counted, and is in no strength. A leg that is missing from the risks is "not observed".
 *
 * Source: programmes.md section 4 (reporting bias); trust.md rules 21 and 39.
 *
 * @module
 */
import { windowBegins } from "./freshness.ts";
import { evidenceOfLeg, type LegEvidence, type LegTravel } from "./leg-evidence.ts";
import {
  type LegRisk,
  type OverallRates,
  observationsByLeg,
  overallRates,
  riskOfEvidence,
} from "./leg-risk.ts";
import type { Channel, Observation } from "./observation.ts";
import type { RiskKind } from "./risk-kind.ts";

export interface RiskRow {
  readonly leg: string;
  readonly kind: RiskKind;
  /** Null while there is not enough independent word: then nothing of it may be public. */
  readonly risk: LegRisk | null;
  readonly evidence: LegEvidence;
  /** Distinct origins told in confidence, and distinct incidents of public registers. */
  readonly reports: number;
  readonly incidents: number;
  /** People that all of it speaks of. */
  readonly persons: number;
}

export interface LegRow {
  readonly leg: string;
  /** Channels that told anything of the leg within the longest window. */
  readonly heard: readonly Channel[];
  /** Observations about children: in no strength, never public. */
  readonly aboutChildren: number;
}

export interface RiskPage {
  readonly risks: readonly RiskRow[];
  readonly legs: readonly LegRow[];
}

/** Shape: a row a leg, and a row for each kind that was told of it. Order: that of the legs. */
export function riskPage(
  legs: readonly LegTravel[],
  observations: readonly Observation[],
  today: string,
): RiskPage {
  const adults = observations.filter(({ child }) => !child);
  const overall = overallRates(legs, adults, today);
  const [all, byLeg] = [observationsByLeg(observations), observationsByLeg(adults)];
  return {
    risks: legs.flatMap((leg) => rowsOf(leg, byLeg.get(leg.id) ?? [], { overall, today })),
    legs: legs.map((leg) => legRow(leg.id, all.get(leg.id) ?? [], today)),
  };
}

interface Setting {
  readonly overall: OverallRates;
  readonly today: string;
}

function rowsOf(
  leg: LegTravel,
  told: readonly Observation[],
  { overall, today }: Setting,
): readonly RiskRow[] {
  return evidenceOfLeg(leg, told, today).map((evidence) => {
    const { kind } = evidence;
    const counting = told.filter((said) => said.kind === kind && isWithin(said, today));
    const incidents = counting.filter(({ channel }) => channel === "incident");
    const reports = counting.filter(({ channel }) => channel !== "incident");
    return {
      leg: leg.id,
      kind,
      risk: riskOfEvidence(evidence, overall),
      evidence,
      reports: originsOf(reports),
      incidents: originsOf(incidents),
      persons: counting.reduce((all, { persons }) => all + persons, 0),
    };
  });
}

function legRow(leg: string, told: readonly Observation[], today: string): LegRow {
  const within = told.filter((said) => isWithin(said, today));
  return {
    leg,
    heard: [...new Set(within.map(({ channel }) => channel))].sort(),
    aboutChildren: within.filter(({ child }) => child).length,
  };
}

function isWithin({ kind, day }: Observation, today: string): boolean {
  return day <= today && day >= windowBegins(kind, today);
}

function originsOf(told: readonly Observation[]): number {
  return new Set(told.map(({ origin }) => origin)).size;
}
