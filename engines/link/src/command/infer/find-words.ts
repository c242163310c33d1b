/**
 * Is a column one of names or of free text?
 *
 * @module
 */

import { headerWords } from "../../load/header-words.ts";
import { type ColumnProfile, shareOf } from "./column-profile.ts";
import { HEADERS, speaksOf } from "./header-phrases.ts";
import type { Finding } from "./inference.ts";

/** Names are short, and hardly any has a digit in it. */
const MOST_NAME_WORDS = 6;
const MOST_NAME_CHARACTERS = 45;
const MOST_WITH_DIGITS = 0.25;

/** What is left when a column is nothing else: it is always one or the other. */
export function findWords(column: ColumnProfile): Finding {
  if (isListLike(column))
    return text("its values are lists of names or words, compared by the words they share");
  const reason = nameReason(column);
  if (reason !== null && looksLikeNames(column))
    return { comparison: "name", cleaner: { kind: "text" }, because: reason };
  if (speaksOf(column.name, HEADERS.text))
    return text("its name says free words: a title, an address, a description");
  return text(column.words > 2 ? "its values are free words" : "its values are words of no other kind");
}

function text(because: string): Finding {
  return { comparison: "text", cleaner: { kind: "text" }, because };
}

function nameReason({ name }: ColumnProfile): string | null {
  if (speaksOf(name, HEADERS.surname)) return "its name says surnames";
  if (speaksOf(name, HEADERS.given)) return "its name says given names";
  const isText = speaksOf(name, HEADERS.text) && headerWords(name).at(-1) !== "name";
  return speaksOf(name, HEADERS.name) && !isText ? "its name and values say names" : null;
}

function looksLikeNames(column: ColumnProfile): boolean {
  const withDigits = shareOf(column, (value) => /\d/.test(value));
  const withLetters = shareOf(column, (value) => /\p{L}/u.test(value));
  const short = column.words <= MOST_NAME_WORDS && column.characters <= MOST_NAME_CHARACTERS;
  return short && withDigits <= MOST_WITH_DIGITS && withLetters >= 0.8;
}

/** Several names to a value, parted by commas, semicolons, stars or "and". */
function isListLike(column: ColumnProfile): boolean {
  const parted = shareOf(
    column,
    (value) => value.split(/\s*(?:[,;|&]|\*\*|\band\b)\s*/).filter(Boolean).length >= 3,
  );
  return (
    parted >= 0.3 &&
    speaksOf(column.name, [
      "author",
      "authors",
      "editor",
      "editors",
      "coauthor",
      "names",
      "members",
      "genre list",
      "class",
    ])
  );
}
