/**
 * Which letters of a Latin word tell how it sounds?
 *
 * Marks are taken off as any-ascii does, but where a mark makes another consonant it is written out: š is "sh".
 *
 * @module
 */
import anyAscii from "any-ascii";
import { isAscii } from "./script-of.ts";

const MARKED: Readonly<Record<string, string>> = {
  č: "ch",
  ć: "ch",
  š: "sh",
  ş: "sh",
  ș: "sh",
  ś: "sh",
  ž: "zh",
  ż: "zh",
  ź: "zh",
  ñ: "ny",
  ń: "ny",
  ß: "ss",
  ö: "o",
  ü: "u",
  ä: "a",
};
const MARKED_LETTER = new RegExp(`[${Object.keys(MARKED).join("")}]`, "g");

/** Spellings of one sound that are longer than two letters or say two sounds; doubled consonants say one. */
const SAID: readonly (readonly [RegExp, string])[] = [
  [/tsch|tch/g, "ch"],
  [/sch/g, "sh"],
  [/ck/g, "k"],
  [/ph/g, "f"],
  [/(?<=.)x/g, "ks"],
  [/([b-df-hj-np-tv-z])\1+/g, "$1"],
];

/** @param word - Lower case. Returns letters from a to z, fewer than were written. */
export function spokenLatin(word: string): string {
  let said = lettersOf(word);
  for (const [spelling, sound] of SAID) said = said.replace(spelling, sound);
  return said;
}

function lettersOf(word: string): string {
  if (isAscii(word)) return word.replace(/[^a-z]/g, "");
  const plain = word.normalize("NFC").replace(MARKED_LETTER, (letter) => MARKED[letter] ?? letter);
  return anyAscii(plain)
    .toLowerCase()
    .replace(/[^a-z]/g, "");
}
