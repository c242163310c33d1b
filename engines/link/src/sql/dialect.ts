/**
 * What does an SQL engine call the things that the twin needs?
 *
 * One object a dialect; everything else in this folder writes SQL through it and never names an engine. All
 * functions take and give SQL expressions.
 *
 * @module
 */

/** The engines for which a plan is written out. */
export type SqlDialect = "duckdb" | "postgresql" | "trino" | "spark";

/** Which texts a function understands as the package does: all, those of ASCII letters only, or none. */
export type Reach = "all" | "ascii" | "none";

export interface Dialect {
  readonly name: SqlDialect;
  readonly types: { readonly text: string; readonly double: string; readonly whole: string };
  /** What a table's name or columns are followed by when it is made, with a blank before it; may be empty. */
  readonly storage: string;
  /** Quoted. @throws LinkError `sql_name_invalid`. */
  identifier(name: string): string;
  /** Quoted. @throws LinkError `sql_name_invalid` for text that no engine can hold. */
  literal(text: string): string;
  /** A finite number, to the last bit. */
  double(value: number): string;
  asText(value: string): string;
  /** Without the blanks at both ends that the package ignores. */
  trimmed(text: string): string;
  /** Whether a text matches a regular expression of brackets, groups, `^`, `$`, `?`, `*`, `+` and `{n}` only. */
  matches(text: string, pattern: string): string;
  /** Whether all letters are ASCII. */
  isAscii(text: string): string;
  /** ASCII letters and digits in lower case, nothing else. Of ASCII text only. */
  lettersAndDigits(text: string): string;
  /** The n-th of the parts between commas, from 1. */
  commaPart(text: string, n: number): string;
  /** Whole quotient of two whole numbers of 0 and up. */
  quotient(dividend: string, divisor: number): string;
  /** The number that a decimal text says; null for other texts and for numbers beyond a double. */
  readNumber(text: string): string;
  /** Of a text, as `fingerprint` of the package gives it. */
  fingerprint(text: string): string;
  readonly oneErrorReach: Reach;
  /** Whether one wrong, missing, added or exchanged character makes one of the other; the two are not equal. */
  oneErrorApart(a: string, b: string): string;
  readonly editsReach: Reach;
  /** Whether two texts are at most so many edits apart. */
  withinEdits(a: string, b: string, most: number): string;
  readonly jaroWinklerReach: Reach;
  /** Similarity by Jaro and Winkler, raised over 0.7; `a` comes first by length, then by letters. */
  jaroWinkler(a: string, b: string): string;
  /** Makes a filled table known to the planner; null where the engine sees to it. @param table - Quoted. */
  analysed(table: string): string | null;
  /** Ends the statement with this message; of the type `whole`. `row` is any text of the row at hand. */
  fail(message: string, row: string): string;
  /** What the engine has to be taught first. */
  readonly functions: readonly { readonly create: string; readonly drop: string }[];
}

/** Decimal number as JavaScript reads it. */
export const DECIMAL = "^[+-]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][+-]?[0-9]+)?$";
