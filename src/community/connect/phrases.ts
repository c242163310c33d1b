/**
 * Where in a text does an entry of a word list stand?
 *
 * An entry is one word or several; its words stand one after another with no letter between. A star stands for any
 * ending. Scripts that join little words to a word (Arabic, Ethiopic, Bengali) let an entry carry a few letters in
 * front and behind; Han, which writes no spaces, holds it anywhere.
 *
 * @module
 */
import { foldedWord } from "./folded-text.ts";
import type { TextWord } from "./text-words.ts";

/** A word list made ready. */
export interface Phrases {
  /** Phrases whose first word is compared whole, by that word. */
  readonly byFirst: ReadonlyMap<string, readonly Phrase[]>;
  /** Phrases whose first word may be a part of a word, by its first two letters. */
  readonly byBeginning: ReadonlyMap<string, readonly Phrase[]>;
}

type Phrase = readonly Piece[];
interface Piece {
  readonly word: string;
  readonly match: "whole" | "beginning" | "joined" | "anywhere";
}

/** Where an entry was found: offsets into the folded text, half open. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

const farthest = 6;

/** Makes a list ready. Shape: entries with "/" between them, words of an entry with a space. */
export function phrasesOf(list: string): Phrases {
  const byFirst = new Map<string, Phrase[]>();
  const byBeginning = new Map<string, Phrase[]>();
  for (const entry of list.split("/")) {
    const phrase = entry.trim().split(/\s+/u).map(pieceOf);
    const [first] = phrase;
    if (first === undefined || first.word === "") continue;
    if (first.match === "whole") put(byFirst, first.word, phrase);
    else put(byBeginning, first.word.slice(0, 2), phrase);
  }
  return { byFirst, byBeginning };
}

function put(map: Map<string, Phrase[]>, key: string, phrase: Phrase): void {
  const standing = map.get(key);
  if (standing === undefined) map.set(key, [phrase]);
  else standing.push(phrase);
}

function pieceOf(given: string): Piece {
  const word = foldedWord(given.replace("*", ""));
  if (/^\p{Script=Han}/u.test(word)) return { word, match: "anywhere" };
  if (given.endsWith("*") || /^\p{Script=Bengali}{3,}/u.test(word)) return { word, match: "beginning" };
  const joins = /^(?:\p{Script=Arabic}{3,}|\p{Script=Ethiopic}{2,})$/u.test(word);
  return { word, match: joins ? "joined" : "whole" };
}

/** All places of a list's entries in the words of a text; one that lies inside another is left out. */
export function placesOf(phrases: Phrases, words: readonly TextWord[]): Place[] {
  const places = words.flatMap((word, at) =>
    [...startingIn(phrases, word)].flatMap((phrase) => placeOf(phrase, words, at) ?? []),
  );
  return outermost(places);
}

const joiningScript = /[\p{Script=Arabic}\p{Script=Ethiopic}\p{Script=Han}]/u;

/** Phrases that may begin with this word; each is looked at closely afterwards. */
function startingIn({ byFirst, byBeginning }: Phrases, { readings }: TextWord): ReadonlySet<Phrase> {
  const starting = new Set<Phrase>();
  for (const reading of readings) {
    for (const phrase of byFirst.get(reading) ?? []) starting.add(phrase);
    const places = joiningScript.test(reading) ? reading.length : 1;
    for (let at = 0; at < places; at += 1)
      for (const beginning of [reading.slice(at, at + 2), reading.charAt(at)])
        for (const phrase of byBeginning.get(beginning) ?? []) starting.add(phrase);
  }
  return starting;
}

/** Places in order, without those that another holds. */
export function outermost<Kept extends Place>(places: readonly Kept[]): Kept[] {
  const sorted = [...places].sort((one, other) => one.start - other.start || other.end - one.end);
  const kept: Kept[] = [];
  for (const place of sorted) {
    const last = kept.at(-1);
    if (last === undefined || place.end > last.end) kept.push(place);
  }
  return kept;
}

function placeOf(phrase: Phrase, words: readonly TextWord[], at: number): Place | null {
  const [head] = phrase;
  const first = words[at];
  if (!first || !head) return null;
  if (phrase.length === 1 && head.match === "anywhere") return placeInside(head.word, first);
  let end = first.start;
  for (const [step, piece] of phrase.entries()) {
    const word = words[at + step];
    if (!word || word.start < end || word.start - end > farthest || !fits(piece, word)) return null;
    end = word.end;
  }
  return { start: first.start, end };
}

function placeInside(entry: string, { start, end, readings }: TextWord): Place | null {
  const found = readings[0]?.indexOf(entry) ?? -1;
  if (found < 0) return null;
  // Signs inside a word were dropped from its reading: then the whole word is the place.
  if (readings[0]?.length !== end - start) return { start, end };
  return { start: start + found, end: start + found + entry.length };
}

function fits({ word, match }: Piece, { readings }: TextWord): boolean {
  if (match === "whole") return readings.includes(word);
  if (match === "beginning") return readings.some((reading) => reading.startsWith(word));
  if (match === "anywhere") return readings.some((reading) => reading.includes(word));
  return readings.some((reading) => carries(reading, word));
}

const littleWords = /^(?:[وفبلك]?(?:ال)?|لل|مي|نمي|ه|[\p{Script=Ethiopic}]{1,2})$/u;
const mostBehind = 3;

/** True when a reading is the word with what its script joins to it; a long word may carry anything. */
function carries(reading: string, word: string): boolean {
  const at = reading.indexOf(word);
  if (at < 0) return false;
  if (word.length >= 5) return true;
  const behind = reading.length - at - word.length;
  return behind <= mostBehind && (at === 0 || littleWords.test(reading.slice(0, at)));
}
