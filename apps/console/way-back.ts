/**
 * Where does a member go once signed in?
 *
 * To what was asked for before, if it is an address of this console: a link must never lead elsewhere by way
 * of a sign-in that people trust.
 *
 * @module
 */

/**
 * @param wanted - What the address carried along; undefined for nothing.
 * @param origin - The console's own: `window.location.origin`.
 * @returns a path with its query, the start page where `wanted` is not ours.
 */
export function wayBack(wanted: string | undefined, origin: string): string {
  if (wanted === undefined || !URL.canParse(wanted, origin)) return "/";
  const url = new URL(wanted, origin);
  // A path of two slashes would be read as another host by whoever resolves it next.
  if (url.origin !== origin || url.pathname.startsWith("//")) return "/";
  return url.pathname + url.search;
}

/** Reads the way back of an address. */
export function nextOf(search: Readonly<Record<string, unknown>>): { next?: string } {
  return typeof search.next === "string" ? { next: search.next } : {};
}
