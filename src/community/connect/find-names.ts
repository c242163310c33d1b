/**
 * Where may a text name a person?
 *
 * A name is what a word such as "called", "Mr" or "اسمه" introduces; and, in scripts with capitals, two words or more
 * with capitals in a row that are no known place. Everything here is "possible": only a reader knows.
 *
 * Assumes: a first name alone, or a name in a script without capitals that nothing introduces, is not found.
 *
 * @module
 */
import type { Finding } from "./finding.ts";
import { type FoldedText, foldedWord } from "./folded-text.ts";
import { phrasesOf, placesOf } from "./phrases.ts";
import type { TextWord } from "./text-words.ts";
import { introducingWords } from "./words/name-words.ts";

type Found = Omit<Finding, "kind">;

const introducing = phrasesOf(introducingWords);
const letters = /^[\p{L}\p{M}'’-]+$/u;
const cased = /\p{Script=Latin}|\p{Script=Cyrillic}|\p{Script=Greek}/u;

/** Where a folded text came from, and which capitals mean a place. */
export interface NameContext {
  original(start: number, end: number): string;
  /** Names of places in any spelling; a name made of their words is no person. */
  readonly places: readonly string[];
}

/** Possible names of persons. Offsets into the folded text. */
export function findNames(folded: FoldedText, words: readonly TextWord[], context: NameContext): Found[] {
  return [...introduced(folded, words, context), ...inCapitals(folded, context)];
}

function introduced({ text }: FoldedText, words: readonly TextWord[], context: NameContext): Found[] {
  return placesOf(introducing, words).flatMap(({ end }) => {
    const behind =
      /^[\s:."'«“]{1,3}([\p{L}\p{M}'’-]{2,}(?:\s[\p{L}\p{M}'’-]{2,})?)|^(\p{Script=Han}{2,3})/u.exec(
        text.slice(end),
      );
    const name = behind?.[1] ?? behind?.[2];
    if (behind === null || name === undefined) return [];
    const start = end + behind[0].indexOf(name);
    const [first = ""] = name.split(" ");
    const written = context.original(start, start + first.length);
    // Where there are capitals a name has one; two words only when both do.
    if (cased.test(written)) {
      if (!/^\p{Lu}/u.test(written) || placeWords(context).has(foldedWord(first))) return [];
      const both = /^\p{Lu}\S*\s\p{Lu}/u.test(context.original(start, start + name.length));
      return [possible(start, start + (both ? name.length : first.length), "introduced-name")];
    }
    return [possible(start, start + first.length, "introduced-name")];
  });
}

function inCapitals({ text, starts }: FoldedText, context: NameContext): Found[] {
  const whole = context.original(0, starts.length);
  if (!/\p{Ll}/u.test(whole)) return [];
  const known = placeWords(context);
  const capital = (word: { start: number; end: number }) => {
    const written = context.original(word.start, word.end);
    return (
      letters.test(written) && /^\p{Lu}[\p{Ll}\p{M}'’-]+$/u.test(written) && !known.has(foldedWord(written))
    );
  };
  const words = [...text.matchAll(/[\p{L}\p{M}'’-]+/gu)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
  }));
  const found: Found[] = [];
  for (let at = 0; at + 1 < words.length; at += 1) {
    const [one, next] = [words[at], words[at + 1]];
    if (!one || !next || text.slice(one.end, next.start) !== " " || !capital(one) || !capital(next)) continue;
    // The first word of a sentence has a capital anyhow.
    if (/(?:^|[.!?\n:]\s*)$/u.test(text.slice(0, one.start))) continue;
    found.push(possible(one.start, next.end, "capitals"));
  }
  return found;
}

function placeWords({ places }: NameContext): ReadonlySet<string> {
  return new Set(places.flatMap((place) => foldedWord(place).split(/[\s-]+/u)));
}

function possible(start: number, end: number, why: "introduced-name" | "capitals"): Found {
  return { start, end, why, strength: "possible", detail: null };
}
