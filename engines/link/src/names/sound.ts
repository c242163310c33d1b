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
  [/^x/g, "S"],
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

/** Symbols of a sound that are compared; the rest of a longer one is not. */
const LONGEST = 64;
const SYMBOLS = 128;

/** By symbol: what leaving it out costs. */
const LEAVING_OUT = new Float64Array(SYMBOLS).fill(CONSONANT_COST);
/** By two symbols: what exchanging one for the other costs. */
const EXCHANGE = new Float64Array(SYMBOLS * SYMBOLS).fill(CONSONANT_COST);
for (let a = 0; a < SYMBOLS; a++) {
  const family = FAMILY[String.fromCharCode(a)];
  if (family === "") LEAVING_OUT[a] = VOWEL_COST;
  for (let b = 0; b < SYMBOLS; b++) {
    if (family !== undefined && family === FAMILY[String.fromCharCode(b)])
      EXCHANGE[a * SYMBOLS + b] = family === "" ? VOWEL_COST / 2 : SAME_FAMILY_COST;
  }
  EXCHANGE[a * SYMBOLS + a] = 0;
}

let above = new Float64Array(LONGEST + 1);
let row = new Float64Array(LONGEST + 1);

/** @param word - Lower-case ASCII letters, as one word. */
export function soundOf(word: string, reading: Reading): string {
  let sound = word.replace(/[^a-z]/g, "");
  for (const [pattern, symbol] of reading === "pinyin" ? PINYIN : DIGRAPHS)
    sound = sound.replace(pattern, symbol);
  return sound.replace(/(.)\1+/g, "$1");
}

/** One symbol a consonant family, repeats and vowels dropped. Empty for an empty sound. */
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
  if (a === b) return a === "" ? 0 : 1;
  const most = Math.max(weightOf(a), weightOf(b));
  return most === 0 ? 0 : Math.max(0, 1 - soundDistance(a, b) / most);
}

function weightOf(sound: string): number {
  let weight = 0;
  for (let i = 0; i < Math.min(sound.length, LONGEST); i++) weight += LEAVING_OUT[sound.charCodeAt(i)] ?? 1;
  return weight;
}

/** What turning one sound into the other costs. Unit: consonants; a vowel is a quarter of one. */
export function soundDistance(a: string, b: string): number {
  const lengthA = Math.min(a.length, LONGEST);
  const lengthB = Math.min(b.length, LONGEST);
  above[0] = 0;
  for (let j = 0; j < lengthB; j++) above[j + 1] = (above[j] ?? 0) + (LEAVING_OUT[b.charCodeAt(j)] ?? 1);
  for (let i = 0; i < lengthA; i++) {
    const symbol = a.charCodeAt(i);
    const leaving = LEAVING_OUT[symbol] ?? 1;
    const first = symbol * SYMBOLS;
    let left = (above[0] ?? 0) + leaving;
    row[0] = left;
    for (let j = 0; j < lengthB; j++) {
      const other = b.charCodeAt(j);
      const exchanged = (above[j] ?? 0) + (EXCHANGE[first + other] ?? 1);
      const without = (above[j + 1] ?? 0) + leaving;
      const added = left + (LEAVING_OUT[other] ?? 1);
      left = exchanged < without ? exchanged : without;
      if (added < left) left = added;
      row[j + 1] = left;
    }
    [above, row] = [row, above];
  }
  return above[lengthB] ?? 0;
}
