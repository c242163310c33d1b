/**
 * What does scoring ask of the values of a field, and of the records that hold them?
 *
 * @module
 */
import type { Comparison, Encoded } from "../compare/comparison.ts";
import type { Plan } from "../plan.ts";

/** Values of one field, by code. */
export interface Values {
  readonly comparison: Comparison;
  /** Records that may hold a value before it is a hub value; Infinity where the field has none. */
  readonly hubThreshold: number;
  /** Codes run from 0 up to this; some may be free. */
  readonly size: number;
  /** By code: the same for two texts that mean the same, and only for those. */
  readonly keyNumbers: Int32Array;
  /** By code: records that hold it; 0 for a free code. */
  readonly holders: Int32Array;
  /** By code, a bit each: whether it is a hub value; null while none is. Only where values come and go. */
  readonly hubs?: Int32Array | null;
  isHub(code: number): boolean;
  text(code: number): string;
  key(code: number): string;
  encoded(code: number): Encoded;
  /** The level on which two values fall. */
  compare(a: number, b: number): number;
}

/** Records, by position. */
export interface ScoredTable {
  readonly plan: Plan;
  /** Fields. */
  readonly width: number;
  /** Positions run from 0 up to this. */
  readonly length: number;
  /** References, `width` a record. */
  readonly rows: Int32Array;
  readonly dictionaries: readonly Values[];
  /** The codes that a reference stands for. */
  codesOf(reference: number): readonly number[];
  reference(position: number, field: number): number;
}
