/**
 * Who was on which journey, as what?
 *
 * `role` tells passenger, driver, guide and escort apart.
 *
 * @module
 */
import type { EntityType } from "../entity-type.ts";
import { open, personal, pointsTo, retention } from "../property.ts";

export const travels: EntityType = {
  name: "Travels",
  extends: "Interval",
  caption: ["role"],
  properties: {
    traveller: pointsTo("Person", "CaseRecord"),
    journey: pointsTo("Trip"),
    role: personal("text"),
    status: open("text"),
  },
  link: { from: "traveller", to: "journey", directed: true },
  matchable: false,
  protection: false,
  retentionDays: retention.lead,
  wire: { ftm: null },
};
