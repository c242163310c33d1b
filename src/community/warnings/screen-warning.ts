/**
 * What in the text of a warning must not be published?
 *
 * A claim that a place is safe; whatever reaches somebody: numbers, links, accounts, mailboxes; points on a map; and
 * the name of a person. What looks like a name only because it has capitals may be said to be none, word by word, by
 * the moderator who writes; what is introduced as a name may not. Sums and offers stay: they are what is warned of.
 *
 * Source: trust.md rules 38, 39 and 40, T1.
 *
 * @module
 */
import { screenText } from "../connect/screen-text.ts";
import { pinpointIn } from "../help/pinpoint.ts";
import { claimsOfSafety, listFor } from "./claims-of-safety.ts";
import { longestText } from "./warning.ts";

export const screenCodes = [
  "missing",
  "too-long",
  "unreadable-characters",
  "language-unchecked",
  "claims-safety",
  "reaches-somebody",
  "names-person",
  "map-point",
] as const;

export type ScreenCode = (typeof screenCodes)[number];

export interface ScreenFinding {
  readonly code: ScreenCode;
  /** The words of the text it is about, as written; empty when it is about the whole. */
  readonly words: string;
  /** True when the writer may say that these words are no person. */
  readonly waivable: boolean;
}

export interface Knowing {
  /** Names of places, which are no persons. */
  readonly places: readonly string[];
  /** Words that the writer said are no person. */
  readonly notPersons: readonly string[];
}

const reaching: readonly string[] = ["phone", "link", "handle", "email"];

/** Everything that is wrong with a text in one language; empty when it may be published. */
export function screenWarning(
  text: string,
  language: string,
  { places, notPersons }: Knowing,
): ScreenFinding[] {
  const whole = wholeText(text, language);
  if (whole.length > 0) return whole.map((code) => finding(code, ""));
  const claims = claimsOfSafety(text, language).map(({ words }) => finding("claims-safety", words));
  const found = screenText(text, { places }).flatMap(({ kind, start, end, why }) => {
    const words = text.slice(start, end);
    if (reaching.includes(kind)) return [finding("reaches-somebody", words)];
    if (kind === "coordinates") return [finding("map-point", words)];
    if (kind !== "name") return [];
    const waivable = why === "capitals";
    return waivable && notPersons.includes(words) ? [] : [{ ...finding("names-person", words), waivable }];
  });
  const points = pinpointIn(text) === null ? [] : [finding("map-point", "")];
  return withoutRepeats([...claims, ...found, ...points]);
}

function wholeText(text: string, language: string): ScreenCode[] {
  if (listFor(language) === null) return ["language-unchecked"];
  if (text.trim() === "") return ["missing"];
  if (text.length > longestText) return ["too-long"];
  return /[\p{Cc}\p{Surrogate}\u202a-\u202e\u2066-\u2069]/u.test(text.replaceAll("\n", " "))
    ? ["unreadable-characters"]
    : [];
}

function finding(code: ScreenCode, words: string): ScreenFinding {
  return { code, words, waivable: false };
}

/** A point that was found in words already is not told a second time without. */
function withoutRepeats(found: readonly ScreenFinding[]): ScreenFinding[] {
  const points = found.filter(({ code }) => code === "map-point");
  return found.filter((one) => one.code !== "map-point" || one.words !== "" || points.length === 1);
}
