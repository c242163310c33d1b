/**
 * Which part of the map of routes does an address show?
 *
 * @module
 */
export const routesTabs = ["corridors", "legs", "places", "versions"] as const;
export type RoutesTab = (typeof routesTabs)[number];

/** What an address says of the page; anything else is left out. */
export function routesTab(search: Record<string, unknown>): { tab?: RoutesTab } {
  const tab = routesTabs.find((name) => name === search.tab);
  return tab === undefined || tab === "corridors" ? {} : { tab };
}
