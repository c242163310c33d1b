/**
 * Who recruited whom?
 *
 * @module
 */
import type { EntityType } from "../entity-type.ts";
import { open, personal, pointsTo, retention, sensitive } from "../property.ts";

export const recruits: EntityType = {
  name: "Recruits",
  extends: "Interval",
  caption: ["method", "role"],
  properties: {
    recruiter: pointsTo("LegalEntity", "UserAccount"),
    recruited: pointsTo("Person", "CaseRecord"),
    method: sensitive("code"),
    role: personal("text"),
    status: open("text"),
  },
  link: { from: "recruiter", to: "recruited", directed: true },
  matchable: false,
  protection: true,
  retentionDays: retention.assistance,
  wire: { ftm: null },
};
