/**
 * Which two things belong together, in a way the source does not say?
 *
 * @module
 */
import type { EntityType } from "../entity-type.ts";
import { open, personal, pointsTo, retention } from "../property.ts";

export const unknownLink: EntityType = {
  name: "UnknownLink",
  extends: "Interval",
  caption: ["role"],
  properties: {
    subject: pointsTo("Thing"),
    object: pointsTo("Thing"),
    role: personal("text"),
    status: open("text"),
  },
  link: { from: "subject", to: "object", directed: false },
  matchable: false,
  protection: false,
  retentionDays: retention.lead,
  wire: { ftm: "UnknownLink" },
};
