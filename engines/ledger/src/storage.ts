/**
 * What does a ledger need of the place that keeps its files?
 *
 * Three calls over paths such as "tile/0/000" and "checkpoint". A folder, an object store, a table or an
 * HTTP mirror (reading only) can serve.
 *
 * @module
 */

/** Reads files of a log. */
export interface LedgerReader {
  /** The file's bytes; null when there is no such file. Throws only when it cannot tell. */
  read(path: string): Promise<Uint8Array | null>;
}

/** Reads and writes files of a log. One writer at a time: whoever appends holds the lock. */
export interface LedgerStorage extends LedgerReader {
  /**
   * Writes all files; each replaces what was there as a whole. Resolves only when all would survive a
   * power cut; on failure any subset may have been written.
   */
  write(files: ReadonlyMap<string, Uint8Array>): Promise<void>;
  /** Removes a folder with all that it holds; a folder that is not there is no error. */
  removeFolder(path: string): Promise<void>;
}
