/**
 * Who owns what?
 *
 * @module
 */
import type { EntityType } from "../entity-type.ts";
import { open, personal, pointsTo, retention } from "../property.ts";

export const ownership: EntityType = {
  name: "Ownership",
  extends: "Interval",
  caption: ["percentage", "role"],
  properties: {
    owner: pointsTo("LegalEntity"),
    asset: pointsTo("Thing"),
    percentage: open("text"),
    ownershipType: open("text"),
    legalBasis: open("text"),
    sharesCount: open("text"),
    sharesValue: open("text"),
    sharesCurrency: open("text"),
    role: personal("text"),
    status: open("text"),
  },
  link: { from: "owner", to: "asset", directed: true },
  matchable: false,
  protection: false,
  retentionDays: retention.lead,
  wire: { ftm: "Ownership" },
};
