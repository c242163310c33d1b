/**
 * Which small records bring out every kind of comparison, every key function, hubs, caps and values in several forms?
 *
 * @module
 */
import fc from "fast-check";
import { comparisonOf } from "../../compare/comparisons.ts";
import { fingerprint } from "../../fingerprint.ts";
import type { Model } from "../../model.ts";
import type { Plan } from "../../plan.ts";
import type { LinkRecord } from "../../record.ts";
import { statedModel } from "../../stated-model.ts";

/** Thresholds so low that a few dozen records meet them. */
export const everyKindPlan: Plan = {
  fields: [
    { name: "phone", comparison: "exact" },
    { name: "born", comparison: "date" },
    { name: "country", comparison: "category" },
    { name: "height", comparison: "number" },
    { name: "seen at", comparison: "place" },
    { name: "surname", comparison: "spelling" },
    { name: "street", comparison: "spelling", levels: [{ edits: 1 }, { jaroWinkler: 0.85 }, { edits: 3 }] },
    { name: "weight", comparison: "number", termFrequency: true },
    { name: "full name", comparison: "name" },
    { name: 'it\'s "free" text; -- \\', comparison: "text" },
    { name: "plate", comparison: "exact", evidence: false, hubThreshold: 4 },
  ],
  blocking: [
    { name: "same phone", keys: [{ field: "phone", key: "exact" }] },
    { name: "last digits", keys: [{ field: "phone", key: "last-letters", length: 4 }] },
    {
      name: "year and country",
      keys: [
        { field: "born", key: "year" },
        { field: "country", key: "exact" },
      ],
    },
    {
      name: "month and 'height'",
      keys: [
        { field: "born", key: "month" },
        { field: "height", key: "exact" },
      ],
    },
    {
      name: "day",
      keys: [
        { field: "born", key: "day" },
        { field: "phone", key: "first-letters" },
      ],
    },
    { name: "nearby day", keys: [{ field: "born", key: "nearby-day" }] },
    { name: "cell", keys: [{ field: "seen at", key: "cell", kilometres: 5 }] },
    { name: "surname begins", keys: [{ field: "surname", key: "first-letters", length: 2 }] },
    {
      name: "names",
      keys: [
        { field: "full name", key: "token-skeleton" },
        { field: "surname", key: "exact" },
      ],
    },
    {
      name: "part",
      keys: [
        { field: "full name", key: "name-token" },
        { field: "born", key: "year" },
      ],
    },
    { name: "sounds", keys: [{ field: "full name", key: "name-skeleton" }] },
    { name: "word", keys: [{ field: 'it\'s "free" text; -- \\', key: "word" }] },
    { name: "plate", keys: [{ field: "plate", key: "exact" }] },
    { name: "weight", keys: [{ field: "weight", key: "first-letters", length: 1 }] },
  ],
  options: { hubThreshold: 8, blockCap: 12 },
};

const texts: Readonly<Record<string, readonly string[]>> = {
  phone: [
    "+4912345678",
    "+4912345687",
    "012345678",
    "+49123456789",
    "é12345",
    "é12354",
    "ab",
    " +4912345678 ",
    "\u00a0",
  ],
  born: [
    "1990-03-04",
    "1990-04-03",
    "1990-03-06T10:00",
    "1990-03",
    "1990",
    "1991-03-04",
    "1990-02-30",
    "0000-02-29",
    "1900-02-29",
    "2000-02-29",
    "1989-12-31",
    "199-01-01",
    "1990-03-14",
    "soon",
  ],
  country: ["SYR", "syr", "ERI", "İran", "i̇ran", "ΣΑΣ", "σας", "Éire", "éire"],
  height: [
    "100",
    "100.0",
    "1e2",
    "96",
    "85",
    "-0",
    "0",
    "+5",
    ".5",
    "5.",
    "1e999",
    "many",
    "99.99999",
    "1.7e308",
    "-1.7e308",
  ],
  "seen at": [
    "35.5,12.6",
    "35.5,12.6,0",
    "35.505,12.6",
    "35.53,12.6",
    "35.5,12.6,30000",
    "36,12.6",
    "0,179.99",
    "0,-179.99",
    "90,0",
    "-90,7",
    "91,0",
    "1,",
    "1,2,3,4",
    " 35.5 , 12.6 ",
    "1,2,-3",
  ],
  surname: [
    "Martha",
    "Marhta",
    "Dwayne",
    "Duane",
    "Dixon",
    "Dicksonx",
    "Müller",
    "Muller",
    "Mueller",
    "al-Ḥasan",
    "Al-Hasan",
    "martha",
    "😀😀",
    "x",
  ],
  street: [
    "Main Street",
    "Main Streat",
    "Main St",
    "Mian Street",
    "Hauptstraße",
    "Hauptstrasse",
    "Hauptstraſe",
    "a",
    "b",
  ],
  weight: ["70", "70.0", "71", "80", "0.1", "1e21"],
  "full name": [
    "Ahmed Ali",
    "أحمد علي",
    "Ahmad Aly",
    "ALI Ahmed",
    "Sara Haile",
    "Sarah Hayle",
    "A. Ali",
    "???",
    "Ali Ali",
  ],
  'it\'s "free" text; -- \\': [
    "12 Harbour Road",
    "harbour road 12",
    "Harbor Road",
    "a boat off Malta",
    "a boat off Sicily",
    "'; drop table people; --",
    "\\'",
  ],
  plate: ["AB 123", "AB 124", "CD 999", "zürich"],
};

/** Agreeing on some values is worth much, on others little, on one less than nothing. */
export function everyKindModel(): Model {
  const model = statedModel(everyKindPlan, 0.01);
  const fields = model.fields.map((field, i) => {
    const plan = everyKindPlan.fields[i];
    if (plan === undefined || plan.comparison === "date" || plan.name === "height") return field;
    const keys = (texts[plan.name] ?? []).map((text) => comparisonOf(plan).encode(text)?.key ?? "");
    const listed = keys
      .filter((_, at) => at % 3 > 0)
      .map((key, at) => [fingerprint(key), 3 + 40 * at] as const);
    const termFrequencies = { records: 500, counts: Object.fromEntries(listed), otherwise: 2 };
    return plan.comparison === "place" ? field : { ...field, termFrequencies };
  });
  return { ...model, fields };
}

const fields = fc.record(
  Object.fromEntries(
    Object.entries(texts).map(([name, choices]) => [
      name,
      fc.array(fc.constantFrom(...choices), { maxLength: 2 }),
    ]),
  ),
);

/** Ids unique, with quotation marks in some. */
export const everyKindRecords: fc.Arbitrary<LinkRecord[]> = fc
  .array(fc.tuple(fields, fc.constantFrom("north", "south")), { minLength: 25, maxLength: 45 })
  .map((all) =>
    all.map(([each, source], i) => ({ id: i % 7 === 0 ? `r'${i}"` : `r${i}`, fields: each, source })),
  );
