/**
 * What can go wrong in a ledger, and under which stable name?
 *
 * One class with a closed list of codes, so that a caller can branch on `code` and show `message`.
 * Messages name places (paths, indexes, sizes, key names), never the content of an entry.
 *
 * @module
 */

/** What went wrong; stable across versions. */
export type LedgerErrorCode =
  | "checkpoint-malformed"
  | "checkpoint-regressed"
  | "consistency-rejected"
  | "entry-too-large"
  | "hash-malformed"
  | "key-malformed"
  | "key-mismatch"
  | "note-malformed"
  | "path-refused"
  | "range-refused"
  | "signature-missing"
  | "signature-rejected"
  | "tile-differs"
  | "tile-malformed"
  | "tile-missing";

/** The only error that this package throws on purpose. */
export class LedgerError extends Error {
  readonly code: LedgerErrorCode;

  constructor(code: LedgerErrorCode, message: string) {
    super(message);
    this.name = "LedgerError";
    this.code = code;
  }
}
