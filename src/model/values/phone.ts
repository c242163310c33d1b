/**
 * Which telephone?
 *
 * E.164, by the numbering plans that libphonenumber carries. A national number needs `hint.country`; without one
 * it is refused, because a guessed country turns two strangers into one. Extensions are left out.
 *
 * Assumes: a number of 11 digits or more that is written without "+" and is valid in full begins with its country code.
 * Source: ITU-T E.164; libphonenumber metadata ("max").
 *
 * @module
 */
import parsePhoneNumber, { type CountryCode, isSupportedCountry } from "libphonenumber-js/max";
import { plainDigits, plainText } from "../plain-text.ts";
import type { ValueKind } from "../value-kind.ts";

const longestWritten = 64;

export const phone: ValueKind = {
  name: "phone",
  maximumLength: 16,
  comparison: "exact",
  identifying: true,
  clean(given, hint) {
    const written = plainDigits(plainText(given)).replace(/^\s*(?:tel|phone|whatsapp)?[:.]?\s*/iu, "");
    // The library finds a number inside a sentence; a sentence is not a number.
    if (written.length > longestWritten || /\p{L}{4,}/u.test(written.replace(/ext(?:ension)?/iu, "")))
      return null;
    return international(written) ?? withoutPlus(written, supported(hint?.country));
  },
  caption: (cleaned) => parsePhoneNumber(cleaned)?.formatInternational() ?? cleaned,
  warn(cleaned) {
    const valid = parsePhoneNumber(cleaned)?.isValid() === true;
    return valid ? null : "No such number is given out under this country's numbering plan.";
  },
};

function supported(country: string | undefined): CountryCode | undefined {
  return country !== undefined && isSupportedCountry(country) ? country : undefined;
}

function international(written: string): string | null {
  const dialled = written.replace(/^\(?00(?=[1-9])/u, "+");
  if (!/^\(?\s*\+/u.test(dialled)) return null;
  const number = parsePhoneNumber(dialled);
  return number?.isPossible() ? number.number : null;
}

/** A valid number of the country, else a valid one of another, else one of the country that only has the right length. */
function withoutPlus(written: string, country: CountryCode | undefined): string | null {
  const national = country === undefined ? undefined : parsePhoneNumber(written, country);
  if (national?.isValid()) return national.number;
  const digits = written.replace(/[\s().-]/gu, "");
  const foreign = /^[1-9]\d{10,14}$/u.test(digits) ? parsePhoneNumber(`+${digits}`) : undefined;
  if (foreign?.isValid()) return foreign.number;
  return national?.isPossible() ? national.number : null;
}
