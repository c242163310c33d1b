/**
 * Which vehicle, by its plate?
 *
 * "country:plate", letters and digits only, upper case; an unknown country is "ZZ". Cyrillic letters that look like Latin
 * ones become Latin, as the Vienna Convention has plates read abroad.
 *
 * Source: Vienna Convention on Road Traffic (1968), Annex 2.
 *
 * @module
 */
import { plainDigits, plainText } from "../plain-text.ts";
import type { ValueKind } from "../value-kind.ts";
import { country } from "./country.ts";

const cyrillic = "АВЕКМНОРСТУХІ";
const latin = "ABEKMHOPCTYXI";

export const plate: ValueKind = {
  name: "plate",
  maximumLength: 20,
  comparison: "exact",
  identifying: true,
  clean(given, hint) {
    if (given.length > 100) return null;
    const parts = plainText(given).split(":");
    const letters = plainDigits(parts.at(-1) ?? "")
      .toUpperCase()
      .replace(/[^\p{L}\p{N}]/gu, "")
      .normalize("NFKC");
    const sign = letters.replace(/[АВЕКМНОРСТУХІ]/gu, (letter) => latin[cyrillic.indexOf(letter)] ?? letter);
    if (parts.length > 2 || !/^[\p{L}\p{N}]{2,16}$/u.test(sign) || !/\d/u.test(sign)) return null;
    const written = parts.length === 2 ? (parts[0] ?? "") : "";
    return `${country.clean(written) ?? country.clean(hint?.country ?? "") ?? "ZZ"}:${sign}`;
  },
  caption(cleaned) {
    const [issuer = "", sign = ""] = cleaned.split(":");
    return issuer === "ZZ" ? sign : `${sign} (${issuer})`;
  },
};
