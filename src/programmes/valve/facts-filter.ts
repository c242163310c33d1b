/**
 * Which of the facts does an address name?
 *
 * @module
 */
import { operationalIndicator } from "./operational-indicators.ts";

export interface FactsFilter {
  /** "OPS-01". */
  readonly indicator?: string;
}

/** What is none of the twelve codes is left out. */
export function factsFilter(said: Readonly<Record<string, unknown>>): FactsFilter {
  const indicator =
    typeof said.indicator === "string" ? operationalIndicator(said.indicator)?.code : undefined;
  return indicator === undefined ? {} : { indicator };
}
