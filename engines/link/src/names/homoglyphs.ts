/**
 * Which letters of another script only look like Latin ones?
 *
 * A word in which Latin and Cyrillic or Greek letters are mixed was written so by mistake or to hide: the letters
 * that look like Latin ones are taken for them.
 *
 * Source: Unicode Technical Standard 39, on mixed-script confusables.
 *
 * @module
 */

const LOOKS_LIKE: Readonly<Record<string, string>> = {
  а: "a",
  в: "b",
  е: "e",
  ё: "e",
  к: "k",
  м: "m",
  н: "h",
  о: "o",
  р: "p",
  с: "c",
  т: "t",
  у: "y",
  х: "x",
  ѕ: "s",
  і: "i",
  ј: "j",
  α: "a",
  ε: "e",
  ι: "i",
  κ: "k",
  ν: "v",
  ο: "o",
  ρ: "p",
  τ: "t",
  υ: "u",
  χ: "x",
};

const CYRILLIC_OR_GREEK = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;
const LATIN = /\p{Script=Latin}/u;
const WORD = /\p{L}+/gu;

/** @param text - Lower case. Words of one script stay as they are, and so do letters without a double. */
export function withoutHomoglyphs(text: string): string {
  if (!CYRILLIC_OR_GREEK.test(text) || !LATIN.test(text)) return text;
  return text.replace(WORD, (word) =>
    LATIN.test(word) && CYRILLIC_OR_GREEK.test(word)
      ? word.replace(/./gu, (letter) => LOOKS_LIKE[letter] ?? letter)
      : word,
  );
}
