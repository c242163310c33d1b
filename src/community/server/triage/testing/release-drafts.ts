/**
 * How does a test get consents, drafts of releases, and something that takes facts in?
 *
 * @module
 */
import { randomUUID } from "node:crypto";
import { dayAfter } from "../../../seal/day-count.ts";
import { type Consent, explanations } from "../../../triage/consent.ts";
import type { Fact } from "../../../triage/fact.ts";
import type { ReleaseDraft } from "../../../triage/release.ts";
import type { FactTaking } from "../release-facts.ts";

const today = new Date().toISOString().slice(0, 10);
/** ISO date: the last day of `someConsent`. */
export const consentEnds = dayAfter(today, 60);

/** Records what it is given, in a table of its own memory: what takes facts in lies in another domain. */
export function takingFacts(): FactTaking & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    take: async (_asker, { facts }) =>
      facts.map(({ key, entityType }) => {
        kept.set(key, entityType);
        return key;
      }),
    withdraw: async (_asker, { records, keys }) => {
      for (const one of [...records, ...keys]) kept.delete(one);
    },
  };
}

export const someFact = (): Fact => ({
  key: randomUUID(),
  entityType: "PhoneNumber",
  properties: { number: ["+22790000001"] },
  belongsTo: "who-exploits",
});

/** A release on reasons, unless it says otherwise. */
export const someDraft = (said: Partial<ReleaseDraft> = {}): ReleaseDraft => ({
  id: randomUUID(),
  facts: [someFact()],
  observation: null,
  handling: { label: "TLP:AMBER", audience: "owner", purposes: ["investigation"], until: null },
  grading: { reliability: "F", credibility: 6, reasons: null },
  consent: null,
  reasons: "Nobody can be asked: the mailbox was never opened again.",
  ...said,
});

export const someConsent = (said: Partial<Consent> = {}): Consent => ({
  decision: "given",
  who: "reporter",
  data: ["PhoneNumber", "observation"],
  organisations: "owner",
  purposes: ["investigation"],
  language: "ha",
  method: "mailbox",
  interpreter: "none-needed",
  day: dayAfter(today, -300),
  until: consentEnds,
  explained: [...explanations],
  ...said,
});

export const someRefusal = (): Consent =>
  someConsent({ decision: "refused", data: [], purposes: [], explained: [] });

/** A release of one fact and what happened on a leg, within `someConsent`. */
export const draftOn = (consent: string | null): ReleaseDraft =>
  someDraft({
    observation: { leg: "agadez--sebha", kind: "extortion", day: dayAfter(today, -1), persons: 1 },
    handling: { label: "TLP:AMBER", audience: "owner", purposes: ["investigation"], until: consentEnds },
    ...(consent === null ? {} : { consent, reasons: null }),
  });
