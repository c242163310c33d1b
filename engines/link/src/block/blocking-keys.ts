/**
 * By which keys can a value be found?
 *
 * Each key function takes from a value nothing, one key or several; two values that share one are worth a look.
 *
 * Source: Newcombe et al., "Automatic Linkage of Vital Records", Science 130 (1959), 954-959, for blocking.
 *
 * @module
 */
import type { Encoded } from "../compare/comparison.ts";
import type { DateValue } from "../compare/date.ts";
import type { PlaceValue } from "../compare/place.ts";
import type { TextValue } from "../compare/text.ts";
import { type FoldedName, foldText } from "../names/fold.ts";
import { skeletonOf } from "../names/sound.ts";
import { soundKeys } from "../names/sound-keys.ts";
import type { KeyPart } from "../plan.ts";
import { gramBands } from "./gram-bands.ts";

const DEFAULT_FIRST_LETTERS = 4;
const DEFAULT_LAST_LETTERS = 7;
const DEFAULT_CELL_KILOMETRES = 10;
/** Shorter words and skeletons are shared by too many to be worth a look. */
const SHORTEST_WORD = 3;
const SHORTEST_SKELETON = 2;
/** With a letter out, shorter words are shared by too many, and longer ones make too many keys. */
const SHORTEST_WITH_LETTER_OUT = 4;
const LONGEST_WITH_LETTER_OUT = 24;
const KILOMETRES_A_DEGREE = 111.2;

/**
 * @param encoded - Made by the comparison of the field's kind, which the plan's check has matched to the key.
 * @returns Keys, possibly none, possibly repeated.
 */
export function keysOf(part: KeyPart, encoded: Encoded): readonly string[] {
  switch (part.key) {
    case "exact":
      return [encoded.key];
    case "first-letters":
      return ends(encoded, part.length ?? DEFAULT_FIRST_LETTERS, true);
    case "last-letters":
      return ends(encoded, part.length ?? DEFAULT_LAST_LETTERS, false);
    case "name-token":
      return (encoded as FoldedName).parts.filter((token) => token.length > 1);
    case "token-skeleton":
      return skeletons(encoded as FoldedName);
    case "name-skeleton":
      return wholeSkeleton(encoded as FoldedName);
    case "word":
      return (encoded as TextValue).words.filter((word) => word.length >= SHORTEST_WORD);
    case "letters-left-out":
      return lettersLeftOut(foldText(encoded.key).replaceAll(" ", ""));
    case "gram-bands":
      return gramBands(foldText(encoded.key));
    case "cell":
      return cellsOf(encoded as PlaceValue, part.kilometres ?? DEFAULT_CELL_KILOMETRES);
    default:
      return dateKeys(part.key, encoded as DateValue);
  }
}

function ends(encoded: Encoded, length: number, first: boolean): readonly string[] {
  const folded = foldText(encoded.key).replaceAll(" ", "");
  if (folded.length < length) return [];
  return [first ? folded.slice(0, length) : folded.slice(-length)];
}

/** Source: Bocek, Hunt and Stiller, "Fast Similarity Search in Large Dictionaries" (2007), deletion neighbourhoods. */
function lettersLeftOut(folded: string): readonly string[] {
  if (folded.length < SHORTEST_WITH_LETTER_OUT || folded.length > LONGEST_WITH_LETTER_OUT) return [];
  return [folded, ...Array.from(folded, (_, at) => folded.slice(0, at) + folded.slice(at + 1))];
}

function skeletons(name: FoldedName): readonly string[] {
  return name.sounds.map(skeletonOf).filter((skeleton) => skeleton.length >= SHORTEST_SKELETON);
}

/** In alphabetical order of the parts' skeletons; the name joined in one word gives a second key. */
function wholeSkeleton(name: FoldedName): readonly string[] {
  const parts = name.sounds.map(skeletonOf).filter((skeleton) => skeleton !== "");
  const apart = parts.sort().join(" ");
  const together = skeletonOf(name.joinedSound);
  const keys = new Set([apart, together, ...soundKeys(name)]);
  return [...keys].filter((skeleton) => skeleton.length >= SHORTEST_SKELETON);
}

function dateKeys(key: "year" | "month" | "day" | "nearby-day", date: DateValue): readonly string[] {
  if (key === "year") return [date.year];
  if (key === "month") return date.month === null ? [] : [date.month];
  if (date.day === null) return [];
  if (key === "day") return [String(date.day)];
  return [`even ${Math.floor(date.day / 2)}`, `odd ${Math.floor((date.day + 1) / 2)}`];
}

/** Four grids, each moved by half a cell, so that near places share a cell of at least one of them. */
function cellsOf(place: PlaceValue, kilometres: number): readonly string[] {
  const height = kilometres / KILOMETRES_A_DEGREE;
  const keys: string[] = [];
  for (const moveNorth of [0, 0.5]) {
    const row = Math.floor(place.latitude / height + moveNorth);
    const width = cellWidth((row + 0.5 - moveNorth) * height, height);
    for (const moveEast of [0, 0.5]) {
      const column = Math.floor((place.longitude + 180) / width + moveEast);
      const columns = Math.round(360 / width);
      keys.push(`${moveNorth} ${moveEast} ${row} ${column % columns}`);
    }
  }
  return keys;
}

/** Degrees of longitude, so that a whole number of cells goes round and each is at least as wide as high. */
function cellWidth(latitude: number, height: number): number {
  const wanted = height / Math.max(0.01, Math.cos((latitude * Math.PI) / 180));
  return 360 / Math.max(1, Math.floor(360 / wanted));
}
