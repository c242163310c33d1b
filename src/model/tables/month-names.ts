/**
 * What are months and days of the week called?
 *
 * English is written out; other languages come from the running engine (Unicode CLDR), once, when the first word asks for
 * them. A word that means two months in two languages ("listopad") means none.
 *
 * @module
 */
const english = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const englishLong =
  "january february march april may june july august september october november december".split(" ");
const locales = (
  "ar ar-MA ar-SY am az be bg bn bs cs de el en es et fa-u-ca-gregory fr he hi hr hu hy id it ka kk ky lt lv mk ms my ne nl pa pl " +
  "pt ps-u-ca-gregory ro ru sk sl so sq sr sr-Latn sv sw ta tg ti tr uk ur uz vi"
).split(" ");

const fixedMonths = new Map<string, number | null>([
  ...english.map((word, at): [string, number] => [word, at + 1]),
  ...englishLong.map((word, at): [string, number] => [word, at + 1]),
  ["sept", 9],
]);
const fixedDays = new Set(
  "mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday".split(
    " ",
  ),
);
const englishDays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
let learned: { months: Map<string, number | null>; days: Set<string> } | null = null;

/** The month that a lower-case word names. Range 1 to 12; null when it names none. */
export function monthNamed(word: string): number | null {
  return fixedMonths.get(word) ?? (fixedDays.has(word) ? null : (otherLanguages().months.get(word) ?? null));
}

/** True when a lower-case word names a day of the week in any language known. */
export function isDayOfWeek(word: string): boolean {
  return fixedDays.has(word) || otherLanguages().days.has(word);
}

/** The day that an English word names. Range 0 (Sunday) to 6; null for any other word. */
export function dayOfWeekNamed(word: string): number | null {
  const at = fixedDays.has(word) ? englishDays.indexOf(word.slice(0, 3)) : -1;
  return at < 0 ? null : at;
}

/** Words as a date is split into them: lower case, no marks of abbreviation. */
export function dateWords(text: string): string[] {
  return (
    text
      .toLowerCase()
      .normalize("NFC")
      .match(/[\p{L}\p{M}]+|\d+/gu) ?? []
  );
}

function otherLanguages(): { months: Map<string, number | null>; days: Set<string> } {
  if (learned !== null) return learned;
  const months = new Map<string, number | null>();
  const days = new Set<string>();
  for (const locale of locales) learn(locale, { months, days });
  for (const word of fixedMonths.keys()) months.delete(word);
  learned = { months, days };
  return learned;
}

function learn(locale: string, into: { months: Map<string, number | null>; days: Set<string> }): void {
  for (const width of ["long", "short"] as const) {
    // With a day beside it the month takes the case it has in a date ("марта"), alone it does not ("март").
    const inDate = new Intl.DateTimeFormat(locale, { day: "numeric", month: width, timeZone: "UTC" });
    const alone = new Intl.DateTimeFormat(locale, { month: width, timeZone: "UTC" });
    const weekday = new Intl.DateTimeFormat(locale, { weekday: width, timeZone: "UTC" });
    for (let month = 1; month <= 12; month += 1) {
      const day = new Date(Date.UTC(2023, month - 1, 1));
      for (const word of [monthPart(inDate, day), monthPart(alone, day)]) remember(into.months, word, month);
    }
    for (let day = 1; day <= 7; day += 1) {
      for (const word of dateWords(weekday.format(new Date(Date.UTC(2023, 0, day))))) into.days.add(word);
    }
  }
}

function monthPart(format: Intl.DateTimeFormat, day: Date): string {
  return format.formatToParts(day).find((part) => part.type === "month")?.value ?? "";
}

function remember(months: Map<string, number | null>, written: string, month: number): void {
  const words = dateWords(written);
  const [word] = words;
  // Names of several words cannot be told from a name with a filler; names in figures are read as figures.
  if (word === undefined || words.length > 1 || /\d/u.test(word)) return;
  const known = months.get(word);
  months.set(word, known === undefined || known === month ? month : null);
}
