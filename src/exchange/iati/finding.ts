/**
 * What is wrong in a published file, where, and what is to be done about it?
 *
 * @module
 */

export interface Finding {
  /** Number of the standard's rule, name of the code list, or what stopped the reading. */
  readonly rule: string;
  readonly severity: "error" | "warning";
  /** Of the activity or organisation. Null: the fault lies outside of any, or it has none. */
  readonly identifier: string | null;
  /** From 1. */
  readonly line: number;
  readonly message: string;
  /** One sentence: what to change. */
  readonly remedy: string;
}
