/**
 * Which part of a programme's page does an address name?
 *
 * @module
 */
export const programmeTabs = ["overview", "missing", "entries"] as const;
export type ProgrammeTab = (typeof programmeTabs)[number];

/** What is not one of the words is left out. */
export function programmeTab(said: Readonly<Record<string, unknown>>): { readonly tab?: ProgrammeTab } {
  const tab = programmeTabs.find((one) => one === said.tab);
  return tab === undefined || tab === "overview" ? {} : { tab };
}
