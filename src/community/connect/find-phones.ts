/**
 * Where does a text hold a telephone number, however it is written?
 *
 * Figures and words for figures are gathered in order; those with nothing but signs or filler words between them are
 * one group. Seven figures or more are a number, three or more after a word of contact, and smaller groups that
 * follow one another with a word or two between are one together. Times, dates, years and sums that can be nothing
 * else are left out.
 *
 * Assumes: a number that is hidden in a riddle ("my age, then the year of the war") is found by nobody but a reader.
 * Source: ITU-T E.164 (15 figures at most; local numbers of seven and fewer exist); trust.md T12.
 *
 * @module
 */
import { type FigureAtom, figureAtoms } from "./figure-atoms.ts";
import type { Finding } from "./finding.ts";
import { type FoldedText, foldedWord } from "./folded-text.ts";
import type { Place } from "./phrases.ts";
import type { TextWord } from "./text-words.ts";
import { betweenFigures } from "./words/digit-words.ts";

type Found = Omit<Finding, "kind">;

const fewest = 7;
const fewestAfterContact = 3;
const fewestWithWords = 8;
const widestSigns = 60;
const widestWords = 26;
const contactReach = 28;
const fillers = new Set(betweenFigures.split(" ").map(foldedWord));

/** Numbers of a text, with offsets into the folded text. `contacts`: where words of contact and messengers stand. */
export function findPhones(
  folded: FoldedText,
  words: readonly TextWord[],
  contacts: readonly Place[],
): Found[] {
  const groups = groupsOf(folded.text, figureAtoms(folded, words), "signs");
  const tight = groups.flatMap((group) => numberIn(folded.text, group, contacts) ?? []);
  const left = groups.filter((group) => !tight.some((found) => touches(found, spanOf(group))));
  const loose = groupsOf(folded.text, left.flat(), "words").flatMap(
    (group) => looseNumber(folded.text, group, contacts) ?? [],
  );
  return [...tight, ...loose];
}

function groupsOf(text: string, atoms: readonly FigureAtom[], gap: "signs" | "words"): FigureAtom[][] {
  const groups: FigureAtom[][] = [];
  for (const atom of atoms) {
    const last = groups.at(-1)?.at(-1);
    const between = last === undefined ? "" : text.slice(last.end, atom.start);
    const together = last !== undefined && (onlySigns(between) || (gap === "words" && fewWords(between)));
    if (together) groups.at(-1)?.push(atom);
    else groups.push([atom]);
  }
  return groups;
}

function onlySigns(between: string): boolean {
  if (between.length > widestSigns) return false;
  return (between.match(/[\p{L}\p{M}]+/gu) ?? []).every((word) => fillers.has(word));
}

function fewWords(between: string): boolean {
  return between.length <= widestWords && (between.match(/[\p{L}\p{M}]+/gu) ?? []).length <= 3;
}

function numberIn(text: string, group: readonly FigureAtom[], contacts: readonly Place[]): Found | null {
  const span = spanOf(group);
  const digits = digitsOf(group);
  const near = contacts.some(({ start, end }) => start < span.start && span.start - end <= contactReach);
  if (digits.length < (near ? fewestAfterContact : fewest)) return null;
  const written = text.slice(span.start, span.end);
  if (!near && (isWhen(written) || isSum(written, text.slice(span.end)))) return null;
  if (digits.length < fewest) return found(group, { why: "short-number", strength: "possible" });
  const inWords = group.some(({ form }) => form === "word");
  if (inWords) return found(group, { why: "figures-in-words", strength: "likely" });
  const disguised = group.some(({ form }) => form === "disguised") || !/^[\d\s()+./-]+$/u.test(written);
  return found(group, {
    why: disguised ? "figures-disguised" : "figures",
    strength: disguised ? "likely" : "plain",
  });
}

/** Small groups with words between: many short ones, a long one among them, or a word of contact before. */
function looseNumber(text: string, group: readonly FigureAtom[], contacts: readonly Place[]): Found | null {
  const digits = digitsOf(group);
  if (group.length < 2 || digits.length < fewestWithWords) return null;
  const { start, end } = spanOf(group);
  const near = contacts.some((contact) => contact.start < start && start - contact.end <= contactReach);
  if (isWhen(text.slice(start, end))) return null;
  const dictated = digits.length / group.length <= 2 && group.length >= 4;
  const dialled = group.some((atom) => atom.digits.length >= 5 || /^0\d/u.test(atom.digits));
  const years = group.filter((atom) => /^(?:19|20)\d\d$/u.test(atom.digits)).length;
  if (!near && !dictated && (!dialled || years * 4 >= digits.length - 4)) return null;
  return found(group, { why: "words-between-figures", strength: near ? "likely" : "possible" });
}

function found(group: readonly FigureAtom[], said: Pick<Found, "why" | "strength">): Found {
  return { ...spanOf(group), ...said, detail: digitsOf(group) };
}

const time = String.raw`\d{1,2}\s?[:.h]\s?\d{2}`;
const date = String.raw`\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d\d|(?:19|20)\d\d[./-]\d{1,2}[./-]\d{1,2}`;
const when = new RegExp(
  String.raw`^(?:(?:${date}|${time}|(?:19|20)\d\d)(?:[\s,;/–—-]{1,3}(?:\p{L}{1,12}[\s,]{1,2}){0,4}|$)){1,6}$`,
  "u",
);

/** Dates, times of day and years, and nothing else: opening hours are not a number to call. */
function isWhen(written: string): boolean {
  return when.test(written);
}

/** Thousands in threes with a word of money after them, and no zero in front. */
function isSum(written: string, behind: string): boolean {
  return (
    /^[1-9]\d{0,2}(?:[ .,'’]?\d{3}){2,3}$/u.test(written) &&
    /^\s?(?:cfa|fcfa|xof|francs?|naira|birr|toman|تومان|dinars?|usd|euros?|dollars?|рубл|[$€₦])/u.test(behind)
  );
}

function spanOf(group: readonly FigureAtom[]): Place {
  return { start: group[0]?.start ?? 0, end: group.at(-1)?.end ?? 0 };
}

function digitsOf(group: readonly FigureAtom[]): string {
  return group.map(({ digits }) => digits).join("");
}

function touches(one: Place, other: Place): boolean {
  return one.start < other.end && other.start < one.end;
}
