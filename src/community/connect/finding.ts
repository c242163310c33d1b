/**
 * What is found in a text that strangers will read?
 *
 * @module
 */
export const findingKinds = [
  "phone",
  "link",
  "handle",
  "email",
  "money",
  "offer",
  "name",
  "coordinates",
  "safe",
] as const;
export type FindingKind = (typeof findingKinds)[number];

/** Why something was found; each has its sentence in the console's languages. */
export const findingReasons = [
  "figures",
  "figures-disguised",
  "figures-in-words",
  "words-between-figures",
  "short-number",
  "address",
  "address-in-words",
  "sentence-or-address",
  "messenger",
  "handle",
  "mailbox",
  "mailbox-in-words",
  "amount",
  "asks-for-contact",
  "offers",
  "speaks-of-offers",
  "introduced-name",
  "capitals",
  "point",
  "place-code",
  "says-safe",
] as const;
export type FindingReason = (typeof findingReasons)[number];

/** One finding. Offsets are UTF-16 units of the text as given, half open. */
export interface Finding {
  readonly kind: FindingKind;
  readonly start: number;
  readonly end: number;
  readonly why: FindingReason;
  /** "plain": it is one. "likely": it is one in disguise. "possible": it may be something harmless. */
  readonly strength: "plain" | "likely" | "possible";
  /** What can be compared between texts: figures of a number, host and path of a link, a handle; null where nothing can. */
  readonly detail: string | null;
}
