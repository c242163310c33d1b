/**
 * Who works for whom?
 *
 * @module
 */
import type { EntityType } from "../entity-type.ts";
import { open, personal, pointsTo, retention } from "../property.ts";

export const employment: EntityType = {
  name: "Employment",
  extends: "Interval",
  caption: ["role"],
  properties: {
    employee: pointsTo("Person"),
    employer: pointsTo("LegalEntity"),
    role: personal("text"),
    status: open("text"),
  },
  link: { from: "employee", to: "employer", directed: true },
  matchable: false,
  protection: false,
  retentionDays: retention.lead,
  wire: { ftm: "Employment" },
};
