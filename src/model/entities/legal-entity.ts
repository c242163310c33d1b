/**
 * Who can act, own and be held to account: a person or a body?
 *
 * Also for an actor of whom it is not known which of the two it is.
 *
 * @module
 */
import type { EntityType } from "../entity-type.ts";
import { matched, open, personal, pointsTo, retention } from "../property.ts";

export const legalEntity: EntityType = {
  name: "LegalEntity",
  extends: "Thing",
  caption: ["name", "email", "phone", "registrationNumber"],
  properties: {
    email: matched(personal("email")),
    phone: matched(personal("phone")),
    website: matched(open("url")),
    idNumber: matched(personal("identifier")),
    registrationNumber: matched(open("identifier")),
    taxNumber: matched(personal("identifier")),
    innCode: matched(personal("identifier")),
    vatCode: matched(open("identifier")),
    leiCode: matched(open("identifier")),
    ogrnCode: matched(open("identifier")),
    uniqueEntityId: matched(open("identifier")),
    swiftBic: matched(open("identifier")),
    legalForm: open("text"),
    status: open("text"),
    sector: open("text"),
    classification: open("text"),
    jurisdiction: open("country"),
    mainCountry: open("country"),
    incorporationDate: matched(open("date")),
    dissolutionDate: open("date"),
    parent: pointsTo("LegalEntity"),
  },
  link: null,
  matchable: true,
  protection: false,
  retentionDays: retention.lead,
  when: ["incorporationDate", "dissolutionDate"],
  wire: { ftm: "LegalEntity" },
};
