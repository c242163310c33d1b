import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { countries } from "../tables/countries.ts";
import { country } from "./country.ts";

const cases: readonly (readonly [string, string | null])[] = [
  ["md", "MD"],
  ["MDA", "MD"],
  ["Moldova", "MD"],
  ["Republic of Moldova", "MD"],
  ["Côte d'Ivoire", "CI"],
  ["Côte d&#039;Ivoire", "CI"],
  ["COTE D’IVOIRE", "CI"],
  ["Türkiye", "TR"],
  ["Turkey", "TR"],
  ["Iran (Islamic Republic of)", "IR"],
  ["Venezuela (Bolivarian Republic of)", "VE"],
  ["Democratic People&#039;s Republic of Korea", "KP"],
  ["Lao People's Democratic Republic", "LA"],
  ["Democratic Republic of the Congo", "CD"],
  ["Congo", "CG"],
  ["The Gambia", "GM"],
  ["State of Palestine", "PS"],
  ["Palestinian Territories", "PS"],
  ["United Kingdom of Great Britain and Northern Ireland", "GB"],
  ["China, Hong Kong Special Administrative Region", "HK"],
  ["Bosnia & Herzegovina", "BA"],
  ["Saint Vincent and the Grenadines", "VC"],
  ["Netherlands", "NL"],
  ["Unknown", null],
  ["Mixed/Unknown", null],
  ["zz", null],
  ["eu", null],
  ["Sudan, Eritrea", null],
];

test.each(cases)("%j → %j", (given, cleaned) => {
  expect(country.clean(given)).toBe(cleaned);
});

test("every country is read back from its own caption", () => {
  for (const { alpha2, alpha3, name } of countries) {
    expect([alpha2, country.caption(alpha2), country.clean(name), country.clean(alpha3)]).toEqual([
      alpha2,
      name,
      alpha2,
      alpha2,
    ]);
  }
});

test("every country in twelve years of Missing Migrants is read", () => {
  const folder = join(
    process.env.WAYMARK_SHARED ?? join(import.meta.dirname, "../../../../shared"),
    "data/missing-migrants",
  );
  const named = new Set<string>();
  for (let year = 2014; year <= 2025; year += 1) {
    const rows: { country_of_incident: string }[] = JSON.parse(
      readFileSync(join(folder, `${year}.json`), "utf8"),
    );
    for (const row of rows) named.add(row.country_of_incident);
  }
  const unread = [...named].filter((given) => country.clean(given) === null);
  expect(named.size).toBeGreaterThan(130);
  expect(unread.sort()).toEqual(["Mixed/Unknown"]);
});
