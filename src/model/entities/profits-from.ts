/**
 * Who gained from which exploitation?
 *
 * @module
 */
import type { EntityType } from "../entity-type.ts";
import { open, personal, pointsTo, retention } from "../property.ts";

export const profitsFrom: EntityType = {
  name: "ProfitsFrom",
  extends: "Interval",
  caption: ["role"],
  properties: {
    profiteer: pointsTo("LegalEntity"),
    exploitation: pointsTo("Exploitation"),
    role: personal("text"),
    status: open("text"),
  },
  link: { from: "profiteer", to: "exploitation", directed: true },
  matchable: false,
  protection: true,
  retentionDays: retention.assistance,
  wire: { ftm: null },
};
