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
import { parse } from "csv-parse/sync";
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
export function readHelpFile(bytes: Uint8Array): HelpFile {
  if (!isUtf8(bytes)) throw new CommunityError("file-unreadable");
  const rows: HelpFile["rows"][number][] = [];
  const broke = readInto(rows, new TextDecoder().decode(bytes));
  const [header, ...others] = rows;
  if (header === undefined) throw new CommunityError("file-unreadable");
  if (others.length > mostRows) throw new CommunityError("file-too-long");
  return { header: header.cells, rows: others, brokenAt: broke ? (rows.at(-1)?.row ?? 0) + 1 : null };
}

/** Rows are put where they are wanted one by one, so that those before a fault are there. @returns true for a fault. */
function readInto(rows: { row: number; cells: readonly string[] }[], text: string): boolean {
  const take = (cells: readonly string[], { lines }: { readonly lines: number }) => {
    rows.push({ row: lines - newLines(cells), cells });
    return null;
  };
  const how = { bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true } as const;
  try {
    const limits = { max_record_size: longestRow, to: mostRows + 2 };
    parse(text, { ...how, ...limits, delimiter: delimiterOf(text), on_record: take });
    return false;
  } catch {
    return true;
  }
}

function newLines(cells: readonly string[]): number {
  return cells.reduce((count, cell) => count + cell.split("\n").length - 1, 0);
}

function delimiterOf(text: string): string {
  const [header = ""] = text.split(/\r?\n/, 1);
  const count = (mark: string) => header.split(mark).length;
  return [",", ";", "\t"].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}
