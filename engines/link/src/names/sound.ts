/**
 * How does a word sound, whatever script it was written in?
 *
 * A word already transliterated to ASCII is reduced to sound symbols: digraphs become one symbol, double letters
 * one, signs no voice. Abjads write few vowels and syllabaries too many, so two sounds are compared by an edit
 * distance in which vowels and half-vowels are cheap, and consonants that scripts mix up (r and l, b and p) are
 * cheap to exchange. The skeleton keeps one symbol a family of consonants and serves as a blocking key.
 *
 * Assumes: transliteration as any-ascii makes it. Languages in which one spelling has many sounds (Japanese
 * names in kanji) are beyond it.
 * Source: Wagner and Fischer, JACM 21 (1974), 168-173, for the distance; Freeman, Condon and Ackerman,
 * "Cross Linguistic Name Matching in English and Arabic", NAACL (2006), for consonant classes across scripts.
 *
 * @module
 */

/** Longest first; the symbol S is "sh" and its kin, X is "kh", T is "th". */
const DIGRAPHS: readonly (readonly [RegExp, string])[] = [
  [/tsch|tch|sch|shch|dzh|tsh/g, "S"],
  [/sh|ch|zh|cz|sz|ts|tz|dj/g, "S"],
  [/ph/g, "f"],
  [/kh|gh/g, "X"],
  [/th|dh/g, "T"],
  [/ck|cq|q/g, "k"],
  [/c(?=[eiy])/g, "s"],
  [/c/g, "k"],
  [/ng(?![aeiou])/g, "n"],
  [/x/g, "ks"],
];

/** In syllables of Chinese: q, x, c, j and zh are all of the "s" kind. */
const PINYIN: readonly (readonly [RegExp, string])[] = [
  [/zh|ch|sh|q|x|j/g, "S"],
  [/c|z/g, "s"],
  [/ng/g, "n"],
];

/** How a transliterated word is to be read. */
export type Reading = "plain" | "pinyin" | "abjad";

/** Symbol to its family; a symbol that is not listed is a family of its own. Empty: not kept in a skeleton. */
const FAMILY: Readonly<Record<string, string>> = {
  a: "",
  e: "",
  i: "",
  o: "",
  u: "",
  y: "",
  w: "",
  h: "",
  b: "p",
  p: "p",
  v: "p",
  f: "p",
  d: "t",
  t: "t",
  T: "t",
  g: "k",
  k: "k",
  X: "k",
  s: "s",
  z: "s",
  S: "s",
  j: "s",
  l: "l",
  r: "l",
  m: "m",
  n: "n",
};

const VOWEL_COST = 0.25;
const SAME_FAMILY_COST = 0.3;
const CONSONANT_COST = 1;

/** @param word - Lower-case ASCII letters, as one word. */
export function soundOf(word: string, reading: Reading): string {
  let sound = word.replace(/[^a-z]/g, "");
  for (const [pattern, symbol] of reading === "pinyin" ? PINYIN : DIGRAPHS)
    sound = sound.replace(pattern, symbol);
  return sound.replace(/(.)\1+/g, "$1");
}

/** One symbol a consonant family, repeats dropped; a leading vowel is kept as "a". Empty for an empty sound. */
export function skeletonOf(sound: string): string {
  let skeleton = "";
  for (const symbol of sound) {
    const family = FAMILY[symbol] ?? symbol;
    if (family !== "" && !skeleton.endsWith(family)) skeleton += family;
  }
  return skeleton;
}

/** @returns Range [0, 1]; 1 for the same sounds. */
export function soundSimilarity(a: string, b: string): number {
  const most = Math.max(lengthOf(a), lengthOf(b));
  return most === 0 ? 0 : Math.max(0, 1 - distance(a, b) / most);
}

function lengthOf(sound: string): number {
  let length = 0;
  for (const symbol of sound) length += costOf(symbol);
  return length;
}

function costOf(symbol: string): number {
  return FAMILY[symbol] === "" ? VOWEL_COST : CONSONANT_COST;
}

function exchangeCost(a: string, b: string): number {
  if (a === b) return 0;
  const familyA = FAMILY[a] ?? a;
  const familyB = FAMILY[b] ?? b;
  if (familyA === "" && familyB === "") return VOWEL_COST / 2;
  return familyA === familyB ? SAME_FAMILY_COST : CONSONANT_COST;
}

function distance(a: string, b: string): number {
  let above = [0];
  for (let j = 0; j < b.length; j++) above.push((above[j] ?? 0) + costOf(b.charAt(j)));
  for (let i = 0; i < a.length; i++) {
    const symbol = a.charAt(i);
    const row = [(above[0] ?? 0) + costOf(symbol)];
    for (let j = 0; j < b.length; j++) {
      const other = b.charAt(j);
      row.push(
        Math.min(
          (above[j + 1] ?? 0) + costOf(symbol),
          (row[j] ?? 0) + costOf(other),
          (above[j] ?? 0) + exchangeCost(symbol, other),
        ),
      );
    }
    above = row;
  }
  return above[b.length] ?? 0;
}
