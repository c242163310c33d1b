/**
 * For whom is the brief that an address names?
 *
 * @module
 */
import { type BriefAudience, briefAudiences } from "./briefs-api.ts";

export interface BriefSearch {
  /** Absent: for a donor. */
  readonly for?: BriefAudience;
  /** UUID of the one organisation that it is for. */
  readonly organisation?: string;
}

/** What is not one of the words is left out. */
export function briefSearch(said: Readonly<Record<string, unknown>>): BriefSearch {
  const audience = briefAudiences.find((one) => one === said.for);
  const { organisation } = said;
  return {
    ...(audience !== undefined && { for: audience }),
    ...(typeof organisation === "string" && organisation !== "" && { organisation }),
  };
}
