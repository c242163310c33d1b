/**
 * Which month does a word name?
 *
 * Source: Unicode CLDR, through the platform's own tables, full names and abbreviations.
 *
 * @module
 */

const LOCALES = [
  "en",
  "fr",
  "es",
  "de",
  "it",
  "pt",
  "nl",
  "sv",
  "pl",
  "ro",
  "tr",
  "ru",
  "uk",
  "el",
  "ar",
  "he",
];

function namesIn(locale: string): (readonly [string, number])[] {
  return (["long", "short"] as const).flatMap((month) => {
    const alone = new Intl.DateTimeFormat(locale, { month, timeZone: "UTC", calendar: "gregory" });
    const inDate = new Intl.DateTimeFormat(locale, {
      day: "numeric",
      month,
      timeZone: "UTC",
      calendar: "gregory",
    });
    return Array.from({ length: 12 }, (_, i) => new Date(Date.UTC(2001, i, 5))).flatMap((date, i) => {
      const declined = inDate.formatToParts(date).find(({ type }) => type === "month")?.value ?? "";
      return [alone.format(date), declined].map((name) => [foldMonth(name), i + 1] as const);
    });
  });
}

function foldMonth(word: string): string {
  return word
    .normalize("NFD")
    .replace(/[\p{M}.]/gu, "")
    .toLowerCase();
}

let months: ReadonlyMap<string, number> | null = null;

/** @returns 1 to 12; null when the word names no month. */
export function monthNamed(word: string): number | null {
  // First come first kept: English before others where two languages shorten to one word.
  months ??= new Map(
    [...LOCALES.flatMap(namesIn), ["sept", 9] as const].filter(([name]) => /\p{L}{3}/u.test(name)).reverse(),
  );
  return months.get(foldMonth(word)) ?? null;
}
