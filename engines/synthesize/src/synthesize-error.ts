/**
 * What can go wrong when numbers are made fit to publish, and under which stable name?
 *
 * @module
 */

/** What went wrong; stable across versions. */
export type SynthesizeErrorCode =
  | "budget-spent"
  | "cell-malformed"
  | "epsilon-refused"
  | "range-refused"
  | "table-unprotectable";

/** The only error that this package throws on purpose. Messages hold no count of any cell. */
export class SynthesizeError extends Error {
  readonly code: SynthesizeErrorCode;

  constructor(code: SynthesizeErrorCode, message: string) {
    super(message);
    this.name = "SynthesizeError";
    this.code = code;
  }
}
