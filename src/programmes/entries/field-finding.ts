/**
 * What is wrong with a field of an entry, or would be asked about it?
 *
 * @module
 */
export interface FieldFinding {
  /** Name of the field; inside a table "countries.2.percent", counted from 0. */
  readonly field: string;
  /** Names the sentence: `programmes.finding.<code>`. */
  readonly code: string;
  /** "error": not kept; "warning": kept and shown, and what leaves the node may be held back for it. */
  readonly weight: "error" | "warning";
  /** What the sentence names: dates, numbers, names. */
  readonly values: Readonly<Record<string, string | number>>;
}
