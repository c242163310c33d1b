/**
 * Which part of the queue does an address show?
 *
 * @module
 */
import { reportStates } from "./triage-api.ts";

export type ReportState = (typeof reportStates)[number];

export interface ReportsFilter {
  readonly state?: ReportState;
}

/** What an address says; anything else shows what waits. */
export function reportsFilter(search: Record<string, unknown>): ReportsFilter {
  const state = reportStates.find((one) => one === search.state);
  return state === undefined || state === "waiting" ? {} : { state };
}
