/**
 * Which number called which, when and for how long?
 *
 * @module
 */
import type { EntityType } from "../entity-type.ts";
import { open, personal, pointsTo, retention } from "../property.ts";

export const call: EntityType = {
  name: "Call",
  extends: "Interval",
  caption: ["callerNumber", "receiverNumber"],
  properties: {
    callerNumber: personal("phone"),
    receiverNumber: personal("phone"),
    duration: open("number"),
    caller: pointsTo("LegalEntity", "PhoneNumber"),
    receiver: pointsTo("LegalEntity", "PhoneNumber"),
  },
  link: null,
  matchable: false,
  protection: false,
  retentionDays: retention.unverified,
  wire: { ftm: "Call" },
};
