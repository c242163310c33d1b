/**
 * What did the source write, without what cannot be seen?
 *
 * Text becomes NFC, on one line or several, without control characters, direction overrides, soft hyphens and
 * broken halves of characters. Zero-width joiners stay: Persian and the Indic scripts need them to be readable.
 *
 * Source: Unicode Standard Annex 15 (normalisation); Unicode Technical Report 36, 2.7 (direction overrides).
 *
 * @module
 */

// Format characters change what a reader sees (right-to-left override) or hide differences; the two joiners do not.
const invisible = /[^\P{Cf}\u200C\u200D]/gu;
const control = /[\p{Cc}]/gu;
const controlButLines = /[^\P{Cc}\n]/gu;
const halfCharacter = /\p{Surrogate}/gu;

/** One line of text: white space of every kind collapsed to single spaces, none at the ends. May be empty. */
export function plainText(given: string): string {
  return visible(given).replace(control, " ").replace(/\s+/gu, " ").trim().normalize("NFC");
}

/** Text that keeps its line breaks: runs of other white space collapsed, at most one empty line in a row. */
export function plainLines(given: string): string {
  return visible(given)
    .replace(/\r\n?|\u2028|\u2029|\u0085/gu, "\n")
    .replace(controlButLines, " ")
    .replace(/[^\S\n]+/gu, " ")
    .replace(/ ?\n ?/gu, "\n")
    .replace(/\n{3,}/gu, "\n\n")
    .trim()
    .normalize("NFC");
}

function visible(given: string): string {
  return given.replace(halfCharacter, "\uFFFD").replace(invisible, "");
}

/** Length in Unicode code points, not in UTF-16 units. */
export function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** The first code points of a text, ending in "…" when it was longer. Range of `most`: 1 and up. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const characters = [...text];
  if (characters.length <= most) return text;
  return `${characters
    .slice(0, most - 1)
    .join("")
    .trimEnd()}…`;
}

/** Digits of every script as 0-9, and full-width letters and signs as their plain forms. */
export function plainDigits(text: string): string {
  return text.normalize("NFKC").replace(/\p{Nd}/gu, (digit) => String(digitValue(digit)));
}

/** The decimal digits of a script stand in one run of ten, so the distance from the run's start is the value. */
function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  if (code < 0x80) return code - 0x30;
  // The mathematical digits are five runs of ten that begin at U+1D7CE; every other run begins at a multiple.
  if (code >= 0x1d7ce && code <= 0x1d7ff) return (code - 0x1d7ce) % 10;
  let start = code;
  while (start > code - 9 && /\p{Nd}/u.test(String.fromCodePoint(start - 1))) start -= 1;
  return code - start;
}
