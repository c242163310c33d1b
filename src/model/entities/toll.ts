/**
 * How many of one group of victims did an incident cost?
 *
 * A part of an incident, not an incident: the numbers of an incident's tolls add up. Never the same as another record.
 *
 * Source: IOM Missing Migrants Project ("Main ID" and "Incident ID").
 *
 * @module
 */
import type { EntityType } from "../entity-type.ts";
import { neverMatched, open, pointsTo, reasons, retention } from "../property.ts";

export const toll: EntityType = {
  name: "Toll",
  extends: "Interval",
  caption: ["total"],
  properties: {
    incident: pointsTo("Incident"),
    dead: open("number"),
    missing: open("number"),
    total: open("number"),
    survivors: open("number"),
    females: open("number"),
    males: open("number"),
    children: open("number"),
    countryOfOrigin: neverMatched(open("country"), reasons.origin),
    regionOfOrigin: neverMatched(open("text"), reasons.origin),
  },
  link: null,
  matchable: false,
  protection: false,
  retentionDays: retention.published,
  wire: { ftm: null },
};
