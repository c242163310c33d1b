/**
 * Which country or territory?
 *
 * ISO 3166-1 alpha-2, upper case, from two letters, three letters or an English name. "Unknown" is not a country.
 * One value is one country; a list is for the importer to take apart.
 *
 * @module
 */
import { plainText } from "../plain-text.ts";
import { countries, otherNames } from "../tables/countries.ts";
import type { ValueKind } from "../value-kind.ts";

const names = new Map(countries.map((entry) => [entry.alpha2, entry.name]));
const codes = new Map([
  ...Object.entries(otherNames),
  ...countries.map((entry): [string, string] => [folded(entry.name), entry.alpha2]),
  ...countries.map((entry): [string, string] => [entry.alpha3.toLowerCase(), entry.alpha2]),
  ...countries.map((entry): [string, string] => [entry.alpha2.toLowerCase(), entry.alpha2]),
]);

export const country: ValueKind = {
  name: "country",
  maximumLength: 2,
  comparison: "category",
  identifying: false,
  clean: (given) => (given.length > 200 ? null : (codes.get(folded(plainText(given))) ?? null)),
  caption: (cleaned) => names.get(cleaned) ?? cleaned,
};

/** "Côte d&#039;Ivoire" and "Cote d'Ivoire" fold to one text. */
function folded(text: string): string {
  return text
    .replace(/&#0?39;|&rsquo;/gu, "'")
    .normalize("NFKD")
    .replace(/[\p{M}'’]/gu, "")
    .toLowerCase()
    .replace(/&/gu, " and ")
    .replace(/[^\p{L}]+/gu, " ")
    .trim()
    .replace(/^the (?!former)/u, "");
}
