/**
 * How are the texts of a column brought to one form?
 *
 * Only distinct texts are cleaned. Texts that become the same are one from then on; a text that says nothing, or
 * cannot be read as the column's kind, is nothing.
 *
 * @module
 */
import type { Column } from "../record.ts";
import { isBlank } from "./blank-words.ts";
import { VALUE_SEPARATOR } from "./value-separator.ts";

/** A text in its one form; null when it is none of the kind. */
export type Clean = (text: string) => string | null;

export interface CleanedColumn {
  readonly column: Column;
  /** Records whose value is there but cannot be read as the kind. */
  readonly unreadable: number;
}

const NOTHING = -1;
const UNREADABLE = -2;

/** @param raw - One value or several a cell, parted by `VALUE_SEPARATOR`; without `starts`. */
export function cleanColumn(raw: Column, clean: Clean): CleanedColumn {
  const separator = String.fromCharCode(VALUE_SEPARATOR);
  const hasLists = raw.texts.some((text) => text.includes(separator));
  return hasLists ? cleanLists(raw, clean, separator) : cleanTexts(raw, clean);
}

function cleanTexts({ texts, codes }: Column, clean: Clean): CleanedColumn {
  const forms = new Forms(clean);
  const changed = Int32Array.from(texts, (text) => forms.codeOf(text));
  const cleaned = new Int32Array(codes.length);
  let unreadable = 0;
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i] ?? NOTHING;
    const now = code === NOTHING ? NOTHING : (changed[code] ?? NOTHING);
    if (now === UNREADABLE) unreadable++;
    cleaned[i] = Math.max(now, NOTHING);
  }
  return { column: { texts: forms.texts, codes: cleaned }, unreadable };
}

function cleanLists({ texts, codes }: Column, clean: Clean, separator: string): CleanedColumn {
  const forms = new Forms(clean);
  const lists = texts.map((text) => text.split(separator).map((value) => forms.codeOf(value)));
  const starts = new Int32Array(codes.length + 1);
  const found: number[] = [];
  let unreadable = 0;
  for (let i = 0; i < codes.length; i++) {
    const list = lists[codes[i] ?? NOTHING] ?? [];
    if (list.includes(UNREADABLE)) unreadable++;
    for (const code of new Set(list)) if (code >= 0) found.push(code);
    starts[i + 1] = found.length;
  }
  return { column: { texts: forms.texts, codes: Int32Array.from(found), starts }, unreadable };
}

/** Cleaned texts, each once. */
class Forms {
  readonly texts: string[] = [];
  readonly #clean: Clean;
  readonly #codes = new Map<string, number>();

  constructor(clean: Clean) {
    this.#clean = clean;
  }

  codeOf(text: string): number {
    const trimmed = text.trim();
    if (isBlank(trimmed)) return NOTHING;
    const form = this.#clean(trimmed);
    if (form === null || form === "") return UNREADABLE;
    const held = this.#codes.get(form);
    if (held !== undefined) return held;
    this.#codes.set(form, this.texts.length);
    this.texts.push(form);
    return this.texts.length - 1;
  }
}
