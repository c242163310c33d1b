/**
 * Which programme does an address of the value and visibility pages name?
 *
 * @module
 */
export interface ProgrammeSearch {
  /** UUID; absent for all. */
  readonly programme?: string;
}

/** What is no text is left out. */
export function programmeSearch(said: Readonly<Record<string, unknown>>): ProgrammeSearch {
  const { programme } = said;
  return typeof programme === "string" && programme !== "" ? { programme } : {};
}
