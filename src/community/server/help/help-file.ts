/**
 * Which rows does a CSV file of services hold?
 *
 * UTF-8, the delimiter that the header uses most. A row that cannot be read is told by its number and does not keep
 * the others out; when a quotation mark is never closed, what stands before it still comes in.
 *
 * Source: RFC 4180, read by csv-parse; rows count from 1 as a spreadsheet counts them, header included.
 *
 * @module
 */
import { isUtf8 } from "node:buffer";
import { Readable } from "node:stream";
import { parse } from "csv-parse";
import { CommunityError } from "../../community-error.ts";

/** Most rows of one file, and longest row in characters. */
export const mostRows = 2000;
const longestRow = 20_000;

export interface HelpFile {
  readonly header: readonly string[];
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
  /** Row at which reading broke off; null when all was read. */
  readonly brokenAt: number | null;
}

/** @throws CommunityError "file-unreadable" for what is no text or has no rows, "file-too-long". */
export async function readHelpFile(bytes: Uint8Array): Promise<HelpFile> {
  if (!isUtf8(bytes)) throw new CommunityError("file-unreadable");
  const text = new TextDecoder().decode(bytes);
  const parser = Readable.from([text]).pipe(
    parse({
      delimiter: delimiterOf(text),
      bom: true,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: longestRow,
    }),
  );
  const rows: HelpFile["rows"][number][] = [];
  let brokenAt: number | null = null;
  try {
    for await (const { record, info } of parser as AsyncIterable<Parsed>) {
      rows.push({ row: info.lines - newLines(record), cells: record });
      if (rows.length > mostRows + 1) throw new CommunityError("file-too-long");
    }
  } catch (error) {
    if (error instanceof CommunityError) throw error;
    brokenAt = (rows.at(-1)?.row ?? 0) + 1;
  }
  const [header, ...others] = rows;
  if (header === undefined) throw new CommunityError("file-unreadable");
  return { header: header.cells, rows: others, brokenAt };
}

interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

function newLines(cells: readonly string[]): number {
  return cells.reduce((count, cell) => count + cell.split("\n").length - 1, 0);
}

function delimiterOf(text: string): string {
  const [header = ""] = text.split(/\r?\n/, 1);
  const count = (mark: string) => header.split(mark).length;
  return [",", ";", "\t"].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}
