/**
 * Which corridor's risks does an address show?
 *
 * @module
 */

/** What an address says of the page; anything else is left out. */
export function risksFilter(search: Record<string, unknown>): { corridor?: string } {
  const { corridor } = search;
  return typeof corridor === "string" && /^[a-z0-9-]{1,160}$/.test(corridor) ? { corridor } : {};
}
