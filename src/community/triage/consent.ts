/**
 * Who agreed to what, and what does a refusal change?
 *
 * Consent is an object: who, which data, which organisations, which purposes, in which language and how, through whose
 * interpretation, when, until when, and what was explained. A refusal is recorded the same way; it stops a release and
 * nothing else. No part names a person: whose consent it is, is known by the report it belongs to.
 *
 * Source: trust.md rules 17 and 18; GDPR 7(3); WHO ten standards (informed consent).
 *
 * @module
 */
import type { SharingPurpose } from "../../safeguards/index.ts";
import { isDay } from "../risk/observation.ts";
import { type FactType, factTypes } from "./fact.ts";

export const consentDecisions = ["given", "refused"] as const;
export const consentGivers = ["reporter", "person-concerned", "guardian"] as const;
export const consentMethods = ["mailbox", "in-person", "telephone", "in-writing"] as const;
export const interpreters = ["none-needed", "independent", "chosen-by-person"] as const;
/** What can be explained; the first three must have been before consent counts. */
export const explanations = [
  "may-refuse",
  "may-withdraw",
  "help-does-not-depend",
  "who-will-see",
  "for-which-purposes",
  "which-risks",
] as const;
/** Facts by their type, and that something of its kind happened on a leg. */
export const consentData = [...factTypes, "observation"] as const;

export interface Consent {
  readonly decision: (typeof consentDecisions)[number];
  readonly who: (typeof consentGivers)[number];
  readonly data: readonly (FactType | "observation")[];
  /** "owner" the desk's partner alone, "node" every partner of the node, or partners by id. */
  readonly organisations: "owner" | "node" | readonly string[];
  readonly purposes: readonly SharingPurpose[];
  readonly language: string;
  readonly method: (typeof consentMethods)[number];
  readonly interpreter: (typeof interpreters)[number];
  /** ISO date. */
  readonly day: string;
  /** ISO date: the last day on which it counts; at most a year after `day`. */
  readonly until: string;
  readonly explained: readonly (typeof explanations)[number][];
}

export type ConsentRefusal =
  | "day-unreadable"
  | "until-out-of-range"
  | "not-explained"
  | "nothing-consented"
  | "language-unreadable";

/** Says why this is no consent (or refusal) that can be recorded on a day. @returns null when it can. */
export function refuseConsent(consent: Consent, today: string): ConsentRefusal | null {
  if (!isDay(consent.day) || !isDay(consent.until) || consent.day > today) return "day-unreadable";
  if (!/^[A-Za-z0-9-]{2,35}$/.test(consent.language)) return "language-unreadable";
  if (consent.until < consent.day || consent.until > yearAfter(consent.day)) return "until-out-of-range";
  if (consent.decision === "refused") return null;
  if (consent.data.length === 0 || consent.purposes.length === 0) return "nothing-consented";
  return explanations.slice(0, 3).every((one) => consent.explained.includes(one)) ? null : "not-explained";
}

function yearAfter(day: string): string {
  const after = new Date(`${day}T00:00:00Z`);
  after.setUTCFullYear(after.getUTCFullYear() + 1);
  return after.toISOString().slice(0, 10);
}
