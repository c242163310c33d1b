/**
 * Of which programme does an address of the cockpit speak?
 *
 * @module
 */
export interface CoordinationFilter {
  /** UUID. */
  readonly programme?: string;
}

/** What says nothing is left out. */
export function coordinationFilter({ programme }: Readonly<Record<string, unknown>>): CoordinationFilter {
  return typeof programme === "string" && programme !== "" ? { programme } : {};
}
