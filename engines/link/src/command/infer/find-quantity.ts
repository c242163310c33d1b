/**
 * Is a column one of places on the globe, of numbers, or of codes from a short list?
 *
 * @module
 */
import { cleanNumber } from "../../load/clean-number.ts";
import { cleanPlace } from "../../load/clean-place.ts";
import { headerWords } from "../../load/header-words.ts";
import type { SpellingLevel } from "../../plan.ts";
import { type ColumnProfile, shareOf, variety } from "./column-profile.ts";
import { HEADERS, speaksOf } from "./header-phrases.ts";
import type { Finding } from "./inference.ts";

const MOST = 0.85;
/** A list with more entries than this is not short. */
const LONGEST_LIST = 500;
/** Nor is one whose entries recur less often than this. Distinct values a row. */
const RECURRING = 0.05;
const A_HANDFUL = 20;
/** Postcodes go wrong by a digit or two. */
const POSTCODE_LEVELS: readonly SpellingLevel[] = [{ edits: 1 }, { edits: 2 }];
const BRITISH = /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/i;

export function findQuantity(column: ColumnProfile): Finding | null {
  return findPlace(column) ?? findPostcode(column) ?? findNumber(column) ?? findCategory(column);
}

function findPlace(column: ColumnProfile): Finding | null {
  const isPair = (value: string) =>
    /\d[.,]?\d*\s*[,;\s]\s*-?\d/.test(value) && /\d\.\d{2,}/.test(value) && cleanPlace(value) !== null;
  const enough = speaksOf(column.name, [...HEADERS.place, "location"]) ? 0.6 : MOST;
  if (shareOf(column, isPair) < enough) return null;
  return { comparison: "place", cleaner: { kind: "place" }, because: "its values are pairs of coordinates" };
}

function findPostcode(column: ColumnProfile): Finding | null {
  const named = speaksOf(column.name, HEADERS.postcode) || speaksOf(column.name, ["post code", "zip code"]);
  const looks = shareOf(column, (value) => /^[\p{L}\d][\p{L}\d\s-]{2,9}$/u.test(value) && /\d/.test(value));
  const british = shareOf(column, (value) => BRITISH.test(value));
  if (!(named && looks >= 0.6) && british < MOST) return null;
  const because = named ? "its name and values say postcodes" : "its values are postcodes";
  return { comparison: "spelling", levels: POSTCODE_LEVELS, cleaner: { kind: "code" }, because };
}

function findNumber(column: ColumnProfile): Finding | null {
  const number: Finding = {
    comparison: "number",
    cleaner: { kind: "number" },
    because: "its values are numbers",
  };
  const numeric = shareOf(column, (value) => cleanNumber(value) !== null);
  const named = speaksOf(column.name, HEADERS.number);
  if (numeric < (named ? 0.6 : MOST)) return null;
  const bare = shareOf(column, (value) => /^\d+$/.test(value));
  if (named || bare < 0.5) return number;
  // Whole numbers that recur are house numbers, counts and codes: near is no nearer than far.
  return variety(column) <= 0.2 || speaksOf(column.name, HEADERS.houseNumber)
    ? {
        comparison: "category",
        cleaner: { kind: "word" },
        because: "its values are whole numbers that recur",
      }
    : number;
}

function findCategory(column: ColumnProfile): Finding | null {
  const named = speaksOf(column.name, HEADERS.category);
  if (isNamed(column)) return null;
  const short = column.words <= 3 && column.characters <= 30;
  const isList = column.distinct <= 20 || (column.distinct <= LONGEST_LIST && variety(column) <= RECURRING);
  if (speaksOf(column.name, HEADERS.text) && column.distinct > 20) return null;
  if (!short || !(isList || (named && variety(column) <= 0.3 && column.held >= 20))) return null;
  const because = `its ${column.distinct} values come from a short list`;
  return { comparison: "category", cleaner: { kind: "word" }, because };
}

/** Whether a header that speaks of names means it: a handful of values that recur are rather names of kinds. */
function isNamed(column: ColumnProfile): boolean {
  if (speaksOf(column.name, [...HEADERS.given, ...HEADERS.surname])) return true;
  const isFew = column.distinct <= A_HANDFUL && column.held >= 5 * A_HANDFUL;
  const lastWord = headerWords(column.name).at(-1) ?? "";
  return speaksOf(column.name, HEADERS.name) && !isFew && !speaksOf(lastWord, HEADERS.category);
}
