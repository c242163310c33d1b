/**
 * Under which keys is a name found by its sound, in whatever script it is written?
 *
 * A key is the name's consonants by family. Letters that are said in two ways give two keys; the loose keys are those
 * with one consonant left out as well, so that two names share one when they differ in a consonant or two.
 *
 * Source: for leaving out one at a time on both sides, Mor and Fraenkel, CACM 25 (1982), 935-938.
 *
 * @module
 */
import { familiesOf, shortened, spellingsOf } from "./consonant-families.ts";
import type { FoldedName } from "./folded-name.ts";
import { soundTableOf } from "./sound-tables.ts";
import { unitsOf } from "./sound-units.ts";
import { spokenLatin } from "./spoken-latin.ts";

/** Spellings of one word that are followed. */
const MOST_SPELLINGS = 8;
/** Parts of a name that are heard in one word. */
const MOST_PARTS = 6;
/** Consonants that a key keeps when one is left out. */
const SHORTEST = 2;
/** The key of names without consonants. */
const VOWELS = "-";

type Families = readonly (readonly string[])[];

/** @returns Keys of the whole name in one word, each once; two names that share one are worth a look. */
export function soundKeys(name: FoldedName): readonly string[] {
  return spellingsOfAll(name).filter((key) => key !== "");
}

/**
 * @returns The same, and those with one consonant less; of two consonants the first by itself, since a last one may be
 * silent; and {@link VOWELS} for a name that may hold none. Names of one or two consonants have few keys, and crowded ones.
 */
export function looseSoundKeys(name: FoldedName): readonly string[] {
  return [...new Set(spellingsOfAll(name).flatMap(loosened))];
}

function loosened(key: string): readonly string[] {
  if (key === "") return [VOWELS];
  return key.length === SHORTEST ? [key, key.slice(0, 1)] : shortened(key, SHORTEST);
}

function spellingsOfAll(name: FoldedName): readonly string[] {
  return [...new Set(inOrders(name).flatMap((word) => spellingsOf(word, MOST_SPELLINGS)))];
}

/** @returns Loose keys of each part by itself. */
export function loosePartKeys(name: FoldedName): readonly string[] {
  const keys = partsOf(name).flatMap((part) => spellingsOf(part, MOST_SPELLINGS));
  return [...new Set(keys.flatMap((key) => shortened(key, SHORTEST)))].filter((key) => key !== "");
}

/** The name in one word as written, and with its last part first. */
function inOrders(name: FoldedName): readonly Families[] {
  const parts = partsOf(name);
  const joined = parts.flat();
  if (parts.length === 1) return [joined];
  return [joined, [...parts.slice(-1), ...parts.slice(0, -1)].flat()];
}

function partsOf(name: FoldedName): readonly Families[] {
  const table = soundTableOf(name.script);
  const written = name.written.slice(0, MOST_PARTS);
  if (table !== null)
    return written.map((word) => unitsOf(word, name.script).map((unit) => table.familiesOf(unit)));
  const words = name.script === "Latin" ? written.map(spokenLatin) : name.parts.slice(0, MOST_PARTS);
  return words.map(familiesOf);
}
