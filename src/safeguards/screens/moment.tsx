/**
 * How is a moment or a day written?
 *
 * In the reader's language, with the exact moment in the element for machines.
 *
 * @module
 */
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";

/** @param at - ISO date-time. */
export function Moment({ at }: { readonly at: string }): ReactElement {
  const { i18n } = useTranslation();
  const words = new Intl.DateTimeFormat(dateLocale(i18n.language), {
    dateStyle: "medium",
    timeStyle: "short",
  });
  return <time dateTime={at}>{words.format(new Date(at))}</time>;
}

/** @param day - ISO date, with the precision it has: "2024", "2024-03" or "2024-03-09". */
export function Day({ day }: { readonly day: string }): ReactElement {
  const { i18n } = useTranslation();
  return <time dateTime={day}>{dayInWords(day, i18n.language)}</time>;
}

/** A year alone stays a year: no month or day is made up. Text that is no date comes back as it is. */
export function dayInWords(day: string, language: string): string {
  const [, year, month, date] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(day) ?? [];
  if (year === undefined) return day;
  const moment = new Date(Date.UTC(Number(year), month ? Number(month) - 1 : 0, date ? Number(date) : 1));
  const precision: Intl.DateTimeFormatOptions = {
    timeZone: "UTC",
    year: "numeric",
    ...(month ? { month: "short" } : {}),
    ...(date ? { day: "numeric" } : {}),
  };
  return new Intl.DateTimeFormat(dateLocale(language), precision).format(moment);
}

/** English dates put the day first, as the records' own captions do: 3/4 must never be a riddle. */
function dateLocale(language: string): string {
  return language.startsWith("en") ? "en-GB" : language;
}
