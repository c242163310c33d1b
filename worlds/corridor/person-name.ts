/**
 * What is a person of this world called?
 *
 * Draws a naming culture, then common names of it the more often the higher they stand in the table, so that
 * namesakes come about by themselves. A middle name is the father's, a second given name or a second family
 * name, as the culture has it.
 *
 * @module
 */
import { type NameEntry, type NamingCulture, namingCultures } from "./name-tables.ts";
import type { Random } from "./random.ts";

export type Gender = "female" | "male" | "other";

/** The true name, before any source writes it down. */
export interface PersonName {
  readonly culture: NamingCulture;
  readonly given: NameEntry;
  readonly middle: NameEntry | null;
  readonly family: NameEntry;
}

/** Draws a name for a person of this gender. */
export function drawName(gender: Gender, random: Random): PersonName {
  const culture = random.pick(namingCultures);
  const given = random.pickCommon(givenNames(culture, gender, random));
  const family = inflected(random.pickCommon(culture.family), gender, culture);
  const middle = random.chance(0.7) ? middleName(culture, gender, random) : null;
  return { culture, given, middle, family };
}

/** A child's name: the parent's family name, the father's given name in the middle where the culture does so. */
export function drawChildName(father: PersonName, gender: Gender, random: Random): PersonName {
  const given = random.pickCommon(givenNames(father.culture, gender, random));
  const middle = carriesFather(father.culture)
    ? afterFather(father.given, gender, father.culture)
    : father.given;
  return { culture: father.culture, given, middle, family: father.family };
}

function givenNames(culture: NamingCulture, gender: Gender, random: Random): readonly NameEntry[] {
  if (gender === "other") return random.chance(0.5) ? culture.female : culture.male;
  return culture[gender];
}

function carriesFather(culture: NamingCulture): boolean {
  return culture.script !== "latin";
}

function middleName(culture: NamingCulture, gender: Gender, random: Random): NameEntry {
  if (culture.name === "iberian") return random.pick(culture.family);
  if (carriesFather(culture)) return afterFather(random.pick(culture.male), gender, culture);
  return random.pick(givenNames(culture, gender, random));
}

/** The father's name as a middle name: a patronymic where Cyrillic is at home, else the name itself. */
function afterFather(father: NameEntry, gender: Gender, culture: NamingCulture): NameEntry {
  if (culture.script !== "cyrillic") return { ...father, nicknames: [] };
  const [latinEnd, ownEnd] = gender === "female" ? ["ovna", "овна"] : ["ovich", "ович"];
  return {
    latin: father.latin.map((latin) => latin.replace(/[aeiouy]+$/u, "") + latinEnd),
    own: father.own === null ? null : father.own.replace(/[аеийоуья]+$/u, "") + ownEnd,
    nicknames: [],
  };
}

/** Family names on -ov and -ev end in -a for a woman. */
function inflected(family: NameEntry, gender: Gender, culture: NamingCulture): NameEntry {
  const bends = culture.script === "cyrillic" && /[oe][vw]$/u.test(family.latin[0] ?? "");
  if (gender !== "female" || !bends) return family;
  return {
    latin: family.latin.map((latin) => `${latin}a`),
    own: family.own === null ? null : `${family.own}а`,
    nicknames: [],
  };
}
