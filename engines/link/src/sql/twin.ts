/**
 * What do all statements of one script have in common?
 *
 * @module
 */

import type { Model, ModelField } from "../model.ts";
import type { FieldPlan, KeyPart } from "../plan.ts";
import type { Dialect } from "./dialect.ts";

/** The table of values that is linked; all names quoted. */
export interface SourceTable {
  readonly table: string;
  readonly record: string;
  readonly field: string;
  readonly value: string;
  /** Which list a record comes from; only named where the plan compares across sources. */
  readonly source: string;
}

export interface Twin {
  readonly model: Model;
  readonly dialect: Dialect;
  readonly source: SourceTable;
  readonly fields: readonly TwinField[];
  /** Parts of blocking keys, each once however many rules it stands in. */
  readonly parts: readonly TwinPart[];
  /** Quoted name of a table or view of the script: `values`, 1 becomes `"waymark_values_1"`. */
  name(what: string, number?: number): string;
}

/** A field of the plan, and who does what with its values. */
export interface TwinField {
  /** From 1, in the plan's order; in the names of its tables and columns. */
  readonly number: number;
  readonly plan: FieldPlan;
  readonly model: ModelField;
  /** Records that may hold one value; Infinity where there are no hub values. */
  readonly hubThreshold: number;
  /** Whether it counts as evidence; else it only finds pairs. */
  readonly isEvidence: boolean;
  /** Which texts are read by the engine; the package reads the others. */
  readonly reads: Reading;
  /** Which pairs of texts are compared by the engine; the package compares the others. */
  readonly compares: Reading;
}

/** What the engine does itself: everything, texts of ASCII letters, nothing. */
export type Reading = "all" | "ascii" | "none";

export interface TwinPart {
  /** From 1. */
  readonly number: number;
  readonly key: KeyPart;
  readonly field: TwinField;
}
