/**
 * In which script is a name written?
 *
 * Source: Unicode Standard Annex 24 for scripts.
 *
 * @module
 */
import type { Reading } from "./sound.ts";

/** The first whose letters occur decides: Japanese names mix kana with Han, names elsewhere a foreign word. */
const SCRIPTS: readonly (readonly [name: string, letters: RegExp, reading: Reading])[] = [
  ["Arabic", /\p{Script=Arabic}/u, "abjad"],
  ["Hebrew", /\p{Script=Hebrew}/u, "abjad"],
  ["Japanese", /[\p{Script=Hiragana}\p{Script=Katakana}]/u, "plain"],
  ["Hangul", /\p{Script=Hangul}/u, "plain"],
  ["Han", /\p{Script=Han}/u, "pinyin"],
  ["Cyrillic", /\p{Script=Cyrillic}/u, "plain"],
  ["Greek", /\p{Script=Greek}/u, "plain"],
  ["Ethiopic", /\p{Script=Ethiopic}/u, "plain"],
  ["Devanagari", /\p{Script=Devanagari}/u, "plain"],
  ["Bengali", /\p{Script=Bengali}/u, "plain"],
  ["Latin", /\p{Script=Latin}/u, "plain"],
];

const LATIN = ["Latin", "plain"] as const;

/** @returns The script's name, and how its words are to be read. */
export function scriptOf(text: string): readonly [string, Reading] {
  if (isAscii(text)) return LATIN;
  const found = SCRIPTS.find(([, letters]) => letters.test(text));
  return found === undefined ? LATIN : [found[0], found[2]];
}

export function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
}
