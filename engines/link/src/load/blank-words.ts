/**
 * Does a cell say that nothing is known?
 *
 * @module
 */

const BLANK_WORDS = new Set(
  [
    "null nil none nan na n/a n.a. n.a #n/a #null! #ref! #value! nd n.d. n/d undefined unknown unk unspecified",
    "missing - -- --- . ? ?? ??? * x/x",
  ].flatMap((line) => line.split(" ")),
);
const MORE = [
  "not known",
  "not available",
  "not applicable",
  "not given",
  "no data",
  "not stated",
  "<na>",
  "(null)",
];
for (const words of MORE) BLANK_WORDS.add(words);

const LONGEST = 14;

/** Any other first character spares a look at the words. */
const FIRST = new Set(
  [...BLANK_WORDS].flatMap((word) => [word.charCodeAt(0), word.toUpperCase().charCodeAt(0)]),
);

/** Blanks, and the words and signs that programs and people write in their place. */
export function isBlank(text: string): boolean {
  if (text.length > LONGEST) return text.trim() === "";
  const trimmed = text.trim();
  if (trimmed === "") return true;
  return FIRST.has(trimmed.charCodeAt(0)) && BLANK_WORDS.has(trimmed.toLowerCase());
}
