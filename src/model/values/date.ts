/**
 * When, and how exactly is it known?
 *
 * ISO 8601 with the precision of the source: "2019", "2019-03", "2019-03-07". Times of day are left out, the date is taken
 * as written. Reads figures of every script and month names of some fifty languages; a day that does not exist is refused.
 *
 * Order of figures: year first when it has four; else a part over 12 is the day; else the order that the named weekday
 * proves; else day first, or month first where `hint.country` writes so. `isAmbiguousDate` tells when that was a guess.
 *
 * Assumes: the Gregorian calendar, years 1800 to 2199. Two-digit years 40 to 99 are 19xx, 00 to 39 are 20xx.
 * Source: ISO 8601-1; RFC 9557 leaves precision out, so the short forms follow ISO.
 *
 * @module
 */
import { plainDigits, plainText } from "../plain-text.ts";
import { dateWords, dayOfWeekNamed, isDayOfWeek, monthNamed } from "../tables/month-names.ts";
import type { CleanHint, ValueKind } from "../value-kind.ts";

/** Where people write the month first in figures. */
const monthFirst = new Set(["US", "PH", "FM", "MH", "PW", "AS", "GU", "PR", "VI"]);
const twoDigitTurn = 40;
const fillers = new Set([
  ...["of", "the", "st", "nd", "rd", "th", "de", "del", "d", "le", "er", "г", "года", "р", "року", "год"],
  ...["年", "月", "日", "م", "년", "월", "일", "a", "al"],
]);
const monthCaptions = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

export const date: ValueKind = {
  name: "date",
  maximumLength: 10,
  comparison: "date",
  identifying: false,
  clean: (given, hint) => read(given, hint)?.iso ?? null,
  caption(cleaned) {
    const [year = "", month, day] = cleaned.split("-");
    const name = month === undefined ? "" : `${monthCaptions[Number(month) - 1] ?? month} `;
    return `${day === undefined ? "" : `${Number(day)} `}${name}${year}`;
  },
  warn(cleaned) {
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    return cleaned > tomorrow.slice(0, cleaned.length) ? "Lies in the future." : null;
  },
};

/** True when the figures could as well be read in the other order: "03/04/2019". False for what is no date. */
export function isAmbiguousDate(given: string, hint?: CleanHint): boolean {
  return read(given, hint)?.guessed ?? false;
}

/** The days that a cleaned date may mean, first and last, each YYYY-MM-DD. */
export function daysOf(cleaned: string): readonly [first: string, last: string] {
  const [year = "", month, day] = cleaned.split("-");
  if (month === undefined) return [`${year}-01-01`, `${year}-12-31`];
  if (day !== undefined) return [cleaned, cleaned];
  return [`${cleaned}-01`, `${cleaned}-${two(daysIn(Number(year), Number(month)))}`];
}

interface Reading {
  readonly iso: string;
  readonly guessed: boolean;
}

/** Parts as written. `year` has its full figures. */
interface Parts {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

function read(given: string, hint: CleanHint | undefined): Reading | null {
  if (given.length > 100) return null;
  const line = withoutTime(plainDigits(plainText(given)).toLowerCase());
  const packed = /^((?:18|19|20|21)\d{2})(\d{2})(\d{2})$/u.exec(line);
  if (packed !== null)
    return reading({ year: Number(packed[1]), month: Number(packed[2]), day: Number(packed[3]) });
  if (!/^[\p{L}\p{M}\d\s.,/'’()-]+$/u.test(line) || /^-|\d-$/u.test(line)) return null;
  return fromWords(dateWords(line), hint);
}

/** "Mon, 10/27/2014 - 12:00" and "2019-03-07t12:00:00.000+02:00" end before their time of day. */
function withoutTime(line: string): string {
  const clock =
    /[\st,-]*\b(?:at\s+)?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,9})?\s*(?:[ap]\.?m\.?)?\s*(?:z|utc|gmt)?\s*(?:[+-]\d{2}:?(?:\d{2})?)?$/u;
  return line
    .replace(/(?<=\d)t(?=\d{1,2}:)/u, " ")
    .replace(clock, "")
    .trim();
}

function fromWords(words: readonly string[], hint: CleanHint | undefined): Reading | null {
  const figures = words.filter((word) => /^\d+$/u.test(word));
  const names = words.filter((word) => !/^\d+$/u.test(word) && !fillers.has(word));
  const months = names.map(monthNamed).filter((month) => month !== null);
  const days = names.filter((word) => monthNamed(word) === null);
  if (figures.length === 0 || figures.length > 3 || months.length > 1 || days.length > 1) return null;
  if (!days.every(isDayOfWeek) || figures.some((figure) => figure.length > 4)) return null;
  const [month] = months;
  if (month !== undefined) return fromNamedMonth(figures, month);
  return fromFigures(figures, { hint, weekday: dayOfWeekNamed(days[0] ?? "") });
}

function fromNamedMonth(figures: readonly string[], month: number): Reading | null {
  const [first = "", second] = figures;
  if (figures.length > 2) return null;
  if (second === undefined) return first.length === 4 ? reading({ year: Number(first), month }) : null;
  return first.length === 4
    ? reading({ year: Number(first), month, day: Number(second) })
    : reading({ year: fullYear(second), month, day: Number(first) });
}

function fromFigures(
  figures: readonly string[],
  known: { hint: CleanHint | undefined; weekday: number | null },
): Reading | null {
  const [first = "", second, third] = figures;
  if (second === undefined) return first.length === 4 ? reading({ year: Number(first) }) : null;
  if (first.length === 4)
    return yearFirst(Number(first), Number(second), third === undefined ? 0 : Number(third));
  if (third === undefined)
    return second.length === 4 ? reading({ year: Number(second), month: Number(first) }) : null;
  return yearLast({ first: Number(first), second: Number(second), year: fullYear(third) }, known);
}

/** Registers write 00 for a month or day that is not known. */
function yearFirst(year: number, month: number, day: number): Reading | null {
  if (month === 0) return day === 0 ? reading({ year }) : null;
  return reading(day === 0 ? { year, month } : { year, month, day });
}

function yearLast(
  { first, second, year }: { first: number; second: number; year: number },
  { hint, weekday }: { hint: CleanHint | undefined; weekday: number | null },
): Reading | null {
  const dayFirst = reading({ year, month: second, day: first });
  const monthFirstReading = reading({ year, month: first, day: second });
  if (dayFirst === null || monthFirstReading === null) return dayFirst ?? monthFirstReading;
  const proven = [dayFirst, monthFirstReading].filter(({ iso }) => new Date(iso).getUTCDay() === weekday);
  if (proven.length === 1 && proven[0] !== undefined) return proven[0];
  const chosen = monthFirst.has(hint?.country ?? "") ? monthFirstReading : dayFirst;
  return { iso: chosen.iso, guessed: first !== second };
}

function fullYear(figures: string): number {
  const year = Number(figures);
  if (figures.length === 4) return year;
  // Three figures, or one, are a slip of the hand: no year of the range, so the date is refused.
  if (figures.length !== 2) return 0;
  return year < twoDigitTurn ? 2000 + year : 1900 + year;
}

function reading({ year, month, day }: Parts): Reading | null {
  if (year < 1800 || year > 2199) return null;
  if (month === undefined) return { iso: String(year), guessed: false };
  if (month < 1 || month > 12) return null;
  if (day === undefined) return { iso: `${year}-${two(month)}`, guessed: false };
  if (day < 1 || day > daysIn(year, month)) return null;
  return { iso: `${year}-${two(month)}-${two(day)}`, guessed: false };
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
