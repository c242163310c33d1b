/**
 * When is it open, in a form that every language can say?
 *
 * A small part of OpenStreetMap's opening hours: "24/7", or rules such as "Mo-Fr 08:00-17:00; Sa 09:00-12:00".
 * Days and hours are then written in the reader's own language.
 *
 * Assumes: no public holidays, months or weeks: what depends on them is better asked by phone.
 * Source: OpenStreetMap wiki, Key:opening_hours/specification (the subset named here).
 *
 * @module
 */
const days = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"] as const;

/** Longest text. Unit: UTF-16 code units. */
export const longestHours = 200;

/** One rule: days from 0 (Monday) to 6, and spans of "HH:MM" in order. */
export interface OpenRule {
  readonly days: readonly number[];
  readonly spans: readonly { readonly from: string; readonly to: string }[];
}

export interface OpeningHours {
  readonly always: boolean;
  readonly rules: readonly OpenRule[];
}

const span = /^([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-4]):([0-5]\d)$/;
const dayOrDays = /^(Mo|Tu|We|Th|Fr|Sa|Su)(?:-(Mo|Tu|We|Th|Fr|Sa|Su))?$/;

/** @returns null when the text is not of the form. The empty text, for hours that are not known, has no rules. */
export function readHours(text: string): OpeningHours | null {
  if (text.length > longestHours) return null;
  if (text === "") return { always: false, rules: [] };
  if (text === "24/7") return { always: true, rules: [] };
  const rules = text.split("; ").map(readRule);
  return rules.every((rule) => rule !== null) ? { always: false, rules } : null;
}

function readRule(text: string): OpenRule | null {
  const [first = "", second, ...more] = text.split(" ");
  if (more.length > 0) return null;
  const on = second === undefined ? days.map((_, day) => day) : readDays(first);
  const spans = (second ?? first).split(",").map(readSpan);
  return on !== null && spans.every((one) => one !== null) ? { days: on, spans } : null;
}

function readDays(text: string): number[] | null {
  const parts = text.split(",").map((part) => {
    const [, from = "", to = from] = dayOrDays.exec(part) ?? [];
    return from === "" ? null : { from: indexOf(from), to: indexOf(to) };
  });
  if (parts.some((part) => part === null)) return null;
  const on = parts.flatMap((part) => (part === null ? [] : run(part.from, part.to)));
  return [...new Set(on)].sort((a, b) => a - b);
}

/** From one day to another, over the end of the week where it must. */
function run(from: number, to: number): number[] {
  const length = ((to - from + 7) % 7) + 1;
  return Array.from({ length }, (_, step) => (from + step) % 7);
}

function indexOf(day: string): number {
  return (days as readonly string[]).indexOf(day);
}

function readSpan(text: string): { from: string; to: string } | null {
  const [, fromHour = "", fromMinute = "", toHour = "", toMinute = ""] = span.exec(text) ?? [];
  if (fromHour === "" || (toHour === "24" && toMinute !== "00")) return null;
  return { from: `${fromHour}:${fromMinute}`, to: `${toHour}:${toMinute}` };
}

/**
 * The rules in words of a language, a line a rule: "Mon, Tue 08:00–17:00".
 * @param language - BCP 47; one that the platform does not know is written in its default language.
 * @returns no line when always open, not known, or not of the form: the caller has words for these.
 */
export function hoursInWords(text: string, language: string): string[] {
  const weekday = new Intl.DateTimeFormat(language, { weekday: "short", timeZone: "UTC" });
  const list = new Intl.ListFormat(language, { style: "short", type: "unit" });
  // 1 January 2024 was a Monday.
  const name = (day: number) => weekday.format(new Date(Date.UTC(2024, 0, 1 + day)));
  return (readHours(text)?.rules ?? []).map(({ days: on, spans }) => {
    const hours = spans.map(({ from, to }) => `${from}\u2013${to}`).join(", ");
    return `${on.length === 7 ? "" : `${list.format(dayRuns(on).map((part) => part.map(name).join("\u2013")))} `}${hours}`;
  });
}

/** Runs of three days or more as first and last; others one by one. */
function dayRuns(on: readonly number[]): number[][] {
  const runs: number[][] = [];
  for (const day of on) {
    const last = runs.at(-1);
    if (last !== undefined && last.at(-1) === day - 1) last.push(day);
    else runs.push([day]);
  }
  return runs.flatMap((one) => (one.length > 2 ? [[one[0] ?? 0, one.at(-1) ?? 0]] : one.map((day) => [day])));
}
