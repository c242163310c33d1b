/**
 * Does one place lie in another, and which places do two lists have in common?
 *
 * Places are codes of ISO 3166: "NE" a country, "NE-8" a division of it.
 *
 * @module
 */

/** True where the second lies in the first and is not all of it. */
export function liesIn(wide: string, narrow: string): boolean {
  return narrow[wide.length] === "-" && narrow.startsWith(wide);
}

/** True where one place of the first list is one of the second, lies in one of them, or holds one. */
export function sharePlaces(one: readonly string[], other: readonly string[]): boolean {
  return one.some((first) =>
    other.some((second) => first === second || liesIn(first, second) || liesIn(second, first)),
  );
}

/** The narrower of each two, once. */
export function placesInCommon(one: readonly string[], other: readonly string[]): string[] {
  const both = (first: readonly string[], second: readonly string[]) =>
    first.filter((place) => second.some((wide) => wide === place || liesIn(wide, place)));
  return [...new Set([...both(one, other), ...both(other, one)])];
}
