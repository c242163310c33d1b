/**
 * Which bank account, by international number?
 *
 * Upper case without spaces, of the country's length, with its check digits right. A country that is not in the
 * table is taken when the check digits hold: the registry grows every year.
 *
 * Source: ISO 13616-1; ISO 7064, MOD 97-10.
 *
 * @module
 */
import { plainDigits, plainText } from "../plain-text.ts";
import { ibanLengths } from "../tables/iban-lengths.ts";
import type { ValueKind } from "../value-kind.ts";

export const iban: ValueKind = {
  name: "iban",
  maximumLength: 34,
  comparison: "exact",
  identifying: true,
  clean(given) {
    if (given.length > 200) return null;
    const number = plainDigits(plainText(given))
      .replace(/^iban[:\s]*/iu, "")
      .replace(/[\s.-]/gu, "")
      .toUpperCase();
    if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/u.test(number)) return null;
    const expected = ibanLengths.get(number.slice(0, 2));
    if (expected !== undefined && expected !== number.length) return null;
    return remainder(number) === 1 ? number : null;
  },
  caption: (cleaned) => cleaned.replace(/(.{4})(?=.)/gu, "$1 "),
};

/** The number, its first four characters last and letters as 10 to 35, modulo 97. */
function remainder(number: string): number {
  let rest = 0;
  for (const character of number.slice(4) + number.slice(0, 4)) {
    const value = Number.parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest;
}
