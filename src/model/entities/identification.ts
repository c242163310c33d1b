/**
 * Which paper says who someone is?
 *
 * A false or taken passport is a thing of its own: it passes from hand to hand.
 *
 * @module
 */
import type { EntityType } from "../entity-type.ts";
import { matched, open, personal, pointsTo, retention } from "../property.ts";

export const identification: EntityType = {
  name: "Identification",
  extends: "Interval",
  caption: ["number"],
  properties: {
    number: matched(personal("document")),
    type: open("code"),
    country: open("country"),
    authority: open("name"),
    givenName: matched(personal("name")),
    surname: matched(personal("name")),
    birthDate: matched(personal("date")),
    genuine: open("code"),
    holder: pointsTo("LegalEntity", "CaseRecord"),
  },
  link: null,
  matchable: true,
  protection: false,
  retentionDays: retention.lead,
  wire: { ftm: "Identification" },
};
