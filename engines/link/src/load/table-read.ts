/**
 * What does reading a file need, and what is known of it once it has become a table?
 *
 * @module
 */
import type { Database } from "./database.ts";

export interface Reading {
  readonly database: Database;
  /** Name of the table to make; its columns are c0, c1 and so on. */
  readonly table: string;
  /** Folder for copies; the caller empties it. */
  readonly scratch: string;
}

export interface TableRead {
  /** Of its columns, in order; column i of the table is named c and i. */
  readonly names: readonly string[];
  /** What a reader must know: rows that were left out, an encoding that was assumed. */
  readonly warnings: readonly string[];
}
