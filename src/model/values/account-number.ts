/**
 * Which account, by a bank's own number?
 *
 * Letters and digits only, upper case. Alone it is weaker than an IBAN, because two banks may give out one number.
 *
 * @module
 */
import { plainDigits, plainText } from "../plain-text.ts";
import type { ValueKind } from "../value-kind.ts";

export const accountNumber: ValueKind = {
  name: "account-number",
  maximumLength: 40,
  comparison: "exact",
  identifying: true,
  clean(given) {
    if (given.length > 200) return null;
    const number = plainDigits(plainText(given))
      .replace(/[\s./_-]/gu, "")
      .toUpperCase();
    return /^[\p{L}\p{N}]{4,40}$/u.test(number) && /\d/u.test(number) ? number : null;
  },
  caption: (cleaned) => cleaned,
};
