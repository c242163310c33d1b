/**
 * What does a spreadsheet hold once it is read: cells as they were given, in sheets with a header?
 *
 * @module
 */

/** A cell that says something. Days are ISO dates. */
export type PlainCell =
  | { readonly cell: "text"; readonly text: string }
  | { readonly cell: "number"; readonly number: number; readonly percent: boolean }
  | { readonly cell: "boolean"; readonly value: boolean }
  | { readonly cell: "day"; readonly day: string };

/** What must not be taken as a value. */
export interface UnreadCell {
  readonly cell: "formula" | "error" | "merged";
  /** What the spreadsheet shows in it. */
  readonly shown: string;
}

export type SheetCell = PlainCell | UnreadCell;

export function isPlain(cell: SheetCell): cell is PlainCell {
  return cell.cell !== "formula" && cell.cell !== "error" && cell.cell !== "merged";
}

export interface SheetRow {
  /** As a spreadsheet counts: the header is 1. */
  readonly row: number;
  /** By column, counted from 0; what is not there is empty. */
  readonly cells: ReadonlyMap<number, SheetCell>;
}

export interface Sheet {
  readonly name: string;
  /** Trimmed names; "" for a column without one. */
  readonly header: readonly string[];
  readonly rows: readonly SheetRow[];
}

/** Something to say of a place in a file. */
export interface SheetFinding {
  readonly sheet: string;
  /** Null for the whole sheet. */
  readonly row: number | null;
  /** Name in the header; null for the whole row. */
  readonly column: string | null;
  /** "F12"; null where no single cell is meant. */
  readonly cell: string | null;
  /** Names the sentence: `programmes.finding.<code>`. */
  readonly code: string;
  readonly weight: "error" | "warning";
  readonly values: Readonly<Record<string, string | number>>;
}

/** "A", "Z", "AA" ... @param column - Counted from 0. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}
