/**
 * What must a list of recipients say, and what may it never?
 *
 * Civil society is pre-selected and nobody else is: a list that has it otherwise is refused, whoever signed it.
 *
 * Source: trust.md section 5.1, rules 40 and 48.
 *
 * @module
 */
import { CommunityError } from "../community-error.ts";
import { isRecipient } from "./age-key-text.ts";
import { isDay } from "./day-count.ts";
import { stanzaCount } from "./sealed-shape.ts";

export interface Organisation {
  /** The partner's id, for delivery. */
  readonly partner: string;
  /** Name that a reporter reads. */
  readonly label: string;
  /** Kind of organisation; see partner-kind.ts of safeguards. */
  readonly kind: string;
  /** True for a body of a State; labelled as one. (rule 40) */
  readonly authority: boolean;
  /** True when what it is told may not be used to enforce immigration law. */
  readonly firewall: boolean;
  /** Languages in which it answers. Form: BCP 47. */
  readonly languages: readonly string[];
  /** What reports are sealed for. Form: `age1...`. */
  readonly desk: string;
  /** What reports that two people must open are sealed for besides. Form: `age1...`, not the desk's. */
  readonly custodian: string;
  /** First and last day of the keys. */
  readonly validFrom: string;
  readonly validTo: string;
  /** Whether it is chosen already when the reporter comes to choose. */
  readonly receivesByDefault: boolean;
}

export interface RecipientList {
  /** Rises with every list. */
  readonly version: number;
  readonly day: string;
  readonly organisations: readonly Organisation[];
}

const civilSociety: readonly string[] = ["ngo", "helpline"];

/** @returns true for a kind of organisation that may be chosen for a reporter beforehand. (rule 48) */
export function isCivilSociety(kind: string): boolean {
  return civilSociety.includes(kind);
}

/** @returns the list. @throws CommunityError "list-broken", "preselection-refused". */
export function checkedList(text: string): RecipientList {
  const { version, day, organisations } = exactly(parsed(text), ["version", "day", "organisations"]);
  if (!Number.isSafeInteger(version) || Number(version) < 1 || !isDay(day) || !Array.isArray(organisations))
    throw new CommunityError("list-broken");
  const list = { version: Number(version), day, organisations: organisations.map(organisationIn) };
  refuseSharedKeys(list.organisations);
  refusePreselection(list.organisations);
  return list;
}

/** Two organisations with one key, or one with one key for both, would undo what the keys are for. */
function refuseSharedKeys(organisations: readonly Organisation[]) {
  const keys = organisations.flatMap(({ desk, custodian }) => [desk, custodian]);
  const partners = organisations.map(({ partner }) => partner);
  if (new Set(keys).size !== keys.length || new Set(partners).size !== partners.length)
    throw new CommunityError("list-broken");
}

function refusePreselection(organisations: readonly Organisation[]) {
  const preselected = organisations.filter(({ receivesByDefault }) => receivesByDefault);
  const others = preselected.some(({ kind, authority }) => authority || !isCivilSociety(kind));
  if (others || preselected.length === 0 || preselected.length > stanzaCount)
    throw new CommunityError("preselection-refused");
}

const parts = [
  "partner",
  "label",
  "kind",
  "authority",
  "firewall",
  "languages",
  "desk",
  "custodian",
  "validFrom",
  "validTo",
  "receivesByDefault",
] as const;

function organisationIn(value: unknown): Organisation {
  const one = exactly(value, parts);
  const { partner, label, kind, authority, firewall, languages, receivesByDefault } = one;
  const { desk, custodian, validFrom, validTo } = one;
  const fits =
    matches(partner, /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/) &&
    matches(label, /^[^\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]{1,200}$/u) &&
    matches(kind, /^[a-z-]{2,40}$/) &&
    Array.isArray(languages) &&
    languages.every((language) => matches(language, /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)) &&
    [authority, firewall, receivesByDefault].every((flag) => typeof flag === "boolean") &&
    [desk, custodian].every((key) => typeof key === "string" && isRecipient(key)) &&
    isDay(validFrom) &&
    isDay(validTo) &&
    validFrom <= validTo;
  if (!fits || (String(kind).startsWith("state-") && authority !== true))
    throw new CommunityError("list-broken");
  return value as Organisation;
}

function exactly<Name extends string>(value: unknown, names: readonly Name[]): Record<Name, unknown> {
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  const keys = isObject ? Object.keys(value) : [];
  if (keys.length !== names.length || !names.every((name) => keys.includes(name)))
    throw new CommunityError("list-broken");
  return value as Record<Name, unknown>;
}

const matches = (value: unknown, form: RegExp): value is string =>
  typeof value === "string" && form.test(value);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new CommunityError("list-broken");
  }
}
