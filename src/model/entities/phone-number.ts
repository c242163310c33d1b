/**
 * Which telephone number, as a thing of its own?
 *
 * For sources that speak of numbers and not of people: bills, contact lists, a helpline. FollowTheMoney keeps numbers as values.
 *
 * @module
 */
import type { EntityType } from "../entity-type.ts";
import { matched, open, personal, pointsTo, retention } from "../property.ts";

export const phoneNumber: EntityType = {
  name: "PhoneNumber",
  extends: "Thing",
  caption: ["number", "name"],
  properties: {
    number: matched(personal("phone")),
    operator: open("name"),
    imsi: matched(personal("identifier")),
    imei: matched(personal("identifier")),
    activatedDate: open("date"),
    owner: pointsTo("LegalEntity"),
  },
  link: null,
  matchable: true,
  protection: false,
  retentionDays: retention.lead,
  wire: { ftm: null },
};
