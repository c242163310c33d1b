/**
 * In which order does a leg name the kinds of danger?
 *
 * Kept apart from the community's list, and held to it by its type: the first load carries no code of the community for
 * ten words.
 *
 * @module
 */
import type { RiskKind } from "./published.ts";

/** A kind that is missing here does not compile. */
const order: Readonly<Record<RiskKind, number>> = {
  "recruitment-fraud": 0,
  extortion: 1,
  kidnapping: 2,
  detention: 3,
  violence: 4,
  "sexual-violence": 5,
  "forced-labour": 6,
  "document-seizure": 7,
  "child-separation": 8,
  "missing-and-dead": 9,
};

/** Every kind there is, those first that a traveller can still avoid. */
export const riskKinds = (Object.keys(order) as RiskKind[]).sort((one, other) => order[one] - order[other]);
