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
  const forms = new Forms(texts, clean);
  const cleaned = new Int32Array(codes.length);
  let unreadable = 0;
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i] ?? NOTHING;
    const now = code === NOTHING ? NOTHING : (forms.codes[code] ?? NOTHING);
    if (now === UNREADABLE) unreadable++;
    cleaned[i] = now < 0 ? NOTHING : now;
  }
  return { column: { texts: forms.texts, codes: cleaned }, unreadable };
}

function cleanLists({ texts, codes }: Column, clean: Clean, separator: string): CleanedColumn {
  const split = texts.map((text) => text.split(separator));
  const forms = new Forms(split.flat(), clean);
  let next = 0;
  const lists = split.map((values) => values.map(() => forms.codes[next++] ?? NOTHING));
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

/** Cleaned texts, each once; and by text as it stood which of them it became. */
class Forms {
  readonly texts: string[] = [];
  readonly codes: Int32Array;

  constructor(given: readonly string[], clean: Clean) {
    this.codes = new Int32Array(given.length);
    const changed = new Map<string, number[]>();
    for (const [i, text] of given.entries()) {
      const form = formOf(text, clean);
      if (typeof form === "number") this.codes[i] = form;
      else if (form === text) this.codes[i] = this.texts.push(text) - 1;
      else changed.set(form, [...(changed.get(form) ?? []), i]);
    }
    if (changed.size > 0) this.#join(changed);
  }

  /** Texts that changed take the number of the one they became, if that stood there too. */
  #join(changed: ReadonlyMap<string, readonly number[]>): void {
    const places = new Map<string, number>();
    for (const [code, text] of this.texts.entries()) if (changed.has(text)) places.set(text, code);
    for (const [form, texts] of changed) {
      const code = places.get(form) ?? this.texts.push(form) - 1;
      for (const text of texts) this.codes[text] = code;
    }
  }
}

function formOf(text: string, clean: Clean): string | typeof NOTHING | typeof UNREADABLE {
  const trimmed = text.trim();
  if (isBlank(trimmed)) return NOTHING;
  return clean(trimmed) || UNREADABLE;
}
