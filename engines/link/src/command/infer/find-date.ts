/**
 * Is a column one of dates, and which of two numbers is the day?
 *
 * @module
 */
import { type DateOrder, dateParts } from "../../load/clean-date.ts";
import { type ColumnProfile, shareOf } from "./column-profile.ts";
import { HEADERS, speaksOf } from "./header-phrases.ts";
import type { Finding } from "./inference.ts";

const MOST = 0.85;
const NAMED = 0.6;
/** Share of bare numbers that must be likely years before a column is one of years without being named so. */
const NEARLY_ALL = 0.98;
const FIRST_LIKELY_YEAR = 1_850;
const LAST_LIKELY_YEAR = 2_035;
/** A spreadsheet's day 1,000 is in 1902, its day 60,000 in 2064. */
const FIRST_SERIAL = 1_000;
const LAST_SERIAL = 60_000;

export function findDate(column: ColumnProfile): Finding | null {
  const named = speaksOf(column.name, HEADERS.date);
  const bare = shareOf(column, (value) => /^\D{0,3}\d{4}\D{0,3}$/.test(value));
  if (bare > 0.5) return findYear(column, named || speaksOf(column.name, HEADERS.year));
  if (named && shareOf(column, isSerialDay) >= NEARLY_ALL) {
    return {
      comparison: "date",
      cleaner: { kind: "date", order: "serial" },
      because: "its name says dates and its values are a spreadsheet's day numbers",
    };
  }
  if (shareOf(column, (value) => dateParts(value) !== null) < (named ? NAMED : MOST)) return null;
  const { order, because } = orderOf(column);
  return { comparison: "date", cleaner: { kind: "date", order }, because: `its values are dates${because}` };
}

function findYear(column: ColumnProfile, named: boolean): Finding | null {
  const likely = shareOf(column, (value) => isLikelyYear(Number(value.replace(/\D/g, ""))));
  const enough = named ? NAMED : NEARLY_ALL;
  if (likely < enough || (!named && column.distinct < 3)) return null;
  return {
    comparison: "date",
    cleaner: { kind: "date", order: "day-first" },
    because: "its values are years",
  };
}

function isLikelyYear(year: number): boolean {
  return year >= FIRST_LIKELY_YEAR && year <= LAST_LIKELY_YEAR;
}

function isSerialDay(value: string): boolean {
  return /^\d{4,5}(\.0+)?$/.test(value) && Number(value) >= FIRST_SERIAL && Number(value) <= LAST_SERIAL;
}

/** A number over 12 cannot be a month; where there is none, nothing shows which is the day. */
function orderOf(column: ColumnProfile): { order: DateOrder; because: string } {
  let [dayFirst, monthFirst, undecided] = [0, 0, 0];
  for (const value of column.values) {
    const pair = dateParts(value)?.undecided;
    if (pair === null || pair === undefined) continue;
    if (pair[0] > 12) dayFirst++;
    else if (pair[1] > 12) monthFirst++;
    else undecided++;
  }
  if (dayFirst + monthFirst + undecided === 0) return { order: "day-first", because: "" };
  if (monthFirst > dayFirst) return { order: "month-first", because: ", the month first" };
  const shown = dayFirst > 0 ? "" : " (assumed: no value shows it)";
  return { order: "day-first", because: `, the day first${shown}` };
}
