/**
 * Who is known to keep company with whom?
 *
 * @module
 */
import type { EntityType } from "../entity-type.ts";
import { personal, pointsTo, retention } from "../property.ts";

export const associate: EntityType = {
  name: "Associate",
  extends: "Interval",
  caption: ["relationship"],
  properties: {
    person: pointsTo("Person"),
    associate: pointsTo("Person"),
    relationship: personal("text"),
  },
  link: { from: "person", to: "associate", directed: false },
  matchable: false,
  protection: false,
  retentionDays: retention.lead,
  wire: { ftm: "Associate" },
};
