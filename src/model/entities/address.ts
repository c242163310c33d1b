/**
 * Which place that a letter could reach, or a point on the map?
 *
 * Also the record for towns, crossings and other places.
 *
 * @module
 */
import type { EntityType } from "../entity-type.ts";
import { matched, open, personal, retention } from "../property.ts";

export const address: EntityType = {
  name: "Address",
  extends: "Thing",
  caption: ["full", "name", "city"],
  properties: {
    full: matched(personal("place")),
    street: matched(personal("place")),
    street2: personal("place"),
    postOfficeBox: personal("text"),
    postalCode: matched(personal("identifier")),
    city: matched(open("place")),
    region: open("place"),
    state: open("place"),
    remarks: personal("text"),
    coordinates: matched(personal("coordinates")),
    latitude: personal("number"),
    longitude: personal("number"),
    placeType: open("code"),
  },
  link: null,
  matchable: true,
  protection: false,
  retentionDays: retention.lead,
  where: ["coordinates", "latitude"],
  wire: { ftm: "Address" },
};
