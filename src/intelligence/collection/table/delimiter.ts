/**
 * Which character parts the cells of this text?
 *
 * The one that gives the first rows the same number of cells, more than one; among several, the most cells.
 *
 * @module
 */
import { DelimitedText } from "./delimited-text.ts";

const CANDIDATES = [",", ";", "\t", "|"] as const;
const ROWS = 50;

export interface Delimiter {
  readonly delimiter: string;
  /** How alike the rows are under it. Range 0 (one column or chaos) to 1 (all rows alike). */
  readonly sureness: number;
  /** Cells of the first row. */
  readonly columns: number;
  /** True when the first line is Excel's "sep=;" and no row of the table. */
  readonly stated: boolean;
}

function measure(head: string, delimiter: string): Delimiter {
  const reader = new DelimitedText(delimiter);
  const rows = reader.push(head.slice(0, 32_768));
  // The head may break off inside the last row; it only counts when it is the only one.
  const read = rows.length > 0 ? rows : reader.end();
  const widths = read.flatMap((row) =>
    row.kind === "cells" && row.cells.some((cell) => cell !== "") ? [row.cells.length] : [],
  );
  const columns = widths[0] ?? 0;
  if (columns < 2) return { delimiter, sureness: 0, columns, stated: false };
  const seen = widths.slice(0, ROWS);
  const alike = seen.filter((width) => width === columns).length / seen.length;
  return { delimiter, sureness: alike, columns, stated: false };
}

/** Finds the delimiter of a text by its beginning; a text of one column gets a comma and sureness 0. */
export function findDelimiter(head: string): Delimiter {
  const stated = /^sep=([,;|\t])\r?\n/i.exec(head);
  if (stated?.[1] !== undefined) {
    return { ...measure(head.slice(stated[0].length), stated[1]), stated: true, sureness: 1 };
  }
  const measured = CANDIDATES.map((candidate) => measure(head, candidate));
  const score = (one: Delimiter): number => one.sureness * Math.min(one.columns, 50) ** 0.5;
  return measured.reduce((best, one) => (score(one) > score(best) ? one : best));
}
