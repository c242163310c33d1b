/**
 * Which number did an authority or a register give: a company number, a tax number, a BIC?
 *
 * Upper case, letters and digits only, so that "12.345-6" and "123456" are one number.
 *
 * @module
 */
import { plainDigits, plainText } from "../plain-text.ts";
import type { ValueKind } from "../value-kind.ts";

export const identifier: ValueKind = {
  name: "identifier",
  maximumLength: 64,
  comparison: "exact",
  identifying: true,
  clean(given) {
    if (given.length > 400) return null;
    const number = plainDigits(plainText(given))
      .toUpperCase()
      .replace(/[^\p{L}\p{N}]/gu, "")
      .normalize("NFKC");
    return [...number].length >= 3 && [...number].length <= identifier.maximumLength ? number : null;
  },
  caption: (cleaned) => cleaned,
};
