/**
 * Which pieces of a text are figures: written, spoken, or drawn with letters?
 *
 * @module
 */
import { type FoldedText, foldedWord } from "./folded-text.ts";
import type { TextWord } from "./text-words.ts";
import { figureWords, hanFigures, repeatingWords } from "./words/digit-words.ts";

/** A piece that is one figure or several. Offsets into the folded text, half open. */
export interface FigureAtom {
  readonly start: number;
  readonly end: number;
  readonly digits: string;
  readonly form: "figures" | "word" | "disguised";
}

const spoken = new Map(figureWords.map(([word, digits]) => [foldedWord(word), digits]));
const repeated = new Map(repeatingWords.map(([word, times]) => [foldedWord(word), times]));
// Two letters are too few to be told from an ending.
const longestFirst = [...spoken.keys()]
  .filter((word) => word.length > 2)
  .sort((one, other) => other.length - one.length);
const eachSpoken = new RegExp(longestFirst.join("|"), "gu");
// "zerosevenseven" is words for figures and nothing else.
const spokenTogether = new RegExp(`^(?:${longestFirst.join("|")}){2,}$`, "u");
// Burmese writes no spaces between words: several in a row are figures wherever they stand.
const spokenInBurmese = new RegExp(
  `(?:${longestFirst.filter((word) => /^\p{Script=Myanmar}/u.test(word)).join("|")}){3,}`,
  "gu",
);

/** Letters that stand for a figure inside a number: the letter O for nought, l and I for one, Cyrillic Ze for three. */
const figureFor: Readonly<Record<string, string>> = {
  o: "0",
  i: "1",
  l: "1",
  z: "2",
  з: "3",
  ʒ: "3",
  s: "5",
  b: "6",
  t: "7",
  g: "9",
  q: "9",
};
const drawn = /^(?=.*\d)[\doilzзʒsbtgq]+$/u;
const hanSign = new RegExp(`[${Object.keys(hanFigures).join("")}]`, "gu");
const alone = /^[oil]$/u;

/** The figures of a text, in order. */
export function figureAtoms(folded: FoldedText, words: readonly TextWord[]): FigureAtom[] {
  const atoms = words.flatMap((word) => atomsOf(folded, word));
  const sorted = withoutOverlap(atoms.sort((one, other) => one.start - other.start || other.end - one.end));
  return repeatedOnes(besideFigures(folded.text, sorted));
}

function atomsOf({ text, latin }: FoldedText, word: TextWord): FigureAtom[] {
  const { start, end, readings } = word;
  const written = latin.slice(start, end);
  // A word joined from pieces has no figures of its own: its pieces are looked at.
  if (/[^\p{L}\p{M}\p{N}@$!|€]/u.test(text.slice(start, end))) return spokenAtom(word, written);
  if (/^\d+$/u.test(written)) return [{ start, end, digits: written, form: "figures" }];
  if (drawn.test(written)) return [{ start, end, digits: asFigures(written), form: "disguised" }];
  if (alone.test(written)) return [{ start, end, digits: asFigures(written), form: "disguised" }];
  const said = spokenAtom(word, written);
  if (said.length > 0) return said;
  return [
    ...figureRuns(start, written),
    ...burmeseAtoms(start, text.slice(start, end)),
    ...hanAtoms(start, readings[0] === undefined ? "" : text.slice(start, end)),
  ];
}

function spokenAtom({ start, end, readings }: TextWord, written: string): FigureAtom[] {
  for (const reading of readings) {
    const digits = spoken.get(reading) ?? (spokenTogether.test(reading) ? together(reading) : undefined);
    if (digits !== undefined) return [{ start, end, digits, form: "word" }];
    const times = repeated.get(reading);
    if (times !== undefined && written !== "")
      return [{ start, end, digits: "×".repeat(times), form: "word" }];
  }
  return [];
}

function together(reading: string): string {
  return (reading.match(eachSpoken) ?? []).map((word) => spoken.get(word) ?? "").join("");
}

function figureRuns(start: number, written: string): FigureAtom[] {
  return [...written.matchAll(/\d+/gu)].map(({ index, 0: digits }) => ({
    start: start + index,
    end: start + index + digits.length,
    digits,
    form: "figures" as const,
  }));
}

function burmeseAtoms(start: number, written: string): FigureAtom[] {
  return [...written.matchAll(spokenInBurmese)].map(({ index, 0: said }) => ({
    start: start + index,
    end: start + index + said.length,
    digits: together(said),
    form: "word" as const,
  }));
}

function hanAtoms(start: number, written: string): FigureAtom[] {
  return [...written.matchAll(hanSign)].map(({ index, 0: sign }) => ({
    start: start + index,
    end: start + index + sign.length,
    digits: hanFigures[sign] ?? "",
    form: "word" as const,
  }));
}

function asFigures(written: string): string {
  return [...written].map((sign) => figureFor[sign] ?? sign).join("");
}

function withoutOverlap(atoms: readonly FigureAtom[]): FigureAtom[] {
  const kept: FigureAtom[] = [];
  for (const atom of atoms) if (atom.start >= (kept.at(-1)?.end ?? 0)) kept.push(atom);
  return kept;
}

/** A letter by itself is a figure only with figures on both sides and no letter between. */
function besideFigures(text: string, atoms: readonly FigureAtom[]): FigureAtom[] {
  return atoms.filter((atom, at) => {
    if (!/^[01]$/u.test(atom.digits) || atom.form !== "disguised" || atom.end - atom.start > 1) return true;
    const [before, after] = [atoms[at - 1], atoms[at + 1]];
    const close = (gap: string) => gap.length <= 3 && !/\p{L}/u.test(gap);
    return (
      before !== undefined &&
      close(text.slice(before.end, atom.start)) &&
      (after === undefined || close(text.slice(atom.end, after.start)))
    );
  });
}

/** "double seven" is two sevens; a word of repeating with no figure after it is no figure. */
function repeatedOnes(atoms: readonly FigureAtom[]): FigureAtom[] {
  return atoms.flatMap((atom, at) => {
    if (atom.digits.startsWith("×")) return [];
    const times = atoms[at - 1]?.digits.startsWith("×") ? (atoms[at - 1]?.digits.length ?? 1) : 1;
    const [first = "", ...others] = atom.digits;
    const start = times > 1 ? (atoms[at - 1]?.start ?? atom.start) : atom.start;
    return [{ ...atom, start, digits: first.repeat(times) + others.join("") }];
  });
}
