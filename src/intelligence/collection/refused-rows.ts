/**
 * How do the rows that were not taken go back to the person who brought them?
 *
 * As a CSV file with place and reason before the cells as given. Cells that a spreadsheet would take for a
 * formula begin with an apostrophe.
 *
 * Source: OWASP, CSV injection.
 *
 * @module
 */
import { open } from "node:fs/promises";
import { stringify } from "csv-stringify/sync";
import type { ReadItem } from "./format.ts";

/** Longest cell that is given back; the file in hand has the rest. Unit: UTF-16 code units. */
const LONGEST_CELL = 10_000;

type Refused = Extract<ReadItem, { kind: "refused" }>;

function lineOf({ place, code, message, given }: Refused): string[] {
  const cells = given.map((cell) => cell.slice(0, LONGEST_CELL));
  return [
    place.file,
    place.sheet ?? "",
    place.row === undefined ? "" : String(place.row),
    code,
    message,
    ...cells,
  ];
}

/** The header of the file, in UTF-8 with byte order mark so that spreadsheets read its letters. */
export function refusedRowsHeader(): string {
  return stringify([["file", "sheet", "row", "code", "reason", "cells as given"]], { bom: true });
}

/** One line of the file. */
export function refusedRowLine(item: Refused): string {
  return stringify([lineOf(item)], { escape_formulas: true });
}

/** Writes refused rows one by one; readable by the node's own account alone. */
export interface RefusedRowsWriter {
  write(item: Refused): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens the file of refused rows.
 * @param path where the file is to be; its folder exists.
 * @param begin "after" for an import that goes on after a stop and keeps what it had written; else "anew".
 */
export async function refusedRowsWriter(
  path: string,
  begin: "anew" | "after" = "anew",
): Promise<RefusedRowsWriter> {
  const file = await open(path, begin === "anew" ? "w" : "a", 0o600);
  const { size } = await file.stat();
  if (size === 0) await file.appendFile(refusedRowsHeader());
  return {
    write: (item) => file.appendFile(refusedRowLine(item)),
    close: () => file.close(),
  };
}
