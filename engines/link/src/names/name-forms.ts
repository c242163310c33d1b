/**
 * Are two words forms of one given name?
 *
 * Short forms, pet forms, and what other languages make of the name: William and Bill, Yusuf and Joseph. The tables in
 * `forms` are by cultural area; a form of a form is no form: Sasha does not lead from Alexander to Alexandra.
 *
 * @module
 */
import { EAST_ASIAN_FORMS } from "./forms/east-asian.ts";
import { ENGLISH_FORMS } from "./forms/english.ts";
import { GERMANIC_FORMS } from "./forms/germanic.ts";
import { HEBREW_AND_GREEK_FORMS } from "./forms/hebrew-and-greek.ts";
import { HORN_OF_AFRICA_FORMS } from "./forms/horn-of-africa.ts";
import { MUSLIM_FORMS } from "./forms/muslim.ts";
import { ROMANCE_FORMS } from "./forms/romance.ts";
import { SLAVIC_FORMS } from "./forms/slavic.ts";
import { SOUTH_ASIAN_FORMS } from "./forms/south-asian.ts";

/** By form, the numbers of the lines it stands on: Alex is short for Alexander and for Alexandra. */
const linesOf = new Map<string, number[]>();

const lines = [
  ...ENGLISH_FORMS,
  ...GERMANIC_FORMS,
  ...ROMANCE_FORMS,
  ...SLAVIC_FORMS,
  ...MUSLIM_FORMS,
  ...HORN_OF_AFRICA_FORMS,
  ...SOUTH_ASIAN_FORMS,
  ...EAST_ASIAN_FORMS,
  ...HEBREW_AND_GREEK_FORMS,
];
for (const [number, forms] of lines.entries()) {
  for (const form of forms.split(" ")) linesOf.set(form, [...(linesOf.get(form) ?? []), number]);
}

/** @param word - Lower-case ASCII. */
export function hasForms(word: string): boolean {
  return linesOf.has(word);
}

/** @param a - Lower-case ASCII, as is `b`. Symmetric. */
export function areForms(a: string, b: string): boolean {
  const linesA = linesOf.get(a);
  if (linesA === undefined) return false;
  const linesB = linesOf.get(b);
  return linesB?.some((each) => linesA.includes(each)) ?? false;
}
