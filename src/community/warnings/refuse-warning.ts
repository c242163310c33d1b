/**
 * What of a warning may not stand as it is, and why?
 *
 * Source: trust.md rule 38.
 *
 * @module
 */
import { dayAfter, daysBetween } from "../help/days-between.ts";
import { countryOfRegion } from "./region.ts";
import { type ScreenCode, screenWarning } from "./screen-warning.ts";
import { longestDays, type Warning, type WarningDraft, type WarningSource } from "./warning.ts";

export type WarningRefusalCode =
  | ScreenCode
  | "one-leg"
  | "leg-unknown"
  | "too-many"
  | "region-unknown"
  | "region-elsewhere"
  | "day-unreadable"
  | "day-past"
  | "too-long-ahead"
  | "sources-too-few"
  | "sources-not-independent"
  | "sources-unvetted"
  | "source-unknown";

export interface WarningRefusal {
  readonly part: "region" | "legs" | "text" | "until" | "sources";
  readonly code: WarningRefusalCode;
  /** Language of the text, or the words in question; empty when neither. */
  readonly detail: string;
}

/** What the map of routes knows. */
export interface KnownLegs {
  /** Leg to the countries of its ends; null stands for the sea. */
  readonly countries: ReadonlyMap<string, readonly (string | null)[]>;
  readonly placeNames: readonly string[];
}

/** Most legs that a region's warning stands on. */
export const mostLegs = 40;

/** What is wrong with what was written; the sources are asked about when it is released. */
export function refuseWarning(draft: WarningDraft, known: KnownLegs, today: string): WarningRefusal[] {
  return [...wrongArea(draft, known), ...wrongText(draft, known), ...wrongDay(draft, today)];
}

/** Whether the sources carry a warning: two origins at least, one of them vetted. Empty when they do. */
export function refuseSources(sources: readonly WarningSource[]): WarningRefusal[] {
  const origins = new Set(sources.map(({ origin }) => origin));
  const codes: (WarningRefusalCode | null)[] = [
    sources.length < 2 ? "sources-too-few" : null,
    sources.length >= 2 && origins.size < 2 ? "sources-not-independent" : null,
    sources.some(({ vetted }) => vetted) ? null : "sources-unvetted",
  ];
  return codes.flatMap((code) => (code === null ? [] : [{ part: "sources" as const, code, detail: "" }]));
}

/** The same once more for what is about to be published, without the map and what only writers know. */
export function isPublishable({ text, sources, notPersons }: Warning): boolean {
  const unnamed = Object.entries(text).every(([language, words]) =>
    screenWarning(words, language, { places: [], notPersons }).every(({ code }) => code === "names-person"),
  );
  return unnamed && Object.keys(text).length > 0 && refuseSources(sources).length === 0;
}

function wrongArea({ region, legs }: WarningDraft, { countries }: KnownLegs): WarningRefusal[] {
  const unknown = legs.filter((leg) => !countries.has(leg));
  const found: (readonly [WarningRefusal["part"], WarningRefusalCode | null, string])[] = [
    ["legs", legs.length === 0 ? "missing" : legs.length > mostLegs ? "too-many" : null, ""],
    ["legs", region === null && legs.length > 1 ? "one-leg" : null, ""],
    ["legs", unknown.length > 0 ? "leg-unknown" : null, unknown.join(", ")],
    ["region", region === null ? null : wrongRegion(region, legs, countries), region ?? ""],
  ];
  return found.flatMap(([part, code, detail]) => (code === null ? [] : [{ part, code, detail }]));
}

function wrongRegion(
  region: string,
  legs: readonly string[],
  countries: KnownLegs["countries"],
): WarningRefusalCode | null {
  const country = countryOfRegion(region);
  if (country === null) return "region-unknown";
  const far = legs.some((leg) => {
    const ends = countries.get(leg) ?? [];
    return ends.length > 0 && !ends.includes(country) && !ends.includes(null);
  });
  return far ? "region-elsewhere" : null;
}

function wrongText({ text, notPersons }: WarningDraft, { placeNames }: KnownLegs): WarningRefusal[] {
  const entries = Object.entries(text);
  if (entries.length === 0) return [{ part: "text", code: "missing", detail: "" }];
  return entries.flatMap(([language, words]) =>
    screenWarning(words, language, { places: placeNames, notPersons }).map(
      (found): WarningRefusal => ({
        part: "text",
        code: found.code,
        detail: found.words === "" ? language : `${language}: ${found.words}`,
      }),
    ),
  );
}

function wrongDay({ until }: WarningDraft, today: string): WarningRefusal[] {
  const ahead = daysBetween(today, until);
  const readable = /^\d{4}-\d{2}-\d{2}$/.test(until) && !Number.isNaN(ahead) && dayAfter(until, 0) === until;
  if (!readable) return [{ part: "until", code: "day-unreadable", detail: "" }];
  if (ahead < 0) return [{ part: "until", code: "day-past", detail: until }];
  return ahead > longestDays ? [{ part: "until", code: "too-long-ahead", detail: until }] : [];
}
