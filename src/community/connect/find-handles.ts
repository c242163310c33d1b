/**
 * Where does a text name a messenger, or an account on one?
 *
 * @module
 */
import type { Finding } from "./finding.ts";
import type { FoldedText } from "./folded-text.ts";
import { outermost, type Place, phrasesOf, placesOf } from "./phrases.ts";
import type { TextWord } from "./text-words.ts";
import { doubtfulMessengerNames, messengerNames } from "./words/messenger-names.ts";

type Found = Omit<Finding, "kind">;

const names = phrasesOf(messengerNames.join("/"));
const doubtful = phrasesOf(doubtfulMessengerNames);
const longNames = messengerNames
  .join("/")
  .split("/")
  .filter((name) => /^[a-z]{7,}$/u.test(name));
const reach = 24;

/** Where messengers are named beyond doubt, spelling mistakes included. Offsets into the folded text. */
export function messengerPlaces(words: readonly TextWord[]): Place[] {
  const misspelt = words.filter(({ readings }) =>
    readings.some((reading) => longNames.some((name) => nearly(reading, name))),
  );
  return outermost([...placesOf(names, words), ...misspelt.map(({ start, end }) => ({ start, end }))]);
}

/** Messengers and accounts of a text. `contacts`: where words of contact stand. */
export function findHandles(
  folded: FoldedText,
  words: readonly TextWord[],
  contacts: readonly Place[],
): Found[] {
  const named = messengerPlaces(words).map((place) => messenger(place, "plain"));
  const perhaps = placesOf(doubtful, words)
    .filter((place) =>
      contacts.some((contact) => apart(place, contact) > 0 && apart(place, contact) <= reach),
    )
    .map((place) => messenger(place, "possible"));
  return [...named, ...perhaps, ...accounts(folded.latin)];
}

function messenger({ start, end }: Place, strength: Finding["strength"]): Found {
  return { start, end, why: "messenger", strength, detail: null };
}

// "@name"; "name_of_account"; "name2020". Four letters and two figures: roads and vaccines have fewer letters.
const atName = /(?<![\p{L}\p{N}.])@\s?([\p{L}\p{N}][\p{L}\p{M}\p{N}._-]{2,40})/gu;
const joined = /(?<![\p{L}\p{N}@])(?=[^\s]*\p{L})[\p{L}\p{N}]{2,}(?:_+[\p{L}\p{N}]+)+/gu;
const numbered = /(?<![\p{L}\p{N}@])\p{Script=Latin}{4,}\d{2,}(?![\p{L}\p{N}])/gu;

function accounts(text: string): Found[] {
  const found = (pattern: RegExp, strength: Finding["strength"]) =>
    [...text.matchAll(pattern)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      why: "handle" as const,
      strength,
      detail: (match[1] ?? match[0]).replace(/^@\s?/u, ""),
    }));
  return [...found(atName, "plain"), ...found(joined, "likely"), ...found(numbered, "possible")];
}

function apart(one: Place, other: Place): number {
  return Math.max(other.start - one.end, one.start - other.end) + 1;
}

/** One letter wrong, missing, too many, or two neighbours changed about. */
function nearly(reading: string, name: string): boolean {
  if (reading === name || Math.abs(reading.length - name.length) > 1 || reading[0] !== name[0]) return false;
  let from = 0;
  while (from < reading.length && reading[from] === name[from]) from += 1;
  const [left, right] = [reading.slice(from), name.slice(from)];
  if (left.slice(1) === right.slice(1) || left.slice(1) === right || left === right.slice(1)) return true;
  return left[0] === right[1] && left[1] === right[0] && left.slice(2) === right.slice(2);
}
