/**
 * What went wrong while something was read from or written for others?
 *
 * @module
 */

/**
 * `doctype`: the XML declares its own entities. `not-iati`: another document. `packed`: an archive. `expression`: a rule we cannot read. From
 * "check-failed" on: why nothing is published.
 */
export type ExchangeErrorCode =
  | "doctype"
  | "not-iati"
  | "not-well-formed"
  | "encoding"
  | "packed"
  | "too-large"
  | "expression"
  | "check-failed"
  | "publication-differs"
  | "publication-same"
  | "nothing-to-publish"
  | "publication-files-gone"
  | "retracted-before";

/** The message says what to change; it never holds a value of the document. */
export class ExchangeError extends Error {
  override readonly name = "ExchangeError";
  readonly code: ExchangeErrorCode;
  /** Line of the document, from 1. Null: it has no place. */
  readonly line: number | null;

  constructor(code: ExchangeErrorCode, message: string, line: number | null = null) {
    super(message);
    this.code = code;
    this.line = line;
  }
}
