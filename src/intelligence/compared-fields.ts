/**
 * What of a record is compared, type by type, and what is it identified by?
 *
 * Policy on one page. Properties that say one kind of thing are gathered in one field, so that a name meets an
 * alias and a name in three boxes meets a name in one. A field carries the name of its first property. Only
 * properties that the model marks as matching may stand here, so nationality, ethnicity and anything about sex
 * work cannot; a type that is not here is never compared.
 *
 * Where a type is *identified by* a field, agreement on it is what being the same thing means: one number is one
 * phone number, whoever reports it, and however many do.
 *
 * Source: trust.md rules 25, 28 and 31.
 *
 * @module
 */
import type { ComparisonKind } from "@waymark/link";
import type { Cleaned } from "../model/index.ts";

/** One field that is compared. */
export interface ComparedField {
  /** Its first property. */
  readonly name: string;
  readonly comparison: ComparisonKind;
  /** Whose values are the field's values; at least one. */
  readonly properties: readonly string[];
  /** Properties whose first values, in this order with blanks between, are one more value: a name in its parts. */
  readonly together: readonly string[];
}

/** What is compared of the records of one type. */
export interface Compared {
  readonly fields: readonly ComparedField[];
  /** Names of the fields by which a thing of this type is identified; empty where evidence must add up. */
  readonly identifiedBy: readonly string[];
}

function field(
  comparison: ComparisonKind,
  properties: readonly string[],
  together: readonly string[] = [],
): ComparedField {
  return { name: properties[0] ?? "", comparison, properties, together };
}

const names = ["name", "alias", "previousName"];
const email = field("exact", ["email"]);
const phone = field("exact", ["phone"]);
const website = field("exact", ["website"]);
const address = field("text", ["address"]);
const birthDate = field("date", ["birthDate"]);
const location = field("text", ["location"]);
const coordinates = field("place", ["coordinates"]);
const taxNumbers = ["idNumber", "taxNumber", "innCode", "registrationNumber"];
const registers = [
  ...["registrationNumber", "idNumber", "taxNumber", "innCode", "vatCode", "leiCode", "ogrnCode"],
  ...["uniqueEntityId", "swiftBic"],
];

const body = (codes: readonly string[]): readonly ComparedField[] => [
  ...[field("name", names), phone, email, website, address],
  ...[field("exact", [...registers, ...codes]), field("date", ["incorporationDate"])],
];

const evidence = (...fields: readonly ComparedField[]): Compared => ({ fields, identifiedBy: [] });

/** Equal identifiers of any of these say that two records are one thing. */
const identified = (
  identifiers: readonly ComparedField[],
  ...others: readonly ComparedField[]
): Compared => ({
  fields: [...identifiers, ...others],
  identifiedBy: identifiers.map((one) => one.name),
});

/** By entity type. */
export const comparedTypes: ReadonlyMap<string, Compared> = new Map(
  Object.entries({
    Person: evidence(
      ...[field("name", names, ["firstName", "secondName", "lastName"]), birthDate, phone, email],
      ...[field("exact", ["identityNumber", "passportNumber", ...taxNumbers]), address, website],
      ...[field("name", ["fatherName"]), field("text", ["birthPlace"])],
    ),
    CaseRecord: evidence(
      ...[field("name", names, ["firstName", "secondName"]), birthDate, field("exact", ["identityNumber"])],
      ...[field("exact", ["mobilePhone", "homePhone"]), email],
      field("text", ["mailingStreet"], ["mailingStreet", "mailingCity"]),
    ),
    LegalEntity: evidence(...body([])),
    Organization: evidence(...body(["cageCode"])),
    Company: evidence(...body(["cageCode", "isinCode", "cikCode"])),
    UserAccount: identified([
      field("exact", ["username"]),
      field("exact", ["accountId"]),
      field("exact", ["profileUrl"]),
    ]),
    PhoneNumber: identified([field("exact", ["number"])]),
    EmailAddress: identified([email]),
    BankAccount: identified([field("exact", ["iban"])], field("exact", ["accountNumber"])),
    CryptoWallet: identified([field("exact", ["publicKey"])]),
    Vehicle: identified(
      ["registrationNumber", "vin", "imoNumber"].map((one) => field("exact", [one])),
      ...["mmsi", "callSign"].map((one) => field("exact", [one])),
    ),
    Document: identified([field("exact", ["contentHash"])]),
    Identification: identified(
      [field("exact", ["number"])],
      field("name", ["surname"], ["givenName", "surname"]),
      birthDate,
    ),
    Address: identified([field("text", ["full"])], coordinates),
    Advert: evidence(
      ...[field("exact", ["url"]), field("text", ["title"]), field("text", ["body"])],
      field("date", ["postedDate"]),
    ),
    Event: evidence(field("text", ["name"]), coordinates, field("date", ["date", "startDate"])),
    Exploitation: evidence(field("text", ["name"]), location, coordinates),
    Incident: evidence(
      ...[field("date", ["incidentDate"]), coordinates, location, field("number", ["deadAndMissing"])],
      ...[field("number", ["survivors"]), field("text", ["causeOfDeath"])],
      field("category", ["countryOfIncident"]),
    ),
    Trip: evidence(
      ...[field("exact", ["bookingReference"]), field("name", ["carrier"])],
      ...[field("text", ["departure"]), field("text", ["arrival"]), field("date", ["startDate", "date"])],
    ),
  }),
);

/** The properties that the fields are made of, each once. */
export function comparedProperties(fields: readonly ComparedField[]): readonly string[] {
  return [...new Set(fields.flatMap((one) => [...one.properties, ...one.together]))];
}

/** A record's values by field, each once; a field without any is left out. */
export function gathered(fields: readonly ComparedField[], cleaned: Cleaned): Record<string, string[]> {
  return Object.fromEntries(
    fields.flatMap((one) => {
      const apart = one.properties.flatMap((property) => cleaned[property] ?? []).filter(says);
      const joined = joinedValue(one.together, cleaned);
      const values = joined === "" ? apart : [...apart, joined];
      return values.length === 0 ? [] : [[one.name, [...new Set(values)]]];
    }),
  );
}

/** A name on a platform that is not known says little: somebody else bears it on the next. */
function says(value: string): boolean {
  return !value.startsWith("unknown:");
}

function joinedValue(properties: readonly string[], cleaned: Cleaned): string {
  return properties.flatMap((property) => cleaned[property]?.[0] ?? []).join(" ");
}
