/**
 * What does a number in a cell mean: a quantity, or a day counted from 1900?
 *
 * Only the cell's number format tells. A date is given as ISO 8601; a number as the program shows it, which is
 * 15 significant digits.
 *
 * Source: ECMA-376-1, 18.8.30 (number formats), 18.17.4 (dates and times).
 *
 * @module
 */

/** Last day that a workbook can count, 31 December 9999. Unit: days. */
const LAST_DAY = 2_958_465;
const DAY = 86_400_000;

/** True for the built-in formats that show a date or a time. */
export function isDateFormatId(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

/** True when a format code shows a date or a time: "dd/mm/yyyy", not "0.00" or [Red]. */
export function isDateFormat(code: string): boolean {
  const bare = code
    .slice(0, 500)
    .replace(/"[^"]*"|\\.|_.|\*./g, "")
    .replace(/\[(?![hms]+\])[^\]]*\]/gi, "");
  return /[ymdhs]/i.test(bare.replace(/general/gi, ""));
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}

/**
 * A day count as ISO 8601: a date, a date with time, or a time alone when it is below one day.
 * @param serial days since the workbook's first day; the fraction is the time.
 * @param from1904 true when the workbook counts from 1904.
 * @returns null when no such day exists.
 */
export function dateOfSerial(serial: number, from1904: boolean): string | null {
  if (!Number.isFinite(serial) || serial < 0 || serial > LAST_DAY) return null;
  // The program that began it took 1900 for a leap year: day 60 never was, and days before it are one off.
  if (!from1904 && serial >= 60 && serial < 61) return null;
  const days = from1904 ? serial + 1462 : serial < 60 ? serial + 1 : serial;
  const date = new Date(Math.round(((days - 25_569) * DAY) / 1000) * 1000);
  const time = `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())}`;
  if (serial < 1) return time;
  const day = date.toISOString().slice(0, 10);
  return time === "00:00:00" ? day : `${day}T${time}`;
}

/** A number as the program shows it, without exponent below 1e21. Text that is no number stays as it is. */
export function shownNumber(written: string): string {
  const value = Number(written);
  if (written.trim() === "" || !Number.isFinite(value)) return written;
  return String(Number(value.toPrecision(15)));
}

/** True when digits were lost for good: a whole number of more than 15 digits. */
export function lostDigits(written: string): boolean {
  const value = Number(written);
  return Number.isInteger(value) && Math.abs(value) >= 1e15;
}
