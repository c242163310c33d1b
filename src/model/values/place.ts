/**
 * Where, in words: a town, an address, "20 miles off the coast of Lampedusa"?
 *
 * Kept as written on one line; nothing is looked up, because a gazetteer that guesses moves people.
 *
 * @module
 */
import { plainText, shortened } from "../plain-text.ts";
import type { ValueKind } from "../value-kind.ts";

export const place: ValueKind = {
  name: "place",
  maximumLength: 2048,
  comparison: "place",
  identifying: false,
  clean(given) {
    const line = shortened(plainText(given), place.maximumLength);
    return /[\p{L}\p{N}]/u.test(line) ? line : null;
  },
  caption: (cleaned) => cleaned,
};
