/**
 * Which side of a subject is looked at, as the address says it?
 *
 * @module
 */

export const subjectTabs = ["graph", "map", "timeline", "table", "why"] as const;

export type SubjectTab = (typeof subjectTabs)[number];

/** Reads the tab of an address: the graph when it names none. Never throws. */
export function subjectTab(search: Readonly<Record<string, unknown>>): { tab?: SubjectTab } {
  const found = subjectTabs.find((tab) => tab === search.tab);
  return found && found !== "graph" ? { tab: found } : {};
}
