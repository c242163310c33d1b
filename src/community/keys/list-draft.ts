/**
 * What should people sign next, and what about the list in force needs looking to?
 *
 * The draft is made from the newest keys of organisations that have all that it takes: a desk's and a custodian's key
 * and a name for reporters. People compare its fingerprints with each organisation before they sign.
 *
 * Source: trust.md section 5.1, rules 40 and 48.
 *
 * @module
 */
import type { PartnerKind } from "../../safeguards/index.ts";
import { daysBetween } from "../seal/day-count.ts";
import { listHolds } from "../seal/recipient-list.ts";
import { isCivilSociety, type Organisation, type RecipientList } from "../seal/recipient-list-form.ts";

export interface CandidateKey {
  readonly partner: string;
  readonly use: "desk" | "custodian";
  readonly recipient: string;
  readonly validFrom: string;
  readonly validTo: string;
}

export interface CandidatePartner {
  readonly partner: string;
  readonly kind: PartnerKind;
  readonly label: string;
  readonly languages: readonly string[];
  readonly firewall: boolean;
  readonly receivesByDefault: boolean;
}

/** Bodies of a State; reporters see them labelled, and never chosen beforehand. */
export function isAuthority(kind: PartnerKind): boolean {
  return kind.startsWith("state-");
}

/** @returns organisations in order of their name for reporters; those that lack a key are left out. */
export function draftOrganisations(
  partners: readonly CandidatePartner[],
  keys: readonly CandidateKey[],
): Organisation[] {
  const drafted = partners.flatMap((one): Organisation[] => {
    const of = (use: CandidateKey["use"]) =>
      keys.find((key) => key.partner === one.partner && key.use === use);
    const [desk, custodian] = [of("desk"), of("custodian")];
    if (desk === undefined || custodian === undefined) return [];
    const authority = isAuthority(one.kind);
    return [
      {
        partner: one.partner,
        label: one.label,
        kind: one.kind,
        authority,
        firewall: one.firewall,
        languages: one.languages,
        desk: desk.recipient,
        custodian: custodian.recipient,
        validFrom: desk.validFrom > custodian.validFrom ? desk.validFrom : custodian.validFrom,
        validTo: desk.validTo < custodian.validTo ? desk.validTo : custodian.validTo,
        receivesByDefault: one.receivesByDefault && isCivilSociety(one.kind),
      },
    ];
  });
  return drafted.sort((a, b) => (a.label < b.label ? -1 : 1));
}

/** Days before its end at which a list is to be signed anew. */
const signAgainDays = 14;

export const listWarnings = [
  "never-signed",
  "no-root",
  "too-old",
  "sign-again",
  "keys-changed",
  "key-ends",
] as const;
export type ListWarning = (typeof listWarnings)[number];

/** @returns what somebody should look to, the gravest first. */
export function warningsOf(
  signed: RecipientList | null,
  draft: readonly Organisation[],
  today: string,
): ListWarning[] {
  if (signed === null) return ["never-signed"];
  const left = daysLeft(signed, today);
  const last = signed.organisations.map(({ validTo }) => validTo).sort()[0] ?? today;
  const said: [ListWarning, boolean][] = [
    ["too-old", left < 0],
    ["sign-again", left >= 0 && left < signAgainDays],
    ["keys-changed", hasChanged(signed, draft)],
    ["key-ends", daysBetween(today, last) < listHolds],
  ];
  return said.flatMap(([warning, holds]) => (holds ? [warning] : []));
}

/** @returns days until phones refuse the list; negative when they do. */
export function daysLeft(signed: RecipientList, today: string): number {
  return listHolds - daysBetween(signed.day, today);
}

/** @returns true when the draft says something else than what was signed. */
export function hasChanged(signed: RecipientList, draft: readonly Organisation[]): boolean {
  const words = (organisations: readonly Organisation[]) =>
    organisations.map((one) => JSON.stringify(Object.entries(one).sort())).sort();
  return JSON.stringify(words(signed.organisations)) !== JSON.stringify(words(draft));
}
