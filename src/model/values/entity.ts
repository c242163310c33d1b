/**
 * Which other record?
 *
 * The other record's key, exactly as its source wrote it: a key is compared, never read.
 *
 * @module
 */
import { codePoints } from "../plain-text.ts";
import type { ValueKind } from "../value-kind.ts";

export const entity: ValueKind = {
  name: "entity",
  maximumLength: 512,
  comparison: null,
  identifying: false,
  clean(given) {
    // A key with control characters or half a character cannot be stored, so it could never be found again.
    if (given.trim() === "" || /[\p{Cc}\p{Surrogate}]/u.test(given)) return null;
    return given.length <= 2 * entity.maximumLength && codePoints(given) <= entity.maximumLength
      ? given
      : null;
  },
  caption: (cleaned) => cleaned,
};
