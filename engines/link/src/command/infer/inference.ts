/**
 * What has been decided of the columns, and why?
 *
 * @module
 */
import type { DateOrder } from "../../load/clean-date.ts";
import type { ValueMark } from "../../load/split-values.ts";
import type { ComparisonKind, SpellingLevel } from "../../plan.ts";

/** How texts of a field are brought to one form. */
export type Cleaner =
  | { readonly kind: "text" | "phone" | "email" | "online" | "code" | "number" | "place" | "word" }
  | { readonly kind: "date"; readonly order: DateOrder };

/** A column, or two that make a place, that becomes a field. */
export interface FieldDecision {
  /** Of the field: the column's name. */
  readonly name: string;
  /** One; two for a place of two columns, latitude first. */
  readonly columns: readonly string[];
  readonly comparison: ComparisonKind;
  readonly levels?: readonly SpellingLevel[];
  readonly cleaner: Cleaner;
  /** What parts several values in one cell; absent where a cell holds one. */
  readonly mark?: ValueMark;
  /** False for a column that only repeats others: it finds pairs and counts for nothing. */
  readonly evidence: boolean;
  /** In words: "its values are e-mail addresses". */
  readonly because: string;
}

export interface LeftOut {
  readonly column: string;
  readonly because: string;
}

export interface Inference {
  readonly fields: readonly FieldDecision[];
  readonly leftOut: readonly LeftOut[];
}

/** What one column's values and header say, taken alone; null when they do not say it. */
export type Finding = Pick<FieldDecision, "comparison" | "cleaner" | "because"> & {
  readonly levels?: readonly SpellingLevel[];
};
