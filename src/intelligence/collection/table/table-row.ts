/**
 * What does a table reader hand on, whether the table was text or a workbook?
 *
 * @module
 */

/** Rows count from 1 as a spreadsheet counts them, header and blank rows included. */
export type TableRow =
  | { readonly kind: "cells"; readonly row: number; readonly cells: readonly string[] }
  | {
      readonly kind: "refused";
      readonly row: number;
      readonly code: string;
      readonly message: string;
      readonly given: readonly string[];
    }
  | {
      readonly kind: "warning";
      readonly row: number;
      /** Position of the cell from 0; null when the whole row is meant. */
      readonly column: number | null;
      readonly code: string;
      readonly message: string;
    };

/** A table that has been opened and can be read once. */
export interface OpenTable {
  /** Name of the sheet; null for text. */
  readonly sheet: string | null;
  /** What to tell before the first row. */
  readonly warnings: readonly { readonly code: string; readonly message: string }[];
  readonly rows: AsyncIterable<TableRow>;
  /** Lets go of what is held open; may be called more than once. */
  close(): Promise<void>;
}
