/**
 * Which account put up which advert or message?
 *
 * @module
 */
import type { EntityType } from "../entity-type.ts";
import { open, personal, pointsTo, retention } from "../property.ts";

export const posts: EntityType = {
  name: "Posts",
  extends: "Interval",
  caption: ["role"],
  properties: {
    account: pointsTo("UserAccount", "LegalEntity"),
    advert: pointsTo("Advert", "Message", "Document"),
    role: personal("text"),
    status: open("text"),
  },
  link: { from: "account", to: "advert", directed: true },
  matchable: false,
  protection: false,
  retentionDays: retention.lead,
  wire: { ftm: null },
};
