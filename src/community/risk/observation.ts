/**
 * What is one thing that somebody told of a leg, as far as risk is computed from it?
 *
 * What triage confirmed of a report, what a partner states, and what a public register of incidents holds: each is one
 * observation. It names no person and no hour. Risk is computed from observations and from nothing else.
 *
 * Source: trust.md rules 21, 36, 42 and section 5.5; Admiralty grading (NATO AJP-2.1: reliability A-F, credibility 1-6).
 *
 * @module
 */
import { isRiskKind, type RiskKind } from "./risk-kind.ts";

export const channels = ["report", "vouched", "partner", "incident"] as const;
/** How word came: an anonymous report, one with a vouched token, a partner's own word, a public register. */
export type Channel = (typeof channels)[number];

export const reliabilities = ["A", "B", "C", "D", "E", "F"] as const;
export type Reliability = (typeof reliabilities)[number];

export const credibilities = [1, 2, 3, 4, 5, 6] as const;
export type Credibility = (typeof credibilities)[number];

export interface Observation {
  /** Id of the leg in the map of routes. */
  readonly leg: string;
  readonly kind: RiskKind;
  /** ISO date, as coarse as the teller was: a month's first day for a month. */
  readonly day: string;
  /** Opaque key of who told: two observations of one origin are not independent. */
  readonly origin: string;
  readonly channel: Channel;
  readonly reliability: Reliability;
  readonly credibility: Credibility;
  /** True when the source was looked into by name: a partner's field officer, an official register. */
  readonly vetted: boolean;
  /** People it happened to; 1 when unknown. Shown to members, never part of strength. */
  readonly persons: number;
  /** True when it tells of a child, or of somebody who may be one. Never public. (rule 21) */
  readonly child: boolean;
  /** Opaque key of the partner that holds it; absent where the caller does not know. */
  readonly partner?: string;
}

/** Largest number of people one observation may speak of. */
export const mostPersons = 100_000;

/** Why an observation cannot be taken; null when it can. */
export function refuseObservation(said: Observation): string | null {
  if (!/^[a-z0-9]+(?:-{1,2}[a-z0-9]+)*$/.test(said.leg) || said.leg.length > 160) return "leg-unreadable";
  if (!isRiskKind(said.kind)) return "kind-unknown";
  if (!isDay(said.day)) return "day-unreadable";
  if (said.origin.trim() === "" || said.origin.length > 200) return "origin-missing";
  if (!channels.includes(said.channel)) return "channel-unknown";
  if (!reliabilities.includes(said.reliability) || !credibilities.includes(said.credibility))
    return "grading-unknown";
  const countable = Number.isInteger(said.persons) && said.persons >= 1 && said.persons <= mostPersons;
  return countable ? null : "persons-out-of-range";
}

/** True for a day of the calendar written as an ISO date. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const moment = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
}
