/**
 * Which advert, message or document names which number, account, address or person?
 *
 * A mention is what somebody wrote, not that it is theirs.
 *
 * @module
 */
import type { EntityType } from "../entity-type.ts";
import { open, personal, pointsTo, retention } from "../property.ts";

export const mentions: EntityType = {
  name: "Mentions",
  extends: "Interval",
  caption: ["role"],
  properties: {
    document: pointsTo("Advert", "Document"),
    mentioned: pointsTo("Thing"),
    role: personal("text"),
    status: open("text"),
  },
  link: { from: "document", to: "mentioned", directed: true },
  matchable: false,
  protection: false,
  retentionDays: retention.lead,
  wire: { ftm: null },
};
