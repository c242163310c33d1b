/**
 * What are the parts of a name, in letters that can be compared?
 *
 * The name is taken apart where it is written apart, each part written in lower-case ASCII, titles, legal forms and
 * other words that say nothing dropped, numbers brought to digits. Order is kept for joining parts, and forgotten in
 * the key, but for who is whose father where the name says so.
 *
 * @module
 */
import anyAscii from "any-ascii";
import { alternativesOf } from "./alternatives.ts";
import { rolesOf } from "./dropped-words.ts";
import { FoldedName, type WrittenWord } from "./folded-name.ts";
import { withoutHomoglyphs } from "./homoglyphs.ts";
import { withoutLookAlikes } from "./look-alike-digits.ts";
import { readNumerals } from "./numerals.ts";
import { romanise } from "./romanise.ts";
import { isAscii, scriptOf } from "./script-of.ts";

/** Between the son's or daughter's name and the father's: order means something. */
const FATHER_WORDS: ReadonlySet<string> = new Set(["bin", "ibn", "bint", "bn"]);
/** After these letters the mark makes another sound; kept as a letter. */
const GERESH = /(?<=[גזצץתט])['’׳]/g;
const ARTICLES: ReadonlySet<string> = new Set(["al", "el"]);

export type { FoldedName };

/** @returns null when the text holds no letter and no digit. */
export function foldName(text: string): FoldedName | null {
  return foldWith(text, foldAlternatives(text));
}

/** Names that stand beside each other in one text: "X alias Y", "X / Y". Empty for one name. */
function foldAlternatives(text: string): readonly FoldedName[] {
  const written = alternativesOf(text);
  return written.map((each) => foldWith(each, [])).filter((name) => name !== null);
}

function foldWith(text: string, alternatives: readonly FoldedName[]): FoldedName | null {
  const lower = isAscii(text) ? text.toLowerCase() : withoutHomoglyphs(text.normalize("NFKC").toLowerCase());
  const [script, reading] = scriptOf(lower);
  const words = wordsOf(lower, script);
  if (words.length === 0) return null;
  const all = words.map(({ ascii }) => ascii);
  const roles = rolesOf(all);
  const telling = readNumerals(words.filter((_, i) => roles[i] === "telling"));
  const joined = all.filter((_, i) => roles[i] !== "silent").join("");
  return new FoldedName({ words: telling, joined, script, reading, fathers: fathersOf(all), alternatives });
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

/** "son/father" for each such word between two others; the article may follow it. */
function fathersOf(words: readonly string[]): readonly string[] {
  const fathers: string[] = [];
  for (let i = 1; i + 1 < words.length; i++) {
    if (!FATHER_WORDS.has(words[i] ?? "")) continue;
    const father = ARTICLES.has(words[i + 1] ?? "") ? words[i + 2] : words[i + 1];
    if (father !== undefined) fathers.push(`${words[i - 1]}/${father}`);
  }
  return fathers;
}

/** Marks that stand inside a word: they go, and it stays one. */
const INNER_MARK = /['’‘`ʼʻʿʾ]/g;
/** "J.P." and "S.p.A." are one word each. */
const AFTER_INITIAL = /(?<=(?<!\p{L})\p{L})\.(?=\p{L}(?!\p{L}))/gu;
const BETWEEN_WORDS = /[^\p{L}\p{M}\p{N}&]+/u;
const BETWEEN_ASCII_WORDS = /[^a-z0-9&]+/;

function wordsOf(lower: string, script: string): WrittenWord[] {
  const marked = script === "Hebrew" ? lower.replace(GERESH, "ʹ") : lower;
  const plain = marked.replace(INNER_MARK, "");
  const text = plain.includes(".") ? plain.replace(AFTER_INITIAL, "") : plain;
  const words: WrittenWord[] = [];
  if (isAscii(text)) {
    for (const word of text.split(BETWEEN_ASCII_WORDS)) {
      if (word !== "") words.push({ ascii: withoutLookAlikes(word), written: word });
    }
    return words;
  }
  for (const written of text.split(BETWEEN_WORDS)) {
    const ascii = withoutLookAlikes(romanise(written, script));
    if (ascii !== "") words.push({ ascii, written });
  }
  return words;
}
