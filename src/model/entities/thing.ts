/**
 * What is said of everything that can stand alone?
 *
 * The root. A record is never only a thing.
 *
 * @module
 */
import type { EntityType } from "../entity-type.ts";
import { matched, open, personal, pointsTo, retention } from "../property.ts";

export const thing: EntityType = {
  name: "Thing",
  extends: null,
  caption: ["name"],
  properties: {
    name: matched(personal("name")),
    alias: matched(personal("name")),
    previousName: matched(personal("name")),
    weakAlias: personal("name"),
    summary: personal("text"),
    description: personal("text"),
    notes: personal("text"),
    keywords: open("text"),
    topics: open("code"),
    country: open("country"),
    address: matched(personal("place")),
    addressEntity: pointsTo("Address"),
    sourceUrl: open("url"),
    publisher: open("name"),
    publisherUrl: open("url"),
    programId: open("identifier"),
    createdAt: open("date"),
    retrievedAt: open("date"),
    modifiedAt: open("date"),
    proof: pointsTo("Document"),
  },
  link: null,
  matchable: false,
  protection: false,
  retentionDays: retention.lead,
  wire: { ftm: "Thing" },
};
