/**
 * How are filters written in an address so that a person can read them?
 *
 * As plain query parameters: `?q=Amina&type=Person`, never as JSON.
 *
 * @module
 */

/** The first value of each parameter. */
export function parseAddress(search: string): Record<string, string> {
  const said: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(search)) said[name] ??= value;
  return said;
}

/** With its question mark; empty when nothing is said. */
export function writeAddress(search: Record<string, unknown>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(search))
    if (value !== undefined && value !== null && value !== "") query.set(name, String(value));
  return query.size === 0 ? "" : `?${query}`;
}
