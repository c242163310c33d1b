/**
 * Which kinds of help can be found at a stop, and which picture stands for each?
 *
 * A closed list, so that every kind has a word in every language and a picture for those who read none. A kind
 * says what is given, never to whom, nor on what condition: help depends on nobody's cooperation, identity,
 * consent or status.
 *
 * Source: trust.md rule 19; Council of Europe Convention 197, Articles 12(2) and 12(6).
 *
 * @module
 */

/** Kinds in the order in which they are offered: what cannot wait first. */
export const serviceKinds = [
  "emergency",
  "medical",
  "helpline",
  "trafficking-hotline",
  "shelter",
  "food",
  "water",
  "hygiene",
  "clothing",
  "phone-charging",
  "internet",
  "child-protection",
  "women",
  "mental-health",
  "family-tracing",
  "legal",
  "documents",
  "consular",
  "labour-rights",
  "interpreting",
  "return",
  "information",
] as const;

export type ServiceKind = (typeof serviceKinds)[number];

/** Name of the picture that stands for a kind; the apps draw it. */
export const iconOfKind: Readonly<Record<ServiceKind, string>> = {
  emergency: "life-ring",
  medical: "first-aid",
  helpline: "phone",
  "trafficking-hotline": "phone-shield",
  shelter: "bed",
  food: "bowl",
  water: "drop",
  hygiene: "shower",
  clothing: "shirt",
  "phone-charging": "battery",
  internet: "signal",
  "child-protection": "child",
  women: "woman",
  "mental-health": "listening",
  "family-tracing": "family",
  legal: "scales",
  documents: "paper",
  consular: "flag",
  "labour-rights": "tools",
  interpreting: "speech",
  return: "house-arrow",
  information: "letter-i",
};

/** @returns true for a kind of the list. */
export function isServiceKind(text: string): text is ServiceKind {
  return (serviceKinds as readonly string[]).includes(text);
}
