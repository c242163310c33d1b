/**
 * Is a code that of a region of the first level?
 *
 * ISO 3166-2 holds districts of the second level too in some countries, and a warning about a district says more than
 * may be said. For the countries on our routes that mix levels the first one is written down here.
 *
 * Assumes: the table is from memory of the standard, not from a licensed copy: a country that is missing here is taken
 * to have one level.
 * Source: trust.md rule 38; ISO 3166-2:2020 with its newsletters.
 *
 * @module
 */
const firstLevel: Readonly<Record<string, RegExp>> = {
  BD: /^[A-H]$/,
  BE: /^(BRU|VLG|WAL)$/,
  BF: /^\d{2}$/,
  CI: /^[A-Z]{2}$/,
  DE: /^[A-Z]{2}$/,
  ES: /^(AN|AR|AS|CB|CE|CL|CM|CN|CT|EX|GA|IB|MC|MD|ML|NC|PV|RI|VC)$/,
  FR: /^([A-Z]{3}|20R|97[1-6])$/,
  GB: /^(ENG|NIR|SCT|WLS)$/,
  GN: /^[BCDFKLMN]$/,
  GR: /^([A-M]|69)$/,
  IT: /^\d{2}$/,
  MA: /^\d{2}$/,
  MW: /^[CNS]$/,
  TD: /^[A-Z]{2}$/,
  UG: /^[CENW]$/,
};

const form = /^([A-Z]{2})-([A-Z0-9]{1,3})$/;

/** @returns the country of a region of the first level, ISO 3166-1 alpha-2; null when the code is none. */
export function countryOfRegion(code: string): string | null {
  const [, country = "", part = ""] = form.exec(code) ?? [];
  if (country === "" || !isCountry(country)) return null;
  return (firstLevel[country] ?? /./).test(part) ? country : null;
}

function isCountry(code: string): boolean {
  if (["ZZ", "EU", "EZ", "UN"].includes(code)) return false;
  return new Intl.DisplayNames("en", { type: "region", fallback: "none" }).of(code) !== undefined;
}
