/**
 * Where did people die or disappear on a migration route?
 *
 * Its numbers stand in its tolls, one a group of victims. `deadAndMissing` repeats their sum so that two sources' records of
 * one incident can be compared; adding it to the tolls would count twice.
 *
 * Source: IOM Missing Migrants Project, methodology and field list.
 *
 * @module
 */
import type { EntityType } from "../entity-type.ts";
import { matched, open, retention } from "../property.ts";

export const incident: EntityType = {
  name: "Incident",
  extends: "Event",
  caption: ["name", "location", "summary"],
  properties: {
    incidentDate: matched(open("date")),
    deadAndMissing: matched(open("number")),
    survivors: matched(open("number")),
    causeOfDeath: matched(open("text")),
    migrationRoute: matched(open("text")),
    region: matched(open("text")),
    geographicalGrouping: open("text"),
    countryOfIncident: matched(open("country")),
    informationSource: open("text"),
    informationUrl: open("url"),
    sourceQuality: open("number"),
  },
  link: null,
  matchable: true,
  protection: false,
  retentionDays: retention.published,
  when: ["incidentDate"],
  wire: { ftm: "Event" },
};
