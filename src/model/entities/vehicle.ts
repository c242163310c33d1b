/**
 * Which car, lorry, boat or aircraft?
 *
 * Boats and aircraft are vehicles with a type; their numbers are identifiers.
 *
 * @module
 */
import type { EntityType } from "../entity-type.ts";
import { matched, open, personal, pointsTo, retention } from "../property.ts";

export const vehicle: EntityType = {
  name: "Vehicle",
  extends: "Thing",
  caption: ["name", "registrationNumber", "model"],
  properties: {
    registrationNumber: matched(personal("plate")),
    vin: matched(personal("identifier")),
    imoNumber: matched(open("identifier")),
    mmsi: matched(open("identifier")),
    callSign: matched(open("identifier")),
    type: open("text"),
    make: open("text"),
    model: open("text"),
    colour: open("text"),
    flag: open("country"),
    buildDate: open("date"),
    registrationDate: open("date"),
    deregistrationDate: open("date"),
    owner: pointsTo("LegalEntity"),
    operator: pointsTo("LegalEntity"),
  },
  link: null,
  matchable: true,
  protection: false,
  retentionDays: retention.lead,
  when: ["registrationDate", "deregistrationDate"],
  wire: { ftm: "Vehicle" },
};
