/**
 * What are the parts of a name, in letters that can be compared?
 *
 * The name is taken apart where it is written apart, each part transliterated to lower-case ASCII, titles and
 * other words that say nothing dropped. Order is kept for joining parts, and forgotten in the key.
 *
 * Source: any-ascii for the transliteration; Unicode Standard Annex 24 for scripts.
 *
 * @module
 */
import anyAscii from "any-ascii";
import { DROPPED_WORDS, LEGAL_PHRASES, PARTICLE_WORDS } from "./dropped-words.ts";
import { type Reading, soundOf } from "./sound.ts";

/** A name, folded. */
export interface FoldedName {
  /** The parts in alphabetical order: equal for the same name in any order. */
  readonly key: string;
  /** Lower-case ASCII, in the order written. At least one. */
  readonly parts: readonly string[];
  /** All parts in one word, particles included. */
  readonly joined: string;
  /** How each part sounds, in the order of `parts`. */
  readonly sounds: readonly string[];
  /** How the whole sounds, read as one word. */
  readonly joinedSound: string;
  /** "Latin", "Arabic", "Cyrillic" ...; the script of most of its letters. */
  readonly script: string;
}

const SCRIPTS: readonly (readonly [string, RegExp, Reading])[] = [
  ["Arabic", /\p{Script=Arabic}/u, "abjad"],
  ["Hebrew", /\p{Script=Hebrew}/u, "abjad"],
  ["Han", /\p{Script=Han}/u, "pinyin"],
  ["Japanese", /[\p{Script=Hiragana}\p{Script=Katakana}]/u, "plain"],
  ["Hangul", /\p{Script=Hangul}/u, "plain"],
  ["Cyrillic", /\p{Script=Cyrillic}/u, "plain"],
  ["Greek", /\p{Script=Greek}/u, "plain"],
  ["Latin", /\p{Script=Latin}/u, "plain"],
];

/** Letters whose ASCII form in any-ascii hides which of two sounds is meant: vav is mostly a vowel, bet mostly b. */
const HEBREW_LETTERS: readonly (readonly [RegExp, string])[] = [
  [/וו/g, "v"],
  [/(?<=\p{L})ו/gu, "w"],
  [/ב/g, "b"],
  [/[פף]/g, "p"],
];

/** @returns null when the text holds no letter and no digit. */
export function foldName(text: string): FoldedName | null {
  const written = text.normalize("NFKC").toLowerCase();
  const [script, , reading] = scriptOf(written);
  const all = partsOf(written, script);
  if (all.length === 0) return null;
  const telling = all.filter((part) => !DROPPED_WORDS.has(part));
  if (telling.length === 0) return folded(all, all.join(""), script, reading);
  const joined = all.filter((part) => !DROPPED_WORDS.has(part) || PARTICLE_WORDS.has(part)).join("");
  return folded(telling, joined, script, reading);
}

/** Letters and digits of any script as lower-case ASCII, parts divided by one blank. */
export function foldText(text: string): string {
  const ascii = isAscii(text) ? text : anyAscii(text.normalize("NFKC"));
  return ascii
    .toLowerCase()
    .replace(/['`]/g, "")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}

function folded(parts: readonly string[], joined: string, script: string, reading: Reading): FoldedName {
  let sounds: readonly string[] | null = null;
  let joinedSound: string | null = null;
  return {
    key: [...parts].sort().join(" "),
    parts,
    joined,
    script,
    // Most names are never compared by sound: worked out when first asked for.
    get sounds() {
      sounds ??= parts.map((part) => soundOf(part, reading));
      return sounds;
    },
    get joinedSound() {
      joinedSound ??= soundOf(joined, reading);
      return joinedSound;
    },
  };
}

function scriptOf(text: string): readonly [string, RegExp, Reading] {
  const found = isAscii(text) ? undefined : SCRIPTS.find(([, letters]) => letters.test(text));
  return found ?? ["Latin", /a/, "plain"];
}

function partsOf(written: string, script: string): string[] {
  let text = written.replace(/['’‘`ʼʻ]/g, "").replace(/(?<=\b\p{L})\.(?=\p{L}\b)/gu, "");
  if (script === "Latin") for (const phrase of LEGAL_PHRASES) text = text.replace(phrase, " ");
  if (script === "Hebrew") for (const [letter, ascii] of HEBREW_LETTERS) text = text.replace(letter, ascii);
  const parts = text.split(/[^\p{L}\p{M}\p{N}&]+/u).map((part) => foldPart(part, script));
  return parts.filter((part) => part !== "");
}

function foldPart(part: string, script: string): string {
  const ascii = isAscii(part) ? part : anyAscii(part).toLowerCase();
  const letters = ascii.replace(/[^a-z0-9&]/g, "");
  // The Arabic article is written joined to its word, in Latin letters mostly apart.
  return script === "Arabic" && letters.length > 4 && letters.startsWith("al") ? letters.slice(2) : letters;
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
}
