/**
 * How is a property written down in one line?
 *
 * The entity files read as lists: `birthDate: matched(personal("date"))`.
 *
 * @module
 */
import type { Property } from "./entity-type.ts";

/** Says nothing about a person. */
export function open(kind: string): Property {
  return { kind, sensitivity: "open" };
}

/** Says who someone is, or where to find them. */
export function personal(kind: string): Property {
  return { kind, sensitivity: "personal" };
}

/** Harms a person when it gets out: exploitation, health, what somebody suffered. */
export function sensitive(kind: string): Property {
  return { kind, sensitivity: "sensitive" };
}

/** Points to records of the types named, or of types that extend them. */
export function pointsTo(...range: readonly string[]): Property {
  return { kind: "entity", range, sensitivity: "open" };
}

/** The link engine compares it. */
export function matched(property: Property): Property {
  return { ...property, matching: true };
}

/** The link engine never compares it, and why. */
export function neverMatched(property: Property, reason: string): Property {
  return { ...property, neverMatched: reason };
}

/** Reasons that several types share. The numbers are those of the safeguards. */
export const reasons = {
  nationality: "Safeguard 31: nationality is never a feature of a score.",
  origin: "Safeguard 31: origin stands for nationality and ethnicity and is never a feature of a score.",
  sexWork: "Safeguard 25: sex work says nothing about trafficking and is never a feature of a score.",
  suffering: "Safeguard 31: what somebody suffered says nothing about who they are.",
  status:
    "Safeguard 19: what somebody is offered never depends on their status, so nothing is compared by it.",
} as const;

/** How long records are kept after they were last said, by what they are. Unit: days. Safeguard 32. */
export const retention = { unverified: 180, lead: 365, assistance: 730, published: 2192 } as const;
