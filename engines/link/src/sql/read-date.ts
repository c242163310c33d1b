/**
 * What does a date's text say, in whole-number arithmetic?
 *
 * Engines differ in which texts and years their dates take; counting days needs no date type.
 *
 * Source: as `compare/date.ts`; day count after Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2013), with
 * 400 years added so that no division meets a negative number.
 *
 * @module
 */
import type { Dialect } from "./dialect.ts";
import type { Layer } from "./encoded-columns.ts";

const FORM = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$";
/** Days from 1 March of the year -400 to 1970-01-01. */
const DAYS_TO_1970 = 719_468 + 146_097 + 1;

/** Columns `key`, `year_text`, `month_text` (null when not known), `day` (since 1970-01-01; null when not known). */
export function dateLayers(dialect: Dialect): Layer[] {
  const digits = (start: number, length: number, least: number) =>
    `case when is_form and length(written) >= ${least} then cast(substr(written, ${start}, ${length}) as integer) end`;
  return [
    { add: { written: "substr(text, 1, 10)" } },
    { add: { is_form: dialect.matches("written", FORM) } },
    { add: { y: digits(1, 4, 4), m: digits(6, 2, 7), d: digits(9, 2, 10) } },
    {
      add: {
        days_in_month: daysInMonth("y", "m"),
        counted_year: "y + 400 - case when m <= 2 then 1 else 0 end",
      },
    },
    {
      add: {
        key: "written",
        year_text: "substr(written, 1, 4)",
        month_text: "case when m is not null then substr(written, 1, 7) end",
        day: `case when d is not null then ${daysSince1970(dialect)} end`,
      },
      where:
        "y is not null and (m is null or m between 1 and 12) and (d is null or d between 1 and days_in_month)",
    },
  ];
}

function daysInMonth(year: string, month: string): string {
  const isLeap = `${year} % 4 = 0 and ${year} % 100 <> 0 or ${year} % 400 = 0`;
  return `case when ${month} in (4, 6, 9, 11) then 30 when ${month} <> 2 then 31 when ${isLeap} then 29 else 28 end`;
}

function daysSince1970({ quotient }: Dialect): string {
  const leapDays = `${quotient("counted_year", 4)} - ${quotient("counted_year", 100)} + ${quotient("counted_year", 400)}`;
  return `365 * counted_year + ${leapDays} + ${quotient("153 * ((m + 9) % 12) + 2", 5)} + d - ${DAYS_TO_1970}`;
}
