/**
 * Who belongs to which body or network?
 *
 * @module
 */
import type { EntityType } from "../entity-type.ts";
import { open, personal, pointsTo, retention } from "../property.ts";

export const membership: EntityType = {
  name: "Membership",
  extends: "Interval",
  caption: ["role"],
  properties: {
    member: pointsTo("LegalEntity"),
    organization: pointsTo("Organization"),
    role: personal("text"),
    status: open("text"),
  },
  link: { from: "member", to: "organization", directed: true },
  matchable: false,
  protection: false,
  retentionDays: retention.lead,
  wire: { ftm: "Membership" },
};
