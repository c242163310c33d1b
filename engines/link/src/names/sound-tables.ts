/**
 * Which table tells how a script sounds in Latin letters?
 *
 * @module
 */
import { SoundTable } from "./sound-table.ts";
import { ARABIC_SOUNDS } from "./sound-tables/arabic.ts";
import { CYRILLIC_SOUNDS } from "./sound-tables/cyrillic.ts";
import { HAN_SOUNDS } from "./sound-tables/han.ts";
import { HANGUL_SOUNDS } from "./sound-tables/hangul.ts";
import { HEBREW_SOUNDS } from "./sound-tables/hebrew.ts";
import { JAPANESE_SOUNDS } from "./sound-tables/japanese.ts";

const TEXTS: Readonly<Record<string, string>> = {
  Arabic: ARABIC_SOUNDS,
  Cyrillic: CYRILLIC_SOUNDS,
  Han: HAN_SOUNDS,
  Hangul: HANGUL_SOUNDS,
  Hebrew: HEBREW_SOUNDS,
  Japanese: JAPANESE_SOUNDS,
};

/** Read when first asked for: most lists of names need none. */
const tables = new Map<string, SoundTable>();

/** @returns null for a script that has no table. */
export function soundTableOf(script: string): SoundTable | null {
  const known = tables.get(script);
  if (known !== undefined) return known;
  const text = TEXTS[script];
  if (text === undefined) return null;
  const table = new SoundTable(text);
  tables.set(script, table);
  return table;
}
