/**
 * Are two dates one, allowing for how dates go wrong?
 *
 * Day and month are swapped between countries, single digits are misread, and often only the year is known: two
 * dates are then compared as precisely as the less precise of them allows.
 *
 * Source: ISO 8601-1:2019 for the form; proleptic Gregorian calendar.
 *
 * @module
 */
import { type Comparison, type Encoded, statedLevels } from "./comparison.ts";

const LEVELS = statedLevels([
  ["same date", 0.8, 0.0003],
  ["day and month swapped", 0.02, 0.0002],
  ["within 3 days", 0.03, 0.0015],
  ["one digit different", 0.05, 0.003],
  ["same month", 0.03, 0.003],
  ["same year", 0.04, 0.03],
  ["different date", 0.03, 0.96],
]);

const SAME = 0;
const SWAPPED = 1;
const NEARBY = 2;
const ONE_DIGIT = 3;
const SAME_MONTH = 4;
const SAME_YEAR = 5;
const DIFFERENT = 6;

const NEARBY_DAYS = 3;
const MILLISECONDS_A_DAY = 86_400_000;

export interface DateValue extends Encoded {
  readonly year: string;
  /** `YYYY-MM`; null when only the year is known. */
  readonly month: string | null;
  /** Days since 1970-01-01; null when the day is not known. */
  readonly day: number | null;
}

export const dateComparison: Comparison = {
  levels: LEVELS,
  encode: readDate,
  compare(a: DateValue, b: DateValue): number {
    if (a.day !== null && b.day !== null) return compareDays(a, b, Math.abs(a.day - b.day));
    if (a.month !== null && b.month !== null) return a.month === b.month ? SAME_MONTH : laterThanMonth(a, b);
    return laterThanMonth(a, b);
  },
};

/** @returns null when the text is no date of the calendar. */
export function readDate(text: string): DateValue | null {
  const found = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text.trim().slice(0, 10));
  const year = found?.[1];
  if (found === null || year === undefined) return null;
  const [, , month, day] = found;
  if (month === undefined) return { key: year, year, month: null, day: null };
  if (Number(month) < 1 || Number(month) > 12) return null;
  const yearMonth = `${year}-${month}`;
  if (day === undefined) return { key: yearMonth, year, month: yearMonth, day: null };
  const time = Date.parse(`${yearMonth}-${day}T00:00:00Z`);
  if (Number.isNaN(time) || new Date(time).getUTCDate() !== Number(day)) return null;
  return { key: `${yearMonth}-${day}`, year, month: yearMonth, day: time / MILLISECONDS_A_DAY };
}

function compareDays(a: DateValue, b: DateValue, apart: number): number {
  if (apart === 0) return SAME;
  if (isSwapped(a, b)) return SWAPPED;
  if (apart <= NEARBY_DAYS) return NEARBY;
  if (isOneDigitOff(a.key, b.key)) return ONE_DIGIT;
  return a.month === b.month ? SAME_MONTH : laterThanMonth(a, b);
}

function laterThanMonth(a: DateValue, b: DateValue): number {
  return a.year === b.year ? SAME_YEAR : DIFFERENT;
}

/** Both `YYYY-MM-DD`. */
function isSwapped(a: DateValue, b: DateValue): boolean {
  if (a.year !== b.year) return false;
  return a.key.slice(5, 7) === b.key.slice(8) && a.key.slice(8) === b.key.slice(5, 7);
}

/** One digit misread, or two neighbouring digits exchanged. Both `YYYY-MM-DD`. */
function isOneDigitOff(a: string, b: string): boolean {
  let first = -1;
  let different = 0;
  for (let i = 0; i < a.length; i++) {
    if (a.charCodeAt(i) === b.charCodeAt(i)) continue;
    if (different === 0) first = i;
    else if (different > 1 || i !== first + 1) return false;
    different++;
  }
  if (different < 2) return true;
  return a.charCodeAt(first) === b.charCodeAt(first + 1) && a.charCodeAt(first + 1) === b.charCodeAt(first);
}
