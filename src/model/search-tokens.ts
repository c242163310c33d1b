/**
 * By which tokens is a text found again, spelt another way, in another script?
 *
 * Each word gives tokens of four classes, told apart by their prefix:
 * - `w:` the word in plain Latin letters, lower case: "محمد" is `w:mhmd`, "Иванов" `w:ivanov`;
 * - `s:` its consonant skeleton, where letters that languages write for one sound are one: "Muhammed" is `s:mhmd`;
 * - `d:` the skeleton, and the skeleton without one of its letters, from three letters on: two words one letter apart meet;
 * - `t:` the last eight figures of a long number, so that a national number finds an international one.
 * An identifier (phone, e-mail, IBAN, wallet, web address) is one token `i:<kind>:<value>`, as records are indexed by.
 *
 * Assumes: tokens only gather candidates. How many agree, and how rare they are, is for the search to weigh.
 * Source: SymSpell's deletion neighbourhood (Garbe, 2012), on skeletons as in Odell and Russell's Soundex (1918).
 *
 * @module
 */
import anyAscii from "any-ascii";
import type { Cleaned } from "./clean-record.ts";
import { plainDigits, plainText } from "./plain-text.ts";
import { entityType, valueKind, valueKinds } from "./registry.ts";

/** Most tokens of one text or record; identifiers come first, then words, so deletions are what is left out. */
export const mostTokens = 256;
const longestRead = 4000;
const longestWord = 40;
const longestSkeleton = 12;

/** Kinds that one whole text may be. Kinds that take almost any text ("identifier") are not guessed. */
const guessedKinds = ["email", "iban", "wallet", "phone", "url"];
const wordKinds = new Set(["name", "place", "text", "handle"]);

/**
 * The tokens of a text: what someone searches for, or a name to be found.
 * @returns Up to {@link mostTokens} tokens, each once, in the order of their worth. Empty when there is nothing to find.
 */
export function searchTokens(text: string): string[] {
  const line = plainText(text.slice(0, longestRead));
  const identifier = identifierTokens(line);
  return capped([...identifier, ...wordTokens(line)]);
}

/**
 * The tokens a record is found by: all its names, places, titles and identifiers.
 * @throws {@link ModelError} `unknown_entity_type`.
 */
export function searchTokensOf(entityTypeName: string, cleaned: Cleaned): string[] {
  const { properties, caption } = entityType(entityTypeName);
  const tokens = Object.entries(cleaned).flatMap(([property, values]) => {
    const kind = valueKind(properties[property]?.kind ?? "text");
    if (kind.identifying) return values.flatMap((value) => identifying(kind.name, value));
    // Long texts are found by their words only when they name the thing; the rest is for full-text search.
    const found = wordKinds.has(kind.name) && (kind.name !== "text" || caption.includes(property));
    return found ? values.flatMap((value) => wordTokens(value.slice(0, longestRead))) : [];
  });
  return capped(tokens);
}

function identifying(kind: string, value: string): string[] {
  const words = kind === "handle" ? wordTokens(value.slice(value.indexOf(":") + 1)) : [];
  return [`i:${kind}:${value}`, ...tails(value), ...words];
}

function identifierTokens(line: string): string[] {
  const tokens: string[] = [];
  for (const name of guessedKinds) {
    const value = valueKinds.get(name)?.clean(line) ?? null;
    if (value !== null) tokens.push(`i:${name}:${value}`);
  }
  const mailboxes = line.match(/[^\s<>"(),;]+@[^\s<>"(),;]+/gu) ?? [];
  for (const mailbox of mailboxes) {
    const value = valueKinds.get("email")?.clean(mailbox) ?? null;
    if (value !== null) tokens.push(`i:email:${value}`);
  }
  return [...tokens, ...tails(line)];
}

function tails(text: string): string[] {
  const runs = plainDigits(text).match(/\d(?:[\s().-]{0,2}\d){7,}/gu) ?? [];
  return runs.map((run) => `t:${run.replace(/\D/gu, "").slice(-8)}`);
}

function wordTokens(line: string): string[] {
  return wordsOf(line).flatMap((word) => [`w:${word}`, ...skeletonTokens(word)]);
}

/** Words in plain Latin letters. Each script's words, each character of Han and Hangul with the whole and the given name. */
function wordsOf(line: string): string[] {
  const written = line.normalize("NFKC").match(/[\p{L}\p{M}\p{N}'’ʻʼ]+/gu) ?? [];
  return written
    .flatMap((word) => [...syllables(word), ...withoutArticle(word)].map(folded))
    .filter((word) => word !== "");
}

/** A Chinese or Korean name is written without spaces: the family name first, the given name after it. */
function syllables(word: string): string[] {
  if (!/^[\p{Script=Han}\p{Script=Hangul}]{2,}$/u.test(word)) return [word];
  const characters = [...word];
  return [word, ...characters, characters.slice(1).join("")];
}

/** "الحسن" is also found as "Hassan". */
function withoutArticle(word: string): string[] {
  return /^ال[\p{L}]{3,}$/u.test(word) ? [word.slice(2)] : [];
}

function folded(word: string): string {
  return anyAscii(word)
    .toLowerCase()
    .replace(/[^a-z0-9]/gu, "")
    .slice(0, longestWord);
}

/** Letters that one sound is written with, longest first. */
const sounds: readonly (readonly [written: RegExp, sound: string])[] = [
  [/shch|tsch|sch|tch|sh|ch|cz|zh|dzh|ts|tz/gu, "s"],
  [/ph|ff|v/gu, "f"],
  [/kh/gu, "h"],
  [/gh|ck|q|c|g/gu, "k"],
  [/dh|th/gu, "d"],
  [/x/gu, "ks"],
  [/z/gu, "s"],
  [/p/gu, "b"],
  [/t/gu, "d"],
  [/dj|j/gu, "j"],
];

/** Consonants in order, doubled ones once. A semivowel or vowel counts for nothing: Arabic leaves them out. */
function skeletonOf(word: string): string {
  const sounded = sounds.reduce((text, [written, sound]) => text.replace(written, sound), word);
  return sounded
    .replace(/[aeiouwy]/gu, "")
    .replace(/(.)\1+/gu, "$1")
    .slice(0, longestSkeleton);
}

function skeletonTokens(word: string): string[] {
  if (/\d/u.test(word)) return [];
  const skeleton = skeletonOf(word);
  if (skeleton === "") return [];
  if (skeleton.length < 3) return [`s:${skeleton}`];
  const shorter =
    skeleton.length < 4 ? [] : [...skeleton].map((_, at) => skeleton.slice(0, at) + skeleton.slice(at + 1));
  return [`s:${skeleton}`, ...[skeleton, ...shorter].map((one) => `d:${one}`)];
}

const worth = "iwtsd";

function capped(tokens: readonly string[]): string[] {
  const sorted = [...new Set(tokens)].sort(
    (one, other) => worth.indexOf(one[0] ?? "") - worth.indexOf(other[0] ?? ""),
  );
  return sorted.slice(0, mostTokens);
}
