/**
 * What does a plan come to as SQL?
 *
 * @module
 */
import type { SqlDialect } from "./dialect.ts";

/** Something the engine does. */
export interface SqlStatement {
  readonly kind: "statement";
  /** What it is for, in words. */
  readonly name: string;
  /** What `drop` would have to name to undo it; absent for functions. */
  readonly makes?: { readonly what: "table" | "view"; readonly name: string };
  /** One statement, without a semicolon at its end. */
  readonly sql: string;
}

/**
 * Something the package has to say about distinct values before the engine can go on. Where `select` finds no rows,
 * there is nothing to say.
 */
export interface SqlQuestion {
  readonly kind: "question";
  readonly name: string;
  /** Finds what is asked about: rows of one text, or of two. */
  readonly select: string;
  /** Quoted names of the tables that the answer goes into. */
  readonly fills: readonly string[];
  /** Statements that load the answer. @param rows - What `select` found. */
  answer(rows: Iterable<readonly unknown[]>): Iterable<string>;
}

export type SqlStep = SqlStatement | SqlQuestion;

/** A plan as SQL. */
export interface SqlScript {
  readonly dialect: SqlDialect;
  /** In the order in which they are carried out. */
  readonly steps: readonly SqlStep[];
  /** Quoted names of what can be read when all is done. */
  readonly results: SqlResults;
  /** Removes everything that the steps made. Can be run whether or not all of them were. */
  readonly cleanup: readonly SqlStatement[];
}

/** Each a table or view; columns in this order. */
export interface SqlResults {
  /** a, b, rule (from 0, in the plan's order): every pair that blocking brings together. */
  readonly pairs: string;
  /** a, b, rule (its name), bits, probability, and for the n-th field of evidence level_n (from 0; null: not observed), bits_n. */
  readonly scored: string;
  /** a, b, field, level (its name), bits, term_bits: why, one row a reason. */
  readonly reasons: string;
  /** field, value, records. */
  readonly hubs: string;
  /** rule, part_1 ... part_n, records, pairs_hidden. */
  readonly cappedBlocks: string;
  /** record_id, rule. */
  readonly crowdedRecords: string;
}
