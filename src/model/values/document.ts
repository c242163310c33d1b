/**
 * Which paper that says who someone is?
 *
 * "type:country:number": "passport:MD:AB123456". An unknown type is "document", an unknown country "ZZ". The number keeps
 * only its letters and digits, upper case. `hint.scheme` names the type, `hint.country` the country.
 *
 * Source: ICAO Doc 9303 for what a number may hold; ISO 3166-1 with ZZ for an unknown country.
 *
 * @module
 */
import { plainDigits, plainText } from "../plain-text.ts";
import type { CleanHint, ValueKind } from "../value-kind.ts";
import { country } from "./country.ts";

const types: readonly (readonly [type: string, words: RegExp])[] = [
  ["passport", /pass(?:e?port|aporte|aport)|паспорт|جواز/u],
  ["residence-permit", /resid|permit|séjour|вид на жительство|إقامة/u],
  ["driving-licence", /driv|licen[cs]e|permis de conduire|водител|رخصة/u],
  ["birth-certificate", /birth|naissance|свидетельство о рождении|ميلاد/u],
  ["visa", /\bvisa\b|виза|تأشيرة/u],
  ["asylum-card", /asyl|refugee|réfugié|беженц|لجوء/u],
  ["national-id", /ident|national|\bid\b|\bcni\b|\bdni\b|\bidnp\b|посвідчення|هوية/u],
];

export const document: ValueKind = {
  name: "document",
  maximumLength: 64,
  comparison: "exact",
  identifying: true,
  clean(given, hint) {
    if (given.length > 200) return null;
    const parts = plainText(given).split(":");
    const number = plainDigits(parts.at(-1) ?? "")
      .toUpperCase()
      .replace(/[^\p{L}\p{N}]/gu, "")
      .normalize("NFKC");
    if (parts.length > 3 || !/^[\p{L}\p{N}]{4,32}$/u.test(number) || !/\d/u.test(number)) return null;
    return `${typeOf(parts, hint)}:${countryOf(parts, hint)}:${number}`;
  },
  caption(cleaned) {
    const [type = "", issuer = "", number = ""] = cleaned.split(":");
    return `${number} (${type.replaceAll("-", " ")}${issuer === "ZZ" ? "" : `, ${country.caption(issuer)}`})`;
  },
};

function typeOf(parts: readonly string[], hint: CleanHint | undefined): string {
  const written = (parts.length > 1 ? (parts[0] ?? "") : (hint?.scheme ?? "")).toLowerCase();
  return types.find(([type, words]) => type === written || words.test(written))?.[0] ?? "document";
}

function countryOf(parts: readonly string[], hint: CleanHint | undefined): string {
  const written = parts.length > 2 ? (parts[1] ?? "") : "";
  return country.clean(written) ?? country.clean(hint?.country ?? "") ?? "ZZ";
}
