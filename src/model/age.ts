/**
 * Is this person a child?
 *
 * Every indication of age is turned into the range of ages it allows today, and the ranges are compared with 18. A stated age
 * has no date, and people only get older: 18 or more stays adult, less than 18 may have passed since and is uncertain.
 * A birth date that leaves 18 open (a year only), or indications that contradict each other, are uncertain too.
 *
 * Without any indication a case record is uncertain, because it is about a person at risk; any other record is taken for an
 * adult's, or every name in a company register would be locked away as a child's.
 *
 * Source: Convention on the Rights of the Child, article 1; Council of Europe Convention 197, article 10(3): who may be a
 * child is presumed to be one (safeguard 21). So whoever reads this treats "uncertain" as "child".
 *
 * @module
 */
import type { Cleaned } from "./clean-record.ts";
import { ModelError } from "./model-error.ts";
import { isA } from "./registry.ts";
import { daysOf } from "./values/date.ts";

export type AgeClass = "adult" | "child" | "uncertain";

const ofAge = 18;

/** A greater number is no age: two ages run together ("917"), or a year. Unit: years. */
const oldestKnown = 122;
const words: Readonly<Record<string, AgeClass>> = {
  adult: "adult",
  child: "child",
  minor: "child",
  juvenile: "child",
  infant: "child",
  elderly: "adult",
};

/**
 * The age class of whom a record is about.
 *
 * @param today - YYYY-MM-DD, so that the answer of a day can be given again.
 * @throws {@link ModelError} `unknown_entity_type`, `invalid_day`.
 */
export function ageClass(entityTypeName: string, cleaned: Cleaned, today: string): AgeClass {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(today)) throw new ModelError("invalid_day", today);
  const caseRecord = isA(entityTypeName, "CaseRecord");
  if (!caseRecord && !isA(entityTypeName, "Person")) return "adult";
  const said = [
    ...(cleaned.birthDate ?? []).map((value) => byBirth(value, today)),
    ...(cleaned.age ?? []).map(byStatedAge),
    // An age in the past below 18 says nothing about today; 18 or more does.
    ...(cleaned.ageWhenTrafficked ?? []).map(byStatedAge).filter((one) => one === "adult"),
    ...(cleaned.ageBand ?? []).map(byBand),
  ];
  const [first] = said;
  if (first === undefined) return caseRecord ? "uncertain" : "adult";
  return said.every((one) => one === first) ? first : "uncertain";
}

function byBirth(born: string, today: string): AgeClass {
  const [first, last] = daysOf(born);
  const [oldest, youngest] = [yearsBetween(first, today), yearsBetween(last, today)];
  if (youngest >= ofAge) return "adult";
  return oldest < ofAge ? "child" : "uncertain";
}

function byStatedAge(age: string): AgeClass {
  return Number(age) >= ofAge && Number(age) <= oldestKnown ? "adult" : "uncertain";
}

/** "Age18To24", "15-17", "30plus" or "minor": the lowest age it allows decides, as with a stated age. */
function byBand(band: string): AgeClass {
  const ages = (band.match(/\d+/gu) ?? []).map(Number);
  const lowest = /under|below|less|upto/iu.test(band) ? 0 : ages[0];
  if (lowest === undefined) return words[band.toLowerCase()] ?? "uncertain";
  return lowest >= ofAge && lowest <= oldestKnown ? "adult" : "uncertain";
}

/** Whole years; someone born on 29 February comes of age on 1 March. */
function yearsBetween(born: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(born.slice(0, 4));
  return today.slice(5) < born.slice(5) ? years - 1 : years;
}
