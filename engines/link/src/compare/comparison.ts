/**
 * What does it take to compare the values of one kind?
 *
 * @module
 */

import type { SketchLimits } from "./sketch.ts";

/** A value made ready to be compared, once. */
export interface Encoded {
  /** The same for two values that mean exactly the same, and only for those. */
  readonly key: string;
}

/** A level, with the shares this package states for want of records to learn from. */
export interface StatedLevel {
  readonly name: string;
  /** Share among pairs of one subject. The levels' sum to 1. */
  readonly m: number;
  /** Share among pairs of two subjects. The levels' sum to 1. */
  readonly u: number;
}

/** One kind of comparison. */
export interface Comparison {
  /** Whether a value's key is the trimmed text itself, so that equal texts are all that agrees. */
  readonly keyIsText?: true;
  /** From the closest agreement to the plainest disagreement. */
  /** Where two sketches of the texts may rule out that two values agree: what it takes to agree. */
  readonly sketched?: SketchLimits;
  readonly levels: readonly StatedLevel[];
  /** @returns null when the text cannot be read as this kind: it is then no evidence. */
  encode(text: string): Encoded | null;
  /** @returns Index of the level. Symmetric. */
  compare(a: Encoded, b: Encoded): number;
}

/** Levels from rows of name, m and u; shares are brought to a sum of 1. */
export function statedLevels(rows: readonly (readonly [string, number, number])[]): readonly StatedLevel[] {
  const sumM = rows.reduce((sum, [, m]) => sum + m, 0);
  const sumU = rows.reduce((sum, [, , u]) => sum + u, 0);
  return rows.map(([name, m, u]) => ({ name, m: m / sumM, u: u / sumU }));
}
