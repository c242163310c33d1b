/**
 * Which function brings the texts of a field to one form?
 *
 * @module
 */
import type { Clean } from "../load/clean-column.ts";
import { cleanDate } from "../load/clean-date.ts";
import { cleanAddressOnline, cleanCode, cleanEmail, cleanPhone } from "../load/clean-identifier.ts";
import { cleanNumber } from "../load/clean-number.ts";
import { cleanPlace } from "../load/clean-place.ts";
import type { Cleaner } from "./infer/inference.ts";

const FUNCTIONS: Readonly<Record<Exclude<Cleaner["kind"], "date">, Clean>> = {
  text: (text) => text,
  word: (text) => text,
  phone: cleanPhone,
  email: cleanEmail,
  online: cleanAddressOnline,
  code: cleanCode,
  number: cleanNumber,
  place: cleanPlace,
};

export function cleanerOf(cleaner: Cleaner): Clean {
  if (cleaner.kind !== "date") return FUNCTIONS[cleaner.kind];
  const { order } = cleaner;
  return (text) => cleanDate(text, order);
}

const NOUNS: Readonly<Record<Cleaner["kind"], string>> = {
  text: "text",
  word: "word",
  phone: "phone number",
  email: "e-mail address",
  online: "web address or handle",
  code: "code",
  number: "number",
  place: "place",
  date: "date",
};

/** What a cleaned value is, for a reader. */
export function nounOf({ kind }: Cleaner): string {
  return NOUNS[kind];
}
