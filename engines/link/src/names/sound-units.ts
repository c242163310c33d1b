/**
 * Of which units that say a sound is a word of another script made?
 *
 * Letters of alphabets and abjads without marks, single letters of Hangul's blocks, the beginning and the rest of a
 * Chinese syllable, the Latin letters of kana.
 *
 * @module
 */
import anyAscii from "any-ascii";

/** Letters of languages beside the script's first, as the letter nearest in sound. */
const NEAREST: Readonly<Record<string, string>> = {
  پ: "ب",
  چ: "ج",
  ژ: "ج",
  گ: "غ",
  ک: "ك",
  ی: "ي",
  ى: "ي",
  ہ: "ه",
  ھ: "ه",
  ڤ: "ف",
  ך: "כ",
  ם: "מ",
  ן: "נ",
  ף: "פ",
  ץ: "צ",
  і: "и",
  ї: "и",
  є: "е",
  ґ: "г",
  ў: "у",
  ј: "й",
  љ: "л",
  њ: "н",
  ћ: "ч",
  џ: "ж",
  ё: "е",
};

const PINYIN = /^(zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(.*)$/;

type Units = (word: string) => readonly string[];

const UNITS: Readonly<Record<string, Units>> = {
  Arabic: (word) =>
    lettersOf(word)
      .replace(/^ال(?=..)/, "")
      .split(""),
  Hebrew: (word) => lettersOf(word.replace(/['’׳]/g, "ʹ")).split(""),
  Cyrillic: (word) => lettersOf(word).split(""),
  Hangul: (word) => [...word.normalize("NFD").replace(/[^\u1100-\u1112\u1161-\u11ff]|\u110b/g, "")],
  Han: syllableParts,
  Japanese: kanaLetters,
};

/** @param word - Lower case, in letters of the script. Empty for a script that has no table. */
export function unitsOf(word: string, script: string): readonly string[] {
  return UNITS[script]?.(word) ?? [];
}

function lettersOf(word: string): string {
  return word
    .normalize("NFC")
    .replace(/./gu, (letter) => NEAREST[letter] ?? letter)
    .normalize("NFD")
    .replace(/[^\p{L}]/gu, "");
}

/** "Ke" and "Lan" are k, -e, l, -an. */
function syllableParts(word: string): readonly string[] {
  const units: string[] = [];
  for (const syllable of anyAscii(word).match(/[A-Z][a-z]*/g) ?? []) {
    const [, beginning = "", rest = ""] = PINYIN.exec(syllable.toLowerCase()) ?? [];
    if (beginning !== "") units.push(beginning);
    if (rest !== "") units.push(`-${rest}`);
  }
  return units;
}

/** The small tsu doubles a consonant; any-ascii makes a t of it. */
function kanaLetters(word: string): readonly string[] {
  const letters = anyAscii(word.replace(/[っッ]/g, ""));
  return [...letters.toLowerCase().replace(/[^a-z]/g, "")];
}
