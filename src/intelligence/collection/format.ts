/**
 * What does a file format have to offer so that anybody can bring it in?
 *
 * One folder under `formats/` holds one format; the registry finds it by its `format.ts`. A format reads a
 * stream of bytes and yields items in order, with memory that does not grow with the file.
 *
 * @module
 */
import type { RecordDraft } from "../../model/index.ts";
import type { OpenTable } from "./table/table-row.ts";

/** Where in a file something was found. Rows count from 1 and include the header. */
export interface FilePlace {
  readonly file: string;
  readonly row?: number;
  readonly column?: string;
  readonly sheet?: string;
}

/** One thing that reading a file came upon. */
export type ReadItem =
  | { readonly kind: "record"; readonly place: FilePlace; readonly draft: RecordDraft }
  | {
      readonly kind: "refused";
      readonly place: FilePlace;
      readonly code: string;
      readonly message: string;
      readonly given: readonly string[];
    }
  | { readonly kind: "warning"; readonly place: FilePlace; readonly code: string; readonly message: string }
  | { readonly kind: "unknown-column"; readonly place: FilePlace; readonly column: string };

/** A column of a table and what it means: which property of which thing of the row. */
export interface ColumnMapping {
  /** The column's header, as in the file. */
  readonly column: string;
  /** Which of the row's things it belongs to, by the name in `things`; null when the column is ignored by choice. */
  readonly thing: string | null;
  readonly property: string | null;
  /** Splits one cell into several values; null when the cell is one value. */
  readonly separator?: string | null;
}

/** How the rows of a table become records. */
export interface TableMapping {
  /** The things that one row speaks of: a name, its entity type, and the columns whose values make its key (none: row content). */
  readonly things: readonly {
    readonly name: string;
    readonly entityType: string;
    readonly keyColumns: readonly string[];
  }[];
  readonly columns: readonly ColumnMapping[];
  /** Link records to make between things of one row: entity type, and the names of the two things. */
  readonly links: readonly { readonly entityType: string; readonly from: string; readonly to: string }[];
  /** Country that national numbers are read in; ISO 3166-1 alpha-2. */
  readonly country?: string;
}

export interface ReadOptions {
  readonly fileName: string;
  /** For formats that need one (CSV, XLSX); a format that knows its columns ignores it. */
  readonly mapping?: TableMapping;
  /** Encoding chosen by hand when the one assumed was wrong: "windows-1251". */
  readonly encoding?: string;
  /** Sheet of a workbook to read; the first visible sheet with content when absent. */
  readonly sheet?: string;
}

/** A format found in its folder. */
export interface Format {
  /** The folder's name: "missing-migrants". */
  readonly name: string;
  /** As a person reads it. */
  readonly title: string;
  /** True when it can only be read with a mapping. */
  readonly needsMapping: boolean;
  /**
   * How surely the first bytes (at most 64 KiB) are of this format. Range 0 (not at all) to 1 (surely).
   * Never throws, whatever the bytes.
   */
  recognises(head: Uint8Array, fileName: string): number;
  /**
   * Reads a file. Yields good rows even when others are bad.
   * @throws CollectionError when the file as a whole cannot be read (empty, wrong encoding, another format, bomb).
   */
  read(bytes: AsyncIterable<Uint8Array>, options: ReadOptions): AsyncIterable<ReadItem>;
  /** For formats that need a mapping: the table as it stands, to guess one from and to show its first rows. */
  openTable?(bytes: AsyncIterable<Uint8Array>, options: ReadOptions): Promise<OpenTable>;
}
