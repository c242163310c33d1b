/**
 * What in a text may lead a reader to a trafficker, or a trafficker to a person?
 *
 * Telephone numbers, addresses, mailboxes, accounts, sums, offers, names and points, in any script and in the usual
 * disguises, each with its place in the text as written. What is found is no verdict: a named moderator confirms or
 * blanks each finding, and nothing is published before (T1, T12, rule 48).
 *
 * Assumes: recall before precision. What the word lists do not know in a language is found only if it holds figures,
 * an address or an account.
 * Source: issue of the community part, points 7 and 8; trust.md T1, T12, 5.5 and rule 48.
 *
 * @module
 */
import { findAddresses, findMailboxes } from "./find-addresses.ts";
import { findHandles, messengerPlaces } from "./find-handles.ts";
import { findNames } from "./find-names.ts";
import { contactPlaces, findOffers } from "./find-offers.ts";
import { findPhones } from "./find-phones.ts";
import { findPoints } from "./find-points.ts";
import { findSums } from "./find-sums.ts";
import type { Finding, FindingKind } from "./finding.ts";
import { type FoldedText, foldText } from "./folded-text.ts";
import { phrasesOf, placesOf } from "./phrases.ts";
import { type TextWord, textWords } from "./text-words.ts";
import { safeWords } from "./words/safe-words.ts";

export type { Finding, FindingKind } from "./finding.ts";

/** What the caller knows that a text cannot say of itself. */
export interface Known {
  /** Names of places, so that "Tamanrasset Province" is not taken for a person. */
  readonly places?: readonly string[];
}

/** What is stronger is kept where two findings of one kind cover each other. */
const strengths = ["plain", "likely", "possible"] as const;

/**
 * Finds what must be looked at before strangers read a text.
 * @param given Any text; time grows a little faster than its length, so cap it (posts hold 1,000 characters).
 * @returns Findings in order of place; those of one kind never overlap, those of two kinds may. Empty: none found,
 * which does not mean that there is none.
 */
export function screenText(given: string, known: Known = {}): Finding[] {
  const folded = foldText(given);
  const words = textWords(folded);
  const original = (start: number, end: number) => slice(given, folded, { start, end });
  const contacts = contactPlaces(words);
  const reaching = [...contacts, ...messengerPlaces(words)];
  const points = all("coordinates", findPoints(folded));
  const phones = all("phone", findPhones(folded, words, reaching)).filter((phone) => !covers(points, phone));
  const handles = all("handle", findHandles(folded, words, contacts));
  const addresses = [...findAddresses(folded, original), ...findMailboxes(folded)];
  const sums = all("money", findSums(folded, words));
  const ways = [...phones, ...handles, ...addresses];
  const found = [
    ...ways,
    ...points,
    ...sums,
    ...all("offer", findOffers(words, { contacts, ways, sums })),
    ...all("safe", findSafe(words)),
    ...all("name", findNames(folded, words, { original, places: known.places ?? [] })),
  ];
  return inOriginal(folded, withoutRepeats(found));
}

/** Kinds by which a post is held until a person has decided on each finding. All of them: none passes unseen. */
export function mustBeDecided(finding: Finding): boolean {
  // A sum alone leads nobody anywhere, and "they ask 500 dollars" is what warnings are made of.
  return finding.kind !== "money";
}

const safe = phrasesOf(safeWords);

/** Where a way may be called safe, which nothing here ever does (rule 39; T1). */
function findSafe(words: readonly TextWord[]): Omit<Finding, "kind">[] {
  return placesOf(safe, words).map(({ start, end }) => ({
    start,
    end,
    why: "says-safe",
    strength: "possible",
    detail: null,
  }));
}

function all(kind: FindingKind, found: readonly Omit<Finding, "kind">[]): Finding[] {
  return found.map((one) => ({ kind, ...one }));
}

function slice(given: string, { starts, ends }: FoldedText, place: { start: number; end: number }): string {
  if (place.end <= place.start) return "";
  return given.slice(starts[place.start] ?? given.length, ends[place.end - 1] ?? given.length);
}

function covers(places: readonly Finding[], one: Finding): boolean {
  return places.some((place) => place.start <= one.start && one.end <= place.end);
}

/** Of findings of one kind that overlap the strongest is kept, and takes in the others' places. */
function withoutRepeats(found: readonly Finding[]): Finding[] {
  const sorted = [...found].sort((one, other) => one.start - other.start || other.end - one.end);
  const kept = new Map<FindingKind, Finding[]>();
  for (const one of sorted) {
    const list = kept.get(one.kind) ?? [];
    const last = list.at(-1);
    if (last !== undefined && one.start < last.end) list[list.length - 1] = together(last, one);
    else list.push(one);
    kept.set(one.kind, list);
  }
  return [...kept.values()].flat().sort((one, other) => one.start - other.start || other.end - one.end);
}

function together(one: Finding, other: Finding): Finding {
  const stronger = strengths.indexOf(other.strength) < strengths.indexOf(one.strength) ? other : one;
  return { ...stronger, start: one.start, end: Math.max(one.end, other.end) };
}

function inOriginal({ starts, ends }: FoldedText, found: readonly Finding[]): Finding[] {
  return found.map((one) => ({ ...one, start: starts[one.start] ?? 0, end: ends[one.end - 1] ?? 0 }));
}
