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
import { type Comparison, type Encoded, type Sketching, statedLevels } from "./comparison.ts";

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

/** In the digits of a date: bits of the day and of the month, and where month and year begin. */
const DAY = 0xff;
const MONTH = 0xff00;
const MONTH_FROM = 8;
const YEAR_FROM = 16;
/** Where the last digit of month and year stands: its neighbour below belongs to another number. */
const BEGINNINGS: readonly number[] = [MONTH_FROM, YEAR_FROM];

export interface DateValue extends Encoded {
  readonly year: string;
  /** `YYYY-MM`; null when only the year is known. */
  readonly month: string | null;
  /** Days since 1970-01-01; null when the day is not known. */
  readonly day: number | null;
  /** `YYYYMMDD`, four bits a digit; zeros for what is not known. */
  readonly digits: number;
}

/** Digits, and days since 1970-01-01. */
const dateSketching: Sketching = {
  isExact: true,
  write(text, into, at) {
    const date = readDate(text);
    into[at] = date?.digits ?? 0;
    into[at + 1] = date?.day ?? 0;
  },
  closest(numbers, a, b) {
    const apart = Math.abs((numbers[a + 1] as number) - (numbers[b + 1] as number));
    return levelOf(numbers[a] as number, numbers[b] as number, apart);
  },
};

export const dateComparison: Comparison = {
  levels: LEVELS,
  encode: readDate,
  sketching: dateSketching,
  compare(a: DateValue, b: DateValue): number {
    return levelOf(a.digits, b.digits, Math.abs((a.day ?? 0) - (b.day ?? 0)));
  },
};

/** @returns null when the text is no date of the calendar. */
export function readDate(text: string): DateValue | null {
  const found = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text.trim().slice(0, 10));
  const year = found?.[1];
  if (found === null || year === undefined) return null;
  const [, , month, day] = found;
  const digits = digitsOf(year, month, day);
  if (month === undefined) return { key: year, year, month: null, day: null, digits };
  if (Number(month) < 1 || Number(month) > 12) return null;
  const yearMonth = `${year}-${month}`;
  if (day === undefined) return { key: yearMonth, year, month: yearMonth, day: null, digits };
  const time = Date.parse(`${yearMonth}-${day}T00:00:00Z`);
  if (Number.isNaN(time) || new Date(time).getUTCDate() !== Number(day)) return null;
  return { key: `${yearMonth}-${day}`, year, month: yearMonth, day: time / MILLISECONDS_A_DAY, digits };
}

function digitsOf(year: string, month = "00", day = "00"): number {
  return Number.parseInt(`${year}${month}${day}`, 16) | 0;
}

/** @param apart - Days between the two, where both are known. */
function levelOf(a: number, b: number, apart: number): number {
  const different = a ^ b;
  const bothDays = (a & DAY) !== 0 && (b & DAY) !== 0;
  if (bothDays) {
    if (different === 0) return SAME;
    if (
      different >>> YEAR_FROM === 0 &&
      ((a >>> MONTH_FROM) & DAY) === (b & DAY) &&
      (a & DAY) === ((b >>> MONTH_FROM) & DAY)
    )
      return SWAPPED;
    if (apart <= NEARBY_DAYS) return NEARBY;
    if (isOneDigitOff(a, different)) return ONE_DIGIT;
  }
  if (different >>> YEAR_FROM !== 0) return DIFFERENT;
  const bothMonths = (a & MONTH) !== 0 && (b & MONTH) !== 0;
  return bothMonths && (different & MONTH) === 0 ? SAME_MONTH : SAME_YEAR;
}

/**
 * One digit misread, or two neighbouring digits of a year, month or day exchanged.
 *
 * @param a - One of two dates. @param different - Bits in which the other is not the same.
 */
function isOneDigitOff(a: number, different: number): boolean {
  const lowest = (31 - Math.clz32(different & -different)) & ~3;
  const highest = (31 - Math.clz32(different)) & ~3;
  if (lowest === highest) return true;
  if (highest !== lowest + 4 || BEGINNINGS.includes(highest)) return false;
  const exchanged = ((a >>> lowest) ^ (a >>> highest)) & 15;
  return ((different >>> lowest) & 15) === exchanged && ((different >>> highest) & 15) === exchanged;
}
