/**
 * Which journey did people or goods make?
 *
 * In words: a journey. FollowTheMoney calls it a trip.
 *
 * @module
 */
import type { EntityType } from "../entity-type.ts";
import { matched, open, personal, pointsTo, retention } from "../property.ts";

export const trip: EntityType = {
  name: "Trip",
  extends: "Event",
  caption: ["name", "departure", "arrival"],
  properties: {
    startLocation: pointsTo("Address"),
    endLocation: pointsTo("Address"),
    departure: matched(personal("place")),
    arrival: matched(personal("place")),
    startCoordinates: personal("coordinates"),
    endCoordinates: personal("coordinates"),
    means: open("code"),
    carrier: matched(open("name")),
    bookingReference: matched(personal("identifier")),
    price: open("amount"),
    migrationRoute: open("text"),
    vehicle: pointsTo("Vehicle"),
  },
  link: null,
  matchable: true,
  protection: false,
  retentionDays: retention.lead,
  where: ["startCoordinates", "coordinates", "endCoordinates"],
  wire: { ftm: "Trip" },
};
