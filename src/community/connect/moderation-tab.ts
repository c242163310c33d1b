/**
 * Which part of the moderators' page does an address show?
 *
 * @module
 */
export const moderationTabs = ["waiting", "published", "decided", "appeals", "patterns"] as const;
export type ModerationTab = (typeof moderationTabs)[number];

/** What an address says of the page; anything else is left out. */
export function moderationTab(search: Record<string, unknown>): { tab?: ModerationTab } {
  const tab = moderationTabs.find((one) => one === search.tab);
  return tab === undefined ? {} : { tab };
}
