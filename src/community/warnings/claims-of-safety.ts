/**
 * Does a text say that a place or a route is safe, or a danger small?
 *
 * Nobody knows that it is, and whoever believes it is in danger. Every word for safe and every phrase for little danger
 * is a claim, wherever it stands, except inside a phrase that is known to claim nothing: those are blanked first, by
 * list and not by guess. So a false alarm is possible and a false silence is the smaller one; who is alarmed for nothing
 * chooses another word, or gives the message a written reason (tests/languages/claims-of-nothing.ts).
 *
 * Source: trust.md rule 39; WHO ethical recommendations 2003, "do not make promises that you cannot keep".
 *
 * @module
 */
import { type SafetyWords, safetyWords } from "./safety-words.ts";

/** One claim: the words as folded, and the language whose list has them. */
export interface ClaimOfSafety {
  readonly words: string;
  readonly language: string;
}

/** Languages that can be looked through. */
export const languagesChecked: readonly string[] = Object.keys(safetyWords);

/** Tags that read the list of another. */
const sameList: Readonly<Record<string, string>> = {
  fa: "prs",
  "fa-af": "prs",
  pus: "ps",
  tir: "ti",
  amh: "am",
};

/** The list of a language tag: "pt-BR" reads "pt". @returns null when there is none, and nothing can be said. */
export function listFor(language: string): string | null {
  const tag = language.toLowerCase();
  const base = tag.split("-")[0] ?? "";
  const found = sameList[tag] ?? sameList[base] ?? base;
  return languagesChecked.includes(found) ? found : null;
}

/**
 * Claims of a text in a language, English words among them, which stand in texts of every language.
 * @param language - BCP 47; one without a list is looked through for English claims alone.
 * @returns empty when none was found, which does not prove that there is none.
 */
export function claimsOfSafety(text: string, language: string): ClaimOfSafety[] {
  const own = listFor(language);
  const lists = own === null || own === "en" ? ["en"] : [own, "en"];
  return lists.flatMap((list) => claimsIn(foldForClaims(text), list));
}

function claimsIn(folded: string, language: string): ClaimOfSafety[] {
  const { claims, harmless } = patternsOf(language);
  const left = folded.replace(harmless, (phrase) => "\u2205".repeat(phrase.length));
  return [...left.matchAll(claims)].map(([words]) => ({ words: words.trim(), language }));
}

/**
 * The text in lower case and composed form, without what is not seen: Arabic vowel marks and stretching, soft hyphens,
 * joiners. Blanks of every kind are one blank, apostrophes straight; Hausa's hooked letters are plain.
 */
export function foldForClaims(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\u064b-\u0652\u0670\u0640]/gu, "")
    .replace(/[\u200c\u00a0]/gu, " ")
    .replace(/\p{Cf}/gu, "")
    .replace(/[\u2018\u2019\u02bc\u0060\u00b4]/gu, "'")
    .replace(/[\u0257\u0199\u0253\u01b4]/gu, (letter) => plainLetter[letter] ?? letter)
    .replace(/[\u064a\u0649]/gu, (letter) => (letter === "\u0649" ? "\u064a" : letter))
    .replace(/\s+/gu, " ");
}

const plainLetter: Readonly<Record<string, string>> = { ɗ: "d", ƙ: "k", ɓ: "b", ƴ: "y" };

interface Patterns {
  readonly claims: RegExp;
  readonly harmless: RegExp;
}

const made = new Map<string, Patterns>();

function patternsOf(language: string): Patterns {
  const known = made.get(language);
  if (known !== undefined) return known;
  const words = safetyWords[language] ?? { claims: [], harmless: [] };
  const patterns = { claims: wholeWords(words.claims, words), harmless: wholeWords(words.harmless, words) };
  made.set(language, patterns);
  return patterns;
}

function wholeWords(sources: readonly string[], { before = "", after = "", unspaced }: SafetyWords): RegExp {
  const any = sources.map((source) => `(?:${foldForPattern(source)})`).join("|");
  if (unspaced === true) return new RegExp(any, "gu");
  return new RegExp(`(?<![\\p{L}\\p{M}])${before}(?:${any})${after}(?![\\p{L}\\p{M}])`, "gu");
}

/** The lists are written as people write; texts are folded, so the lists are too. Escapes such as \p{L} stay. */
function foldForPattern(source: string): string {
  return source
    .split(/(\\p\{\p{L}+\})/u)
    .map((part) => (part.startsWith("\\p") ? part : foldForClaims(part)))
    .join("");
}
