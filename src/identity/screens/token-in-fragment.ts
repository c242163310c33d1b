/**
 * How does a one-time token travel in a link without staying anywhere?
 *
 * It stands behind `#`, which no browser sends to a server and no log keeps; it is read once, and the address
 * is replaced before anything else happens, so that it stays out of the history too.
 *
 * @module
 */

let taken: string | null = null;

/** @returns the token, the first time and (for React's second mounting) again; null when there is none. */
export function takeToken(): string | null {
  const { hash, pathname, search } = window.location;
  if (hash.length > 1) {
    taken = decodeURIComponent(hash.slice(1));
    window.history.replaceState(window.history.state, "", pathname + search);
  }
  return taken;
}

/** Forgets it once it was used. */
export function dropToken(): void {
  taken = null;
}
