/**
 * Which account on a platform?
 *
 * A platform that contributes accounts need not say who holds them.
 *
 * @module
 */
import type { EntityType } from "../entity-type.ts";
import { matched, open, personal, pointsTo, retention } from "../property.ts";

export const userAccount: EntityType = {
  name: "UserAccount",
  extends: "Thing",
  caption: ["username", "name", "email", "accountId"],
  properties: {
    username: matched(personal("handle")),
    service: open("code"),
    accountId: matched(personal("identifier")),
    profileUrl: matched(personal("url")),
    email: matched(personal("email")),
    number: matched(personal("phone")),
    biography: personal("text"),
    createdDate: open("date"),
    suspendedDate: open("date"),
    imageHash: matched(personal("hash")),
    owner: pointsTo("LegalEntity"),
  },
  link: null,
  matchable: true,
  protection: false,
  retentionDays: retention.lead,
  when: ["createdDate", "suspendedDate"],
  wire: { ftm: "UserAccount" },
};
