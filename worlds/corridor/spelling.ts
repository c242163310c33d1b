/**
 * How does a source write down what it was told: a name, a day, a number?
 *
 * Each source has a manner: its script, the order of names, and how often it errs. Errors are those that
 * hands make: letters swapped, dropped, doubled; names joined or split; day and month exchanged; years alone.
 *
 * Source: the kinds of error follow F. Damerau (1964) and P. Christen, Data Matching (2012), chapter 3.
 *
 * @module
 */
import type { NameEntry } from "./name-tables.ts";
import type { PersonName } from "./person-name.ts";
import type { Random } from "./random.ts";

/** The habits of a source's hand. Rates are probabilities, 0 to 1. */
export interface Manner {
  /** "latin": always transliterated; "own": the name's own script; "either": as it comes. */
  readonly script: "latin" | "own" | "either";
  readonly order: "given-first" | "family-first" | "family-comma";
  /** How often another accepted spelling is used. */
  readonly variant: number;
  readonly typo: number;
  readonly middle: number;
  readonly missing: number;
}

/** A name as written: in one piece, and in two. */
export interface WrittenName {
  readonly full: string;
  readonly first: string;
  readonly last: string;
}

/** Writes a name in a source's manner. */
export function writeName(name: PersonName, manner: Manner, random: Random): WrittenName {
  const own = manner.script === "own" || (manner.script === "either" && random.chance(0.5));
  const write = (entry: NameEntry) => writePart(entry, own, manner, random);
  const given = write(name.given);
  const middle = name.middle !== null && random.chance(manner.middle) ? ` ${write(name.middle)}` : "";
  const last = write(name.family);
  const first = given + middle;
  return { full: inOrder(first, last, manner.order), first, last };
}

function inOrder(first: string, last: string, order: Manner["order"]): string {
  if (order === "given-first") return `${first} ${last}`;
  return order === "family-first" ? `${last} ${first}` : `${last.toUpperCase()}, ${first}`;
}

function writePart(entry: NameEntry, own: boolean, manner: Manner, random: Random): string {
  const latin = random.chance(manner.variant) ? random.pick(entry.latin) : (entry.latin[0] ?? "");
  const chosen = own && entry.own !== null ? entry.own : latin;
  const spaced = random.chance(manner.typo / 2) ? joinedOrSplit(chosen, random) : chosen;
  return random.chance(manner.typo) ? withTypo(spaced, random) : spaced;
}

/** "al-Masri" becomes "alMasri" or "al Masri"; a long name in one piece comes apart. */
function joinedOrSplit(text: string, random: Random): string {
  if (/[ '-]/u.test(text)) return text.replace(/[ '-]/u, random.chance(0.5) ? "" : " ");
  const letters = [...text];
  if (letters.length < 7) return text;
  const cut = random.between(3, letters.length - 3);
  return `${letters.slice(0, cut).join("")} ${letters.slice(cut).join("")}`;
}

/** One slip of the hand within a text of any script; texts under three letters stay. */
export function withTypo(text: string, random: Random): string {
  const letters = [...text];
  if (letters.length < 3) return text;
  const at = random.between(1, letters.length - 2);
  const [here = "", next = ""] = letters.slice(at, at + 2);
  const slips = [[next, here], [next], [here, here, next], [here, here]];
  return [...letters.slice(0, at), ...random.pick(slips), ...letters.slice(at + 2)].join("").trim();
}

/**
 * Writes a birth date in a source's manner; `birth` is an ISO day.
 * @returns ISO text of a day, a month or a year; null when the source does not say.
 */
export function writeBirth(birth: string, manner: Manner, random: Random): string | null {
  if (random.chance(manner.missing)) return null;
  const [year = "", month = "", day = ""] = birth.split("-");
  const fate = random.fraction();
  if (fate < 0.05) return year;
  if (fate < 0.08) return `${year}-${month}`;
  if (fate < 0.11 && Number(day) <= 12) return `${year}-${day}-${month}`;
  if (fate < 0.13) return `${Number(year) + (random.chance(0.5) ? 1 : -1)}-${month}-${day}`;
  if (fate < 0.15) return `${year}-${month}-01`;
  return birth;
}

/** Writes an international phone number (E.164) with the marks that people put between the digits. */
export function writePhone(number: string, random: Random): string {
  const country = number.startsWith("+1") ? 2 : 3;
  const [prefix, rest] = [number.slice(0, country), number.slice(country)];
  const groups = [rest.slice(0, 3), rest.slice(3, 6), rest.slice(6)];
  const styles = [
    number,
    `${prefix} ${rest}`,
    `${prefix} ${groups.join(" ")}`,
    `${prefix}-${groups.join("-")}`,
    `${prefix} (${groups[0]}) ${groups[1]} ${groups[2]}`,
  ];
  return random.pick(styles);
}
