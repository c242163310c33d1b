/**
 * Which day does a text name, in the spellings that people and programs use?
 *
 * The result is as precise as the text: a day, a month or a year. A day or month that no calendar has is dropped,
 * and what stands before it is kept. Where day and month could be either, the column decides.
 *
 * Source: ISO 8601-1:2019; ECMA-376 part 1, 18.17.4.1, for the serial numbers of spreadsheets.
 *
 * @module
 */
import { monthNamed } from "./month-names.ts";

/** `serial`: days of a spreadsheet. */
export type DateOrder = "day-first" | "month-first" | "serial";

/** What a text says before it is known which number is the day. */
export interface DateParts {
  readonly year: number;
  /** Two numbers, in the order written; null when the order is plain. */
  readonly undecided: readonly [number, number] | null;
  readonly month: number | null;
  readonly day: number | null;
}

const FIRST_YEAR = 1_000;
const LAST_YEAR = 2_100;
/** Digits in one run are a date only in this span: a document number may look like any other. */
const FIRST_RUN_YEAR = 1_800;
/** Two digits up to this are of this century. */
const LAST_SHORT_YEAR = 30;
const LONGEST = 40;
const SERIAL_EPOCH = Date.UTC(1899, 11, 30);
const MILLISECONDS_A_DAY = 86_400_000;

/** @returns `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; null when the text names no date. */
export function cleanDate(text: string, order: DateOrder): string | null {
  if (order === "serial") return serialDate(text);
  if (/^[12]\d{3}-[01]\d-[0-3]\d$/.test(text))
    return written(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8)));
  const parts = dateParts(text);
  if (parts === null) return null;
  if (parts.undecided === null) return written(parts.year, parts.month, parts.day);
  const [first, second] = parts.undecided;
  const dayFirst = first > 12 || (order === "day-first" && second <= 12);
  return dayFirst ? written(parts.year, second, first) : written(parts.year, first, second);
}

/** @returns null when the text names no date. */
export function dateParts(given: string): DateParts | null {
  if (given.length > LONGEST) return null;
  const text = given.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
  return inDigits(text) ?? yearFirst(text) ?? yearLast(text) ?? withMonthName(text);
}

/** 19990219, 1999, 021999 and the like, without marks between. */
function inDigits(text: string): DateParts | null {
  const run = /^(\d{4})(?:(\d\d)(\d\d)(?:T?\d{4,6})?)?$/.exec(text);
  if (run === null) return null;
  const [, year, month, day] = run.map(Number);
  if (inRun(year)) return { year, undecided: null, month: month || null, day: day || null };
  const last = Number(text.slice(4, 8));
  if (text.length !== 8 || !inRun(last)) return null;
  return {
    year: last,
    undecided: [Number(text.slice(0, 2)), Number(text.slice(2, 4))],
    month: null,
    day: null,
  };
}

function inRun(year: number | undefined): year is number {
  return year !== undefined && year >= FIRST_RUN_YEAR && year <= LAST_YEAR;
}

function yearFirst(text: string): DateParts | null {
  const found = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?:[T ]\d{1,2}:\d\d.*)?$/.exec(text);
  const year = Number(found?.[1]);
  if (found === null || !isYear(year)) return null;
  return { year, undecided: null, month: Number(found[2]) || null, day: Number(found[3] ?? 0) || null };
}

function yearLast(text: string): DateParts | null {
  const found = /^(?:(\d{1,2})[-/. ]{1,2})?(\d{1,2})[-/. ]{1,2}(\d{4}|\d\d)(?:,? \d{1,2}:\d\d.*)?$/.exec(
    text,
  );
  if (found === null || (found[1] === undefined && found[3]?.length !== 4)) return null;
  const year = fullYear(found[3] ?? "");
  const second = Number(found[2]);
  if (!isYear(year)) return null;
  if (found[1] === undefined) return second > 12 ? null : { year, undecided: null, month: second, day: null };
  const first = Number(found[1]);
  if (first > 31 || second > 31 || (first > 12 && second > 12)) return null;
  return { year, undecided: [first, second], month: null, day: null };
}

/** 12 March 1990, March 12, 1990, 12-Mar-90, March 1990. */
function withMonthName(text: string): DateParts | null {
  const words = text.split(/[\s,./-]+/).filter((word) => word !== "");
  const at = words.findIndex((word) => /^\p{L}{3,}/u.test(word) && monthNamed(word) !== null);
  if (at === -1 || words.length > 3) return null;
  const rest = words.filter((_, i) => i !== at).map((word) => word.replace(/(st|nd|rd|th)$/, ""));
  if (rest.length === 0 || !rest.every((word) => /^\d{1,4}$/.test(word))) return null;
  const yearAt = rest[0]?.length === 4 ? 0 : rest.length - 1;
  const year = fullYear(rest[yearAt] ?? "");
  const day = rest.length === 2 ? Number(rest[1 - yearAt]) : null;
  if (!isYear(year) || (rest.length === 1 && rest[0]?.length !== 4)) return null;
  return { year, undecided: null, month: monthNamed(words[at] ?? ""), day };
}

function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length !== 2) return year;
  return year <= LAST_SHORT_YEAR ? 2_000 + year : 1_900 + year;
}

function isYear(year: number): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

function written(year: number, month: number | null, day: number | null): string {
  const start = String(year).padStart(4, "0");
  if (month === null || month < 1 || month > 12) return start;
  const withMonth = `${start}-${String(month).padStart(2, "0")}`;
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (day === null || day < 1 || day > lastDay) return withMonth;
  return `${withMonth}-${String(day).padStart(2, "0")}`;
}

function serialDate(text: string): string | null {
  if (!/^\d{4,5}(\.0+)?$/.test(text.trim())) return null;
  return new Date(SERIAL_EPOCH + Number(text) * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}
