/**
 * Who is related to whom?
 *
 * @module
 */
import type { EntityType } from "../entity-type.ts";
import { personal, pointsTo, retention } from "../property.ts";

export const family: EntityType = {
  name: "Family",
  extends: "Interval",
  caption: ["relationship"],
  properties: {
    person: pointsTo("Person", "CaseRecord"),
    relative: pointsTo("Person", "CaseRecord"),
    relationship: personal("text"),
  },
  link: { from: "person", to: "relative", directed: false },
  matchable: false,
  protection: false,
  retentionDays: retention.lead,
  wire: { ftm: "Family" },
};
