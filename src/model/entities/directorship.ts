/**
 * Who runs which body?
 *
 * @module
 */
import type { EntityType } from "../entity-type.ts";
import { open, personal, pointsTo, retention } from "../property.ts";

export const directorship: EntityType = {
  name: "Directorship",
  extends: "Interval",
  caption: ["role"],
  properties: {
    director: pointsTo("LegalEntity"),
    organization: pointsTo("Organization"),
    secretary: personal("text"),
    role: personal("text"),
    status: open("text"),
  },
  link: { from: "director", to: "organization", directed: true },
  matchable: false,
  protection: false,
  retentionDays: retention.lead,
  wire: { ftm: "Directorship" },
};
