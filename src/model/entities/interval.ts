/**
 * What is said of everything that holds for a time: links, calls, papers?
 *
 * A root. It has no name of its own, so what it is called comes from its type.
 *
 * @module
 */
import type { EntityType, Property } from "../entity-type.ts";
import { open, personal, pointsTo, retention } from "../property.ts";

/** When something began, was, and ended; shared with the events, which are things as well. */
export const period: Readonly<Record<string, Property>> = {
  date: open("date"),
  startDate: open("date"),
  endDate: open("date"),
};

export const interval: EntityType = {
  name: "Interval",
  extends: null,
  caption: [],
  properties: {
    ...period,
    summary: personal("text"),
    description: personal("text"),
    namesMentioned: personal("name"),
    recordId: open("text"),
    sourceUrl: open("url"),
    publisher: open("name"),
    publisherUrl: open("url"),
    retrievedAt: open("date"),
    modifiedAt: open("date"),
    proof: pointsTo("Document"),
  },
  link: null,
  matchable: false,
  protection: false,
  retentionDays: retention.lead,
  when: ["startDate", "date", "endDate"],
  wire: { ftm: "Interval" },
};
