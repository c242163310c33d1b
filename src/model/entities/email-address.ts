/**
 * Which mailbox, as a thing of its own?
 *
 * FollowTheMoney's "Email" is a letter; an address is a value there.
 *
 * @module
 */
import type { EntityType } from "../entity-type.ts";
import { matched, personal, pointsTo, retention } from "../property.ts";

export const emailAddress: EntityType = {
  name: "EmailAddress",
  extends: "Thing",
  caption: ["email", "name"],
  properties: {
    email: matched(personal("email")),
    owner: pointsTo("LegalEntity"),
  },
  link: null,
  matchable: true,
  protection: false,
  retentionDays: retention.lead,
  wire: { ftm: null },
};
