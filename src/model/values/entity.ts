/**
 * Which other record?
 *
 * The other record's key, exactly as its source wrote it: a key is compared, never read.
 *
 * @module
 */
import { codePoints, plainText } from "../plain-text.ts";
import type { ValueKind } from "../value-kind.ts";

export const entity: ValueKind = {
  name: "entity",
  maximumLength: 512,
  comparison: null,
  identifying: false,
  clean(given) {
    // A key with control characters or half a character cannot be stored, so it could never be found again.
    if (plainText(given.slice(0, 2 * entity.maximumLength)) === "" || /[\p{Cc}\p{Surrogate}]/u.test(given))
      return null;
    return given.length <= 2 * entity.maximumLength && codePoints(given) <= entity.maximumLength
      ? given
      : null;
  },
  // A key is never changed, so what could reorder the screen is taken out only where it is shown.
  caption: (cleaned) => plainText(cleaned),
};
