/**
 * What happened, when and where?
 *
 * @module
 */
import type { EntityType } from "../entity-type.ts";
import { matched, open, personal, pointsTo, retention } from "../property.ts";
import { period } from "./interval.ts";

export const event: EntityType = {
  name: "Event",
  extends: "Thing",
  caption: ["name", "summary", "date"],
  properties: {
    ...period,
    date: matched(open("date")),
    startDate: matched(open("date")),
    eventType: open("code"),
    location: matched(personal("place")),
    coordinates: matched(personal("coordinates")),
    important: open("text"),
    involved: pointsTo("LegalEntity", "CaseRecord"),
    organizer: pointsTo("LegalEntity"),
  },
  link: null,
  matchable: true,
  protection: false,
  retentionDays: retention.lead,
  when: ["startDate", "date", "endDate"],
  where: ["coordinates"],
  wire: { ftm: "Event" },
};
