/**
 * How is any table of delimited text brought in?
 *
 * The delimiter and the encoding are found by the beginning of the file; a mapping says what the columns mean.
 *
 * Source: RFC 4180; HXL 1.1 for a row of hashtags under the header.
 *
 * @module
 */
import type { Format } from "../../format.ts";
import { headAsTableText } from "../../format-guess.ts";
import { readMappedTable } from "../../read-mapped-table.ts";
import { findDelimiter } from "../../table/delimiter.ts";
import { openTextTable } from "../../table/open-text-table.ts";

/** Never above what a format that knows its columns says of the same file. */
const SUREST = 0.6;

function recognises(head: Uint8Array, fileName: string): number {
  const text = headAsTableText(head);
  if (text === null || text.trim() === "") return 0;
  const named = /\.(csv|tsv|tab|txt)$/i.test(fileName);
  const { sureness, columns } = findDelimiter(text);
  if (columns < 2) return named ? 0.2 : 0;
  return Math.min(SUREST, sureness * (named ? 0.6 : 0.4));
}

export const format: Format = {
  name: "csv",
  title: "Table as text (CSV)",
  needsMapping: true,
  recognises,
  openTable: openTextTable,
  async *read(bytes, options) {
    yield* readMappedTable(() => openTextTable(bytes, options), options);
  },
};
