/**
 * Which part of the results does an address name?
 *
 * @module
 */
export const resultsTabs = ["results", "enter", "plans", "credits"] as const;
export type ResultsTab = (typeof resultsTabs)[number];

export interface ResultsFilter {
  readonly programme?: string;
  readonly tab?: ResultsTab;
}

/** What is not one of the words is left out. */
export function resultsFilter(said: Readonly<Record<string, unknown>>): ResultsFilter {
  const tab = resultsTabs.find((one) => one === said.tab);
  const programme = typeof said.programme === "string" && said.programme !== "" ? said.programme : undefined;
  return {
    ...(programme !== undefined && { programme }),
    ...(tab !== undefined && tab !== "results" && { tab }),
  };
}
