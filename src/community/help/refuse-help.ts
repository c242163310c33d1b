/**
 * What of an entry may not stand as it is, and why?
 *
 * Asked in the form while one writes, again by the node, again for every row of a file, and once more before
 * anything is published.
 *
 * Source: trust.md rules 19 and 40.
 *
 * @module
 */
import { addressIn } from "./address-in-text.ts";
import { contactWay } from "./contact-way.ts";
import { costs, type HelpDraft, hidesWhere, tiesToAuthorities } from "./help-entry.ts";
import { isServiceKind } from "./kinds-of-help.ts";
import { readHours } from "./opening-hours.ts";
import { type Pinpoint, pinpointIn } from "./pinpoint.ts";

/** Longest texts, in UTF-16 code units, and most items. */
export const helpLimits = { name: 120, address: 200, contact: 120, places: 200, contacts: 6, languages: 40 };

export type HelpRefusalCode =
  | Pinpoint
  | "missing"
  | "too-long"
  | "too-many"
  | "not-on-the-list"
  | "unreadable-characters"
  | "place-unknown"
  | "hours-unreadable"
  | "contact-unreadable"
  | "contact-needed"
  | "address-hidden"
  | "address-in-text"
  | "authority-passes-on"
  | "authority-unlabelled"
  | "no-firewall";

export interface HelpRefusal {
  readonly field: keyof HelpDraft;
  readonly code: HelpRefusalCode;
}

type Check = (draft: HelpDraft) => readonly (HelpRefusalCode | null)[];

/** What each field must be; in this order a form shows it. */
const checks: Readonly<Record<keyof HelpDraft, Check>> = {
  places: ({ places }) => [
    few(places, helpLimits.places),
    places.every((place) => /^[a-z0-9]+(?:-+[a-z0-9]+)*$/.test(place)) ? null : "not-on-the-list",
  ],
  name: (draft) => [...line(draft.name, helpLimits.name), hidden(draft, draft.name)],
  runBy: (draft) => [...line(draft.runBy, helpLimits.name), hidden(draft, draft.runBy)],
  kinds: ({ kinds }) => [few(kinds, 40), kinds.every(isServiceKind) ? null : "not-on-the-list"],
  languages: ({ languages }) => [
    languages.length > helpLimits.languages ? "too-many" : null,
    languages.every((tag) => /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?$/.test(tag)) ? null : "not-on-the-list",
  ],
  hours: ({ hours }) => [readHours(hours) === null ? (pinpointIn(hours) ?? "hours-unreadable") : null],
  cost: ({ cost }) => [costs.includes(cost) ? null : "not-on-the-list"],
  contact: (draft) => [
    draft.contact.length > helpLimits.contacts ? "too-many" : null,
    ...draft.contact.map(unreadable),
    draft.contact.length === 0 && draft.kinds.includes("shelter") ? "contact-needed" : null,
  ],
  authority: () => [],
  worksWithAuthorities: ({ worksWithAuthorities, authority }) => [
    tiesToAuthorities.includes(worksWithAuthorities) ? null : "not-on-the-list",
    authority !== null && worksWithAuthorities === "no" ? "authority-passes-on" : null,
  ],
  childFriendly: () => [],
  informal: () => [],
  address: (draft) => {
    if (draft.address === null) return [];
    return [...line(draft.address, helpLimits.address), hidesWhere(draft) ? "address-hidden" : null];
  },
};

/**
 * Everything that is wrong, each once; empty when the entry may stand.
 * @param places - Ids of the places there are; left out, any place that looks like one is taken.
 */
export function refuseHelp(draft: HelpDraft, places?: ReadonlySet<string>): HelpRefusal[] {
  const found = fieldsOfHelp.flatMap((field) => {
    const codes = new Set(checks[field](draft).filter((code) => code !== null));
    return [...codes].map((code): HelpRefusal => ({ field, code }));
  });
  const unknown = places !== undefined && draft.places.some((place) => !places.has(place));
  return unknown ? [...found, { field: "places", code: "place-unknown" }] : found;
}

/** The fields that there are, and no other. */
export const fieldsOfHelp = Object.keys(checks) as readonly (keyof HelpDraft)[];

function few(items: readonly string[], most: number): HelpRefusalCode | null {
  if (items.length === 0) return "missing";
  return items.length > most ? "too-many" : null;
}

function line(text: string, longest: number): (HelpRefusalCode | null)[] {
  return [
    text.trim() === "" ? "missing" : null,
    text.length > longest ? "too-long" : null,
    /[\p{Cc}\p{Surrogate}\u202a-\u202e\u2066-\u2069]/u.test(text) ? "unreadable-characters" : null,
    pinpointIn(text),
  ];
}

function hidden(draft: HelpDraft, text: string): HelpRefusalCode | null {
  return hidesWhere(draft) && addressIn(text) ? "address-in-text" : null;
}

function unreadable(contact: string): HelpRefusalCode | null {
  if (contact.length > helpLimits.contact) return "too-long";
  return contactWay(contact) === null ? (pinpointIn(contact) ?? "contact-unreadable") : null;
}
