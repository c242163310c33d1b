/**
 * What is released of a report, and is it within what was agreed?
 *
 * Single facts with one handling and one grading, and at most one observation for the risk of a leg. Between the member who
 * drafts and the one who carries it out lies one text: both browsers and the node write it the same way and compare its
 * hash.
 *
 * Source: trust.md rules 9, 17, 18, 21, 27 and 42; section 5.5.
 *
 * @module
 */
import type { Handling } from "../../safeguards/index.ts";
import { isDay, type Observation } from "../risk/observation.ts";
import type { RiskKind } from "../risk/risk-kind.ts";
import type { Consent } from "./consent.ts";
import { type Fact, type FactRefusal, refuseFact } from "./fact.ts";

/** Admiralty grading with reasons; F6 needs none, because nobody has judged. */
export interface ReleaseGrading {
  readonly reliability: Observation["reliability"];
  readonly credibility: Observation["credibility"];
  /** In the officer's own words, at least 40 characters; null for F6. */
  readonly reasons: string | null;
}

export interface ReleaseDraft {
  /** Random uuid, made in the browser: sent twice, it is released once. */
  readonly id: string;
  readonly facts: readonly Fact[];
  readonly observation: null | {
    readonly leg: string;
    readonly kind: RiskKind;
    /** ISO date; made as coarse as a week before it is kept. */
    readonly day: string;
    readonly persons: number;
  };
  readonly handling: Handling;
  readonly grading: ReleaseGrading;
  /** The consent that it rests on; null rests on reasons. */
  readonly consent: string | null;
  /** Why it is released without consent, in the officer's own words, at least 40 characters; null with consent. */
  readonly reasons: string | null;
}

export type ReleaseRefusal =
  | FactRefusal
  | "nothing-released"
  | "too-many-facts"
  | "grading-without-reasons"
  | "basis-missing"
  | "day-unreadable"
  | "until-missing"
  | "outside-consent";

export const mostFacts = 20;
const shortestReasons = 40;

/** Says why a draft may not be released. @param child - True when the report may be about a child. @returns null when it may. */
export function refuseRelease(draft: ReleaseDraft, child: boolean): ReleaseRefusal | null {
  const { facts, observation, grading, consent, reasons } = draft;
  if (facts.length === 0 && observation === null) return "nothing-released";
  if (facts.length > mostFacts) return "too-many-facts";
  if (observation !== null && !isDay(observation.day)) return "day-unreadable";
  const judged = grading.reliability !== "F" || grading.credibility !== 6;
  if (judged && tooShort(grading.reasons)) return "grading-without-reasons";
  if ((consent === null) === (reasons === null) || (reasons !== null && tooShort(reasons)))
    return "basis-missing";
  return facts.map((fact) => refuseFact(fact, child)).find((because) => because !== null) ?? null;
}

function tooShort(words: string | null): boolean {
  return words === null || words.trim().length < shortestReasons;
}

/**
 * Says whether a release stays within a consent: its data, organisations, purposes and time.
 * @param today - ISO date. @returns null when it does.
 */
export function refuseBeyondConsent(
  draft: ReleaseDraft,
  consent: Consent,
  today: string,
): ReleaseRefusal | null {
  const { handling, facts, observation } = draft;
  if (consent.decision !== "given" || consent.until < today) return "outside-consent";
  const data = [
    ...facts.map(({ entityType }) => entityType),
    ...(observation === null ? [] : ["observation"]),
  ];
  if (!data.every((one) => (consent.data as readonly string[]).includes(one))) return "outside-consent";
  // An observation alone has no handling: nobody reads it, it is counted.
  if (facts.length === 0) return null;
  if (handling.until === null) return "until-missing";
  if (handling.until > consent.until) return "outside-consent";
  if (!handling.purposes.every((one) => consent.purposes.includes(one))) return "outside-consent";
  return audienceWithin(handling.audience, consent.organisations) ? null : "outside-consent";
}

function audienceWithin(audience: Handling["audience"], agreed: Consent["organisations"]): boolean {
  if (audience === "owner" || agreed === "node") return true;
  if (audience === "node" || agreed === "owner") return false;
  return audience.every((partner) => agreed.includes(partner));
}

/** The release as one text, the same wherever it is written: names in alphabetical order, nothing else. */
export function releaseText(draft: ReleaseDraft): string {
  return JSON.stringify(ordered(draft));
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, each]) => [name, ordered(each)]),
  );
}

/** The Monday of a day's week: an observation tells no finer time. (rule 42) @param day - ISO date. */
export function weekOf(day: string): string {
  const moment = new Date(`${day}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() - ((moment.getUTCDay() + 6) % 7));
  return moment.toISOString().slice(0, 10);
}
