/**
 * Which rows could not be read, and which were made to fit?
 *
 * @module
 */
import type { Row } from "./split-rows.ts";

/** Line numbers that a warning lists. */
const LINES_LISTED = 5;

/** Counts as rows come by. */
export class RejectedRows {
  readonly #lines: number[] = [];
  #rejected = 0;
  #short = 0;
  #kept = 0;

  /** Whether more rows were left out than kept: what is left is hardly the table that was meant. */
  get isMost(): boolean {
    return this.#rejected > this.#kept;
  }

  /**
   * The cells of a row, as many as there are columns.
   *
   * @param layout - How many columns, and what parts them: a line whose quotes mean nothing is read as written.
   * @returns null when the row cannot be read; it is counted.
   */
  fit(row: Row, layout: { readonly width: number; readonly delimiter: string }): string[] | null {
    const cells = row.problem === null ? [...row.cells] : (row.cells[0] ?? "").split(layout.delimiter);
    while (cells.length > layout.width && cells.at(-1)?.trim() === "") cells.pop();
    if (cells.length > layout.width || (row.problem !== null && cells.length !== layout.width)) {
      this.#rejected++;
      if (this.#lines.length < LINES_LISTED) this.#lines.push(row.line);
      return null;
    }
    this.#kept++;
    if (cells.length < layout.width) this.#short++;
    while (cells.length < layout.width) cells.push("");
    return cells;
  }

  /** @param file - As it is named to a reader. @returns Nothing when every row was read as it stands. */
  warnings(file: string): string[] {
    const warnings: string[] = [];
    if (this.#rejected > 0) {
      const more = this.#rejected > this.#lines.length ? " and more" : "";
      warnings.push(
        `${file}: ${this.#rejected} rows cannot be read and are left out (lines ${this.#lines.join(", ")}${more})`,
      );
    }
    if (this.#short > 0) {
      warnings.push(
        `${file}: ${this.#short} rows have fewer cells than there are columns; the rest is taken as empty`,
      );
    }
    return warnings;
  }
}
