/**
 * Which words does a text hold, and what else might each have been meant to say?
 *
 * A word keeps its folded form and the readings behind a disguise: letters of another script that look Latin, figures
 * for letters ("j0b"), letters drawn out ("caaall"), letters written apart ("w h a t s a p p"), a word cut by signs
 * ("tele.gram"). A reading that is not a word costs nothing, for readings are only looked up in lists.
 *
 * @module
 */
import type { FoldedText } from "./folded-text.ts";

/** A word of a folded text. Offsets are into the folded text, half open. */
export interface TextWord {
  readonly start: number;
  readonly end: number;
  /** The folded word first, then other readings, each once. */
  readonly readings: readonly string[];
}

const wordRun = /[\p{L}\p{M}\p{N}@$!|€]+/gu;
const lettersFor: Readonly<Record<string, string>> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "6": "g",
  "7": "t",
  "8": "b",
  "9": "g",
  "@": "a",
  $: "s",
  "!": "i",
  "|": "l",
  "€": "e",
};
const longestGap = 3;
const fewestLoose = 4;
const mostPieces = 8;

/** The words of a text, in order, and after them the words that its pieces may spell together. */
export function textWords(folded: FoldedText): TextWord[] {
  const words = [...folded.text.matchAll(wordRun)].map((found) => {
    const end = found.index + found[0].length;
    return { start: found.index, end, readings: readingsOf(found[0], folded.latin.slice(found.index, end)) };
  });
  return [...words, ...spelledApart(folded, words), ...cutBySigns(folded, words)];
}

function readingsOf(native: string, latin: string): string[] {
  const plain = bare(native);
  const seen = [plain, bare(latin)];
  if (/[a-z]/u.test(latin) && /[\d@$!|€]/u.test(latin)) seen.push(...lettersOf(latin));
  const drawn = seen.filter((one) => /(.)\1\1/u.test(one));
  seen.push(...drawn.flatMap((one) => [one.replace(/(.)\1\1+/gu, "$1"), one.replace(/(.)\1\1+/gu, "$1$1")]));
  return [...new Set(seen)].filter((one) => one !== "");
}

/** Figures and signs read as the letters they look like; "1" looks like two. The last sign may only be an exclamation. */
function lettersOf(latin: string): string[] {
  return [latin, latin.replace(/[!|]+$/u, "")].flatMap((written) =>
    ["i", "l"].map((one) =>
      written.replace(/[\d@$!|€]/gu, (sign) => (sign === "1" ? one : (lettersFor[sign] ?? sign))),
    ),
  );
}

function bare(written: string): string {
  return written.replace(/[@$!|€]/gu, "");
}

/** Letters with a little between them, four or more in a row, are one word too. */
function spelledApart({ text }: FoldedText, words: readonly TextWord[]): TextWord[] {
  const loose = (word: TextWord) => [...(word.readings[0] ?? "")].length === 1;
  return runsOf(
    words,
    (one, next) =>
      loose(one) &&
      loose(next) &&
      !/[\p{L}\p{N}]/u.test(text.slice(one.end, next.start)) &&
      next.start - one.end <= longestGap,
  )
    .filter((run) => run.length >= fewestLoose)
    .flatMap((run) => joined(run));
}

/** Pieces with one sign and no space between them are one word too, all of them and each two. */
function cutBySigns({ text }: FoldedText, words: readonly TextWord[]): TextWord[] {
  const cut = (one: TextWord, next: TextWord) =>
    /^[^\s\p{L}\p{N}]{1,2}$/u.test(text.slice(one.end, next.start));
  return (
    runsOf(words, cut)
      // Han writes no spaces: what signs part there are clauses, not pieces of a word.
      .filter((run) => run.length > 1 && run.length <= mostPieces && !run.some(isClause))
      .flatMap((run) => [
        ...joined(run),
        ...(run.length > 2 ? run.slice(1).flatMap((next, at) => joined([run[at] ?? next, next])) : []),
      ])
  );
}

function isClause({ readings }: TextWord): boolean {
  return /\p{Script=Han}{2}/u.test(readings[0] ?? "");
}

function runsOf(
  words: readonly TextWord[],
  together: (one: TextWord, next: TextWord) => boolean,
): TextWord[][] {
  const runs: TextWord[][] = [];
  for (const word of words) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && together(last, word)) run.push(word);
    else runs.push([word]);
  }
  return runs;
}

/** One word of several; each piece gives its first reading, then its last. */
function joined(run: readonly TextWord[]): TextWord[] {
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last) return [];
  const readings = [0, -1].map((at) => run.map(({ readings }) => readings.at(at) ?? "").join(""));
  return [{ start: first.start, end: last.end, readings: [...new Set(readings)] }];
}
