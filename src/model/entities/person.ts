/**
 * Who is this human being?
 *
 * Citizenship and nationality can be kept where a source states them and are never compared. Ethnicity, religion and politics
 * have no property at all.
 *
 * @module
 */
import type { EntityType } from "../entity-type.ts";
import { matched, neverMatched, personal, reasons, retention, sensitive } from "../property.ts";

export const person: EntityType = {
  name: "Person",
  extends: "LegalEntity",
  caption: ["name", "email", "phone"],
  properties: {
    firstName: matched(personal("name")),
    middleName: personal("name"),
    secondName: matched(personal("name")),
    lastName: matched(personal("name")),
    fatherName: matched(personal("name")),
    motherName: personal("name"),
    nameSuffix: personal("text"),
    title: personal("text"),
    position: personal("text"),
    birthDate: matched(personal("date")),
    deathDate: personal("date"),
    birthPlace: matched(personal("place")),
    birthCountry: neverMatched(personal("country"), reasons.origin),
    age: personal("number"),
    ageBand: personal("code"),
    gender: personal("code"),
    appearance: personal("text"),
    education: personal("text"),
    spokenLanguage: personal("language"),
    citizenship: neverMatched(personal("country"), reasons.nationality),
    nationality: neverMatched(personal("country"), reasons.nationality),
    passportNumber: matched(personal("document")),
    identityNumber: matched(personal("document")),
    roleInProcess: sensitive("code"),
    roleDetails: sensitive("text"),
  },
  link: null,
  matchable: true,
  protection: false,
  retentionDays: retention.lead,
  when: ["birthDate", "deathDate"],
  wire: { ftm: "Person" },
};
