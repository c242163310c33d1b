/**
 * How do the rows of any table become named, clean rows?
 *
 * Takes the first row with content as the header (a format may look for it further down), takes a row of HXL
 * hashtags under it as what it is, cleans every cell, and refuses rows that have values under no column.
 *
 * Source: HXL 1.1 (hashtag row).
 *
 * @module
 */
import { cleanText, removalInWords } from "../clean-text.ts";
import { CollectionError } from "../collection-error.ts";
import type { FilePlace, ReadItem, ReadOptions } from "../format.ts";
import { MAXIMUM_COLUMNS } from "../limits.ts";
import { readHeader, type TableHeader } from "./table-header.ts";
import type { OpenTable, TableRow } from "./table-row.ts";

/** A row whose cells stand under the header's columns, one for one. */
export interface NamedRow {
  readonly kind: "named";
  readonly place: FilePlace;
  readonly columns: readonly string[];
  readonly cells: readonly string[];
}

export interface HeaderFound {
  readonly kind: "header";
  readonly place: FilePlace;
  readonly columns: readonly string[];
}

export type TableItem = NamedRow | HeaderFound | ReadItem;

export interface TableReading {
  readonly options: ReadOptions;
  /** Whether a row is the header; the first row with content when absent. Looked for in the first 20 rows. */
  readonly isHeader?: (cells: readonly string[]) => boolean;
}

const HEADER_SEARCH = 20;
const ESCAPED_FORMULA = /^'[=+\-@\t\r]/;

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === "");
}

function isHashtagRow(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== "");
  return filled.length > 0 && filled.every((cell) => /^#[a-z][a-z0-9_+ -]*$/i.test(cell.trim()));
}

/** Reads one open table. Kept as a class because header, row and sheet go together. */
class TableReader {
  readonly #reading: TableReading;
  readonly #sheet: string | null;
  #header: TableHeader | null = null;
  #headerRow = 0;

  constructor(reading: TableReading, sheet: string | null) {
    this.#reading = reading;
    this.#sheet = sheet;
  }

  place(row?: number, column?: string): FilePlace {
    return {
      file: this.#reading.options.fileName,
      ...(this.#sheet === null ? {} : { sheet: this.#sheet }),
      ...(row === undefined ? {} : { row }),
      ...(column === undefined ? {} : { column }),
    };
  }

  get found(): boolean {
    return this.#header !== null;
  }

  *take(row: TableRow): Generator<TableItem> {
    if (row.kind === "warning") yield this.#warning(row);
    else if (row.kind === "refused") yield this.#refused(row);
    else if (isBlank(row.cells)) return;
    else if (this.#header === null) yield* this.#takeHeader(row.row, row.cells);
    else if (row.row <= this.#headerRow + 1 && isHashtagRow(row.cells)) {
      const message = "This row holds HXL hashtags, not values; it was left out.";
      yield { kind: "warning", place: this.place(row.row), code: "hashtag-row", message };
    } else yield* this.#named(row.row, row.cells, this.#header.columns);
  }

  #warning(row: TableRow & { kind: "warning" }): ReadItem {
    const column = row.column === null ? undefined : this.#header?.columns[row.column];
    return { kind: "warning", place: this.place(row.row, column), code: row.code, message: row.message };
  }

  #refused(row: TableRow & { kind: "refused" }): ReadItem {
    if (this.#header === null && row.code === "too-many-columns") throw this.#tooWide(row.row);
    const { code, message, given } = row;
    return { kind: "refused", place: this.place(row.row), code, message, given };
  }

  #tooWide(row: number): CollectionError {
    return new CollectionError({
      code: "too-many-columns",
      what: `The table has more than ${MAXIMUM_COLUMNS} columns`,
      place: this.place(row),
      remedy: "Leave out the columns that are not needed, or turn the table if rows and columns are swapped.",
    });
  }

  *#takeHeader(row: number, cells: readonly string[]): Generator<TableItem> {
    const isHeader = this.#reading.isHeader;
    if (isHeader !== undefined && !isHeader(cells)) {
      if (row < HEADER_SEARCH) return;
      throw noHeader(this.place());
    }
    const header = readHeader(cells);
    if (header.columns.length > MAXIMUM_COLUMNS) throw this.#tooWide(row);
    this.#header = header;
    this.#headerRow = row;
    yield { kind: "header", place: this.place(row), columns: header.columns };
    for (const { column, code, message } of header.warnings) {
      yield { kind: "warning", place: this.place(row, column), code, message };
    }
  }

  *#named(row: number, cells: readonly string[], columns: readonly string[]): Generator<TableItem> {
    const beyond = cells.slice(columns.length).some((cell) => cell.trim() !== "");
    if (beyond) {
      const message = `The row has ${cells.length} cells but the header names ${columns.length}. Quote cells that hold the delimiter, or name the columns.`;
      yield { kind: "refused", place: this.place(row), code: "too-many-cells", message, given: cells };
      return;
    }
    if (cells.length < columns.length && this.#sheet === null) {
      const message = `The row has ${cells.length} cells but the header names ${columns.length}; the missing ones were taken as empty.`;
      yield { kind: "warning", place: this.place(row), code: "short-row", message };
    }
    const clean: string[] = [];
    for (const [index, column] of columns.entries()) {
      const cell = cells[index] ?? "";
      // An apostrophe before a formula sign is how programs write "this is text" into CSV.
      const { text, removed } = cleanText(
        this.#sheet === null && ESCAPED_FORMULA.test(cell) ? cell.slice(1) : cell,
      );
      clean.push(text);
      if (removed !== null) {
        yield {
          kind: "warning",
          place: this.place(row, column),
          code: removed,
          message: removalInWords(removed),
        };
      }
    }
    yield { kind: "named", place: this.place(row), columns, cells: clean };
  }
}

function noHeader(place: FilePlace): CollectionError {
  return new CollectionError({
    code: "not-this-format",
    what: "No row names the columns that this format has",
    place,
    remedy:
      "Keep the header row of the download, or bring the file in as a table with a mapping of its columns.",
  });
}

/**
 * Reads an open table: first its warnings, then the header, then rows.
 * @throws CollectionError too-many-columns; not-this-format when no header is found; empty-file without any row.
 */
export async function* readTable(table: OpenTable, reading: TableReading): AsyncGenerator<TableItem> {
  const reader = new TableReader(reading, table.sheet);
  try {
    for (const { code, message } of table.warnings)
      yield { kind: "warning", place: reader.place(), code, message };
    for await (const row of table.rows) yield* reader.take(row);
  } finally {
    await table.close();
  }
  if (reader.found) return;
  if (reading.isHeader !== undefined) throw noHeader(reader.place());
  throw new CollectionError({
    code: "empty-file",
    what: "The table has no row with content",
    place: reader.place(),
    remedy: "Export it again from where it came from, with its header row.",
  });
}
