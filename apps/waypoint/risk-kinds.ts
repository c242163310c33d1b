/**
 * In which order does a leg name the kinds of danger?
 *
 * Kept as a list of its own, and held to the community's list by its type: the first load carries no code of the
 * community's door for ten words.
 *
 * @module
 */

import type { RiskKind } from "./published.ts";

/** Every kind there is, those first that a traveller can still avoid. */
export const riskKinds = [
  "recruitment-fraud",
  "extortion",
  "kidnapping",
  "detention",
  "violence",
  "sexual-violence",
  "forced-labour",
  "document-seizure",
  "child-separation",
  "missing-and-dead",
] as const satisfies readonly RiskKind[];

/** Fails to compile when a kind is missing from the list. */
export type EveryKindIsListed = Exclude<RiskKind, (typeof riskKinds)[number]> extends never ? true : never;
