/**
 * How is a delimited text opened as a table?
 *
 * @module
 */

import { peekFilled } from "../byte-stream.ts";
import { UNREADABLE } from "../clean-text.ts";
import { CollectionError } from "../collection-error.ts";
import { decodeText } from "../decode-text.ts";
import { otherKindOf } from "../file-kind.ts";
import type { ReadOptions } from "../format.ts";
import { DelimitedText } from "./delimited-text.ts";
import { findDelimiter } from "./delimiter.ts";
import type { OpenTable, TableRow } from "./table-row.ts";

function damaged(row: number, cells: readonly string[]): TableRow {
  const message =
    "Some bytes of this row are not letters of the file's encoding. Save the file as UTF-8, or choose the encoding by hand.";
  const given = cells.map((cell) => cell.replaceAll(UNREADABLE, "\uFFFD"));
  return { kind: "refused", row, code: "wrong-encoding", message, given };
}

function isDamaged(row: TableRow): row is TableRow & { kind: "cells" } {
  return row.kind === "cells" && row.cells.some((cell) => cell.includes(UNREADABLE));
}

/** Marks a last row that has no line end and fewer cells than the header: the file was cut off there. */
function cutOff(row: TableRow, width: number): TableRow {
  if (row.kind !== "cells" || row.cells.length >= width) return row;
  const message = "The file breaks off inside this row. Export it again from where it came from.";
  return { kind: "refused", row: row.row, code: "truncated-file", message, given: row.cells };
}

async function* rowsOf(
  text: AsyncIterable<string>,
  delimiter: string,
  skip: number,
): AsyncGenerator<TableRow> {
  const reader = new DelimitedText(delimiter);
  let width = 0;
  for await (const piece of text) {
    for (const row of reader.push(piece)) {
      if (row.row <= skip) continue;
      if (width === 0 && row.kind === "cells") width = row.cells.length;
      yield isDamaged(row) ? damaged(row.row, row.cells) : row;
    }
  }
  for (const row of reader.end()) yield isDamaged(row) ? damaged(row.row, row.cells) : cutOff(row, width);
}

/**
 * Opens a delimited text.
 * @throws CollectionError empty-file, wrong-encoding; not-this-format when the bytes are of another kind.
 */
export async function openTextTable(
  bytes: AsyncIterable<Uint8Array>,
  options: ReadOptions,
): Promise<OpenTable> {
  const peeked = await peekFilled(bytes, options.fileName);
  const other = otherKindOf(peeked.head);
  if (other !== null) {
    throw new CollectionError({
      code: "not-this-format",
      what: `This is ${other}, not a table of text, whatever its name ends in`,
      place: { file: options.fileName },
      remedy: "Choose the file that holds the table, or let the format be found by its content.",
    });
  }
  const decoded = await decodeText(peeked.bytes, options);
  const found = findDelimiter(decoded.head);
  const warnings = decoded.warning?.kind === "warning" ? [decoded.warning] : [];
  const rows = rowsOf(decoded.text, found.delimiter, found.stated ? 1 : 0);
  return { sheet: null, warnings, rows, close: async () => void (await rows.return(undefined)) };
}
