/**
 * A name as it is heard beside names of another script.
 *
 * Beside a script that has a table, the words of both are places in it; beside another, sounds.
 *
 * @module
 */
import type { FoldedName } from "./folded-name.ts";
import { spokenInKorean } from "./korean-spellings.ts";
import { soundSimilarity } from "./sound.ts";
import type { TableWord } from "./sound-table.ts";
import { soundTableOf } from "./sound-tables.ts";
import { unitsOf } from "./sound-units.ts";
import { spokenLatin } from "./spoken-latin.ts";

/** Parts of a name that are listened to. */
const MOST_PARTS = 8;

export interface HeardName<Word> {
  readonly parts: readonly Word[];
  readonly joined: Word;
  /** In one word with the last part first; null for one part. */
  readonly lastFirst: Word | null;
}

/** Two names as heard beside each other, and how alike two of their words are. Range of `alike`: [0, 1]. */
export interface HeardPair<Word> {
  readonly fewer: HeardName<Word>;
  readonly more: HeardName<Word>;
  alike(ofFewer: Word, ofMore: Word): number;
}

/** @returns null where no table covers the two scripts. */
export function heardByTable(fewer: FoldedName, more: FoldedName): HeardPair<TableWord> | null {
  const isLatin = fewer.script === "Latin";
  if (!isLatin && more.script !== "Latin") return null;
  const script = isLatin ? more.script : fewer.script;
  const table = soundTableOf(script);
  if (table === null) return null;
  return {
    fewer: inTable(fewer, script),
    more: inTable(more, script),
    alike: (a, b) => (isLatin ? table.similarity(a, b) : table.similarity(b, a)),
  };
}

export function heardBySound(fewer: FoldedName, more: FoldedName): HeardPair<string> {
  return { fewer: inSounds(fewer), more: inSounds(more), alike: soundSimilarity };
}

function inTable(name: FoldedName, script: string): HeardName<TableWord> {
  const known = name.heard.get(script);
  if (known !== undefined) return known;
  const heard = name.script === "Latin" ? latinInTable(name, script) : unitsInTable(name, script);
  name.heard.set(script, heard);
  return heard;
}

function latinInTable(name: FoldedName, script: string): HeardName<TableWord> {
  const table = soundTableOf(script);
  const written = name.written.slice(0, MOST_PARTS).map(spokenLatin);
  const words = script === "Hangul" ? spokenInKorean(written) : written;
  return heardOf(words, (parts) => table?.latinWord(parts.join("")));
}

function unitsInTable(name: FoldedName, script: string): HeardName<TableWord> {
  const table = soundTableOf(script);
  const words = name.written.slice(0, MOST_PARTS).map((word) => unitsOf(word, script));
  return heardOf(words, (parts) => table?.unitWord(parts.flat()));
}

function inSounds(name: FoldedName): HeardName<string> {
  const words = name.sounds.slice(0, MOST_PARTS);
  return { ...heardOf(words, (parts) => parts.join("")), joined: name.joinedSound };
}

function heardOf<Part, Word>(
  words: readonly Part[],
  wordOf: (parts: readonly Part[]) => Word | undefined,
): HeardName<Word> {
  const known = (parts: readonly Part[]): Word => {
    const word = wordOf(parts);
    if (word === undefined) throw new RangeError("There is no such table.");
    return word;
  };
  return {
    parts: words.map((word) => known([word])),
    joined: known(words),
    lastFirst: words.length > 1 ? known([...words.slice(-1), ...words.slice(0, -1)]) : null,
  };
}
