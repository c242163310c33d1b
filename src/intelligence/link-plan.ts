/**
 * Which pairs of records are looked at?
 *
 * Policy on one page. Two records of a type are compared when they share the whole key of one rule: an
 * identifier, the sound of a name with a part of a date, a place with a day. A date or a place alone joins too
 * many, so each needs a second part.
 *
 * @module
 */
import type { BlockingRule, KeyFunction, KeyPart, Plan } from "@waymark/link";
import { type ComparedField, comparedTypes } from "./compared-fields.ts";

/** Records that may hold one identifier before it is a hub value. */
export const hubThreshold = 12;

/** An identifier by which a thing is identified is never a hub: a helpline's number is still one number. */
const noHub = Number.MAX_SAFE_INTEGER;

/** A key of one rule as it is written here: field and key function, some with a length. */
type Part = readonly [field: string, key: KeyFunction, size?: number];

/** Beyond those for identifiers, which every type has. */
const rules: Readonly<Record<string, Readonly<Record<string, readonly Part[]>>>> = {
  Person: {
    "same sound of the whole name": [["name", "name-skeleton"]],
    "one part of the name, same birth year": [
      ["name", "token-skeleton"],
      ["birthDate", "year"],
    ],
    "same birth date": [["birthDate", "day"]],
    "one part of the name, same address": [
      ["name", "token-skeleton"],
      ["address", "exact"],
    ],
  },
  CaseRecord: {
    "same sound of the whole name": [["name", "name-skeleton"]],
    "one part of the name, same birth year": [
      ["name", "token-skeleton"],
      ["birthDate", "year"],
    ],
    "same birth date": [["birthDate", "day"]],
    "one part of the name, same address": [
      ["name", "token-skeleton"],
      ["mailingStreet", "exact"],
    ],
  },
  LegalEntity: { "same sound of the whole name": [["name", "name-skeleton"]] },
  Organization: { "same sound of the whole name": [["name", "name-skeleton"]] },
  Company: { "same sound of the whole name": [["name", "name-skeleton"]] },
  Address: { "same address": [["full", "exact"]] },
  Identification: {
    "same sound of the name, same birth date": [
      ["surname", "name-skeleton"],
      ["birthDate", "day"],
    ],
  },
  Advert: {
    "same text": [["body", "exact"]],
    "same title, same day": [
      ["title", "exact"],
      ["postedDate", "day"],
    ],
    "text begins alike, same day": [
      ["body", "first-letters", 12],
      ["postedDate", "day"],
    ],
  },
  Event: {
    "near in place, near in date": [
      ["coordinates", "cell", 30],
      ["date", "nearby-day"],
    ],
    "near in place, same month": [
      ["coordinates", "cell", 10],
      ["date", "month"],
    ],
    "same words, near in date": [
      ["name", "exact"],
      ["date", "nearby-day"],
    ],
  },
  Exploitation: {
    "same place": [["location", "exact"]],
    "near in place, in words that begin alike": [
      ["coordinates", "cell", 1],
      ["location", "first-letters", 5],
    ],
  },
  Incident: {
    "near in place, near in date": [
      ["coordinates", "cell", 100],
      ["incidentDate", "nearby-day"],
    ],
    "near in date, same number": [
      ["incidentDate", "nearby-day"],
      ["deadAndMissing", "exact"],
    ],
  },
};

/** Identifiers that say little alone: of one bank, of one ship's radio. */
const notAlone: Readonly<Record<string, readonly string[]>> = {
  BankAccount: ["accountNumber"],
  Vehicle: ["callSign"],
};

/**
 * The plan for one entity type.
 * @returns null for a type that is never compared.
 */
export function linkPlan(entityType: string): Plan | null {
  const compared = comparedTypes.get(entityType);
  if (compared === undefined) return null;
  const { identifiedBy } = compared;
  const fields = compared.fields.map(({ name, comparison }) => {
    const isIdentifier = comparison === "exact" && identifiedBy.includes(name);
    return isIdentifier ? { name, comparison, hubThreshold: noHub } : { name, comparison };
  });
  const blocking = [...identifierRules(entityType, compared.fields), ...otherRules(entityType)];
  return { fields, blocking, options: { hubThreshold, blockCap: 400, seed: 1 } };
}

function identifierRules(entityType: string, fields: readonly ComparedField[]): BlockingRule[] {
  return fields
    .filter((one) => one.comparison === "exact" && !notAlone[entityType]?.includes(one.name))
    .map(({ name }) => ({ name: `same ${name}`, keys: [{ field: name, key: "exact" }] }));
}

function otherRules(entityType: string): BlockingRule[] {
  return Object.entries(rules[entityType] ?? {}).map(([name, parts]) => ({ name, keys: parts.map(keyPart) }));
}

function keyPart([field, key, size]: Part): KeyPart {
  if (size === undefined) return { field, key };
  return key === "cell" ? { field, key, kilometres: size } : { field, key, length: size };
}
