/**
 * How is a word of any script written in lower-case ASCII?
 *
 * any-ascii goes letter by letter. What a letter says in its word is put right before: vowels that Indic scripts
 * leave unwritten, letters that stand for a vowel in Hebrew, pairs of letters that make one sound in Greek.
 *
 * Source: any-ascii for the transliteration; The Unicode Standard, chapter 12, on the inherent vowel.
 *
 * @module
 */
import anyAscii from "any-ascii";
import { isAscii } from "./script-of.ts";

type Rule = readonly [RegExp, string];

/** Vav is mostly a vowel, bet mostly b, pe as often p as f. */
const HEBREW: readonly Rule[] = [
  [/וו/g, "v"],
  [/(?<=\p{L})ו/gu, "w"],
  [/ב/g, "b"],
  [/[פף]/g, "p"],
  [/גʹ/g, "j"],
  [/זʹ/g, "zh"],
  [/[צץתט]ʹ/g, "ch"],
];

/** The article is written joined to its word, in Latin letters mostly apart. */
const ARABIC: readonly Rule[] = [[/^ال(?=\p{L}{3})/u, ""]];

/** Tonos is taken off first; diaeresis keeps two vowels apart. */
const GREEK: readonly Rule[] = [
  [/ου/g, "ou"],
  [/^μπ/g, "b"],
  [/μπ/g, "mb"],
  [/^ντ/g, "d"],
  [/^γκ/g, "g"],
  [/γ[γκ]/g, "ng"],
  [/αι/g, "e"],
  [/[εο]ι/g, "i"],
  [/([αε])υ(?=[θκξπστφχψς]|$)/g, "$1f"],
  [/([αε])υ/g, "$1v"],
  [/χ/g, "ch"],
  [/η/g, "i"],
];

/** A consonant without a vowel sign says "a", but at the end of a word only after another consonant. */
const DEVANAGARI: readonly Rule[] = [
  [/[शष]/g, "श"],
  [/ं(?=[पफबभम])/g, "m"],
  [/ं/g, "n"],
  [/([क-ह]़?)(?=[क-हa-z])/g, "$1a"],
  [/(्[क-ह]़?)$/g, "$1a"],
  [/श/g, "sh"],
];
const BENGALI: readonly Rule[] = [
  [/ং/g, "ng"],
  [/([ক-হড়ঢ়য়]়?)(?=[ক-হড়ঢ়য়a-z])/g, "$1a"],
  [/(্[ক-হড়ঢ়]়?)$/g, "$1a"],
  [/[শষ]/g, "sh"],
];

/** The small tsu doubles a consonant; any-ascii makes a t of it. */
const JAPANESE: readonly Rule[] = [[/[っッ]/g, ""]];

const RULES: Readonly<Record<string, readonly Rule[]>> = {
  Arabic: ARABIC,
  Hebrew: HEBREW,
  Greek: GREEK,
  Devanagari: DEVANAGARI,
  Bengali: BENGALI,
  Japanese: JAPANESE,
};

/** @returns Lower-case letters, digits and "&" of ASCII; empty when nothing of the word can be written so. */
export function romanise(word: string, script: string): string {
  if (isAscii(word)) return word.replace(/[^a-z0-9&]/g, "");
  let text = script === "Greek" ? withoutTonos(word) : word;
  for (const [pattern, written] of RULES[script] ?? []) text = text.replace(pattern, written);
  return anyAscii(text)
    .toLowerCase()
    .replace(/[^a-z0-9&]/g, "");
}

function withoutTonos(word: string): string {
  return word
    .normalize("NFD")
    .replace(/[\u0301\u0313\u0314\u0342]/g, "")
    .normalize("NFC");
}
