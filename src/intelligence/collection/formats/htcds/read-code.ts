/**
 * Which code of the standard does a cell mean?
 *
 * Codes and labels are taken whatever their case, blanks and punctuation; what is neither is kept as
 * "Other: text", so that nothing is lost and nothing invented.
 *
 * @module
 */
import { CODE_LISTS, SPELLINGS } from "./code-lists.ts";

function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

const LOOKUPS: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  Object.entries(CODE_LISTS).map(([field, codes]) => [field, lookupOf(codes)]),
);

function lookupOf(codes: readonly string[]): ReadonlyMap<string, string> {
  const lookup = new Map<string, string>();
  // Industries are known by their section letter, by their name, and by both.
  for (const code of codes) lookup.set(plain(code.replace(/^[A-U]_/, "")), code);
  for (const code of codes) lookup.set(plain(code), code);
  for (const [spelling, code] of Object.entries(SPELLINGS))
    if (codes.includes(code)) lookup.set(plain(spelling), code);
  return lookup;
}

/** True when the field is a picklist of the standard. */
export function isPicklist(field: string): boolean {
  return LOOKUPS.has(field);
}

export interface CodesRead {
  readonly codes: readonly string[];
  /** Texts that are no code; they stand in `codes` as "Other: text". */
  readonly unknown: readonly string[];
}

function tokensOf(cell: string, lookup: ReadonlyMap<string, string>): string[] {
  if (lookup.has(plain(cell))) return [cell];
  return cell.split(/[;|\n]/).flatMap((part) => {
    if (lookup.has(plain(part)) || /^\s*other\s*:/i.test(part)) return [part];
    const commas = part.split(",");
    if (commas.length > 1 && commas.some((piece) => lookup.has(plain(piece)))) return commas;
    // Form submissions part codes by blanks; prose has them too, so all pieces must be codes.
    const blanks = part.trim().split(/\s+/);
    return blanks.every((piece) => lookup.has(plain(piece))) ? blanks : [part];
  });
}

/** Reads a cell of a picklist; several codes are parted by semicolons, bars, commas, lines or blanks. */
export function readCodes(field: string, cell: string): CodesRead {
  const lookup = LOOKUPS.get(field) ?? new Map<string, string>();
  const codes: string[] = [];
  const unknown: string[] = [];
  for (const token of tokensOf(cell, lookup)) {
    const text = token.trim();
    const code = lookup.get(plain(text));
    const other = /^other\s*:\s*(.*)$/is.exec(text)?.[1] ?? text;
    if (text === "") continue;
    if (code !== undefined) codes.push(code);
    else {
      unknown.push(other);
      codes.push(`Other: ${other}`);
    }
  }
  return { codes: [...new Set(codes)], unknown };
}
