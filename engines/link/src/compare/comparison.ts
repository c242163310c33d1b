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

/** What two whole numbers tell of a value: enough to rule out most pairs without reading either value. */
export interface Sketching {
  /** Whether the level they tell is the level, not only the closest there may be. */
  readonly isExact: boolean;
  /** Writes the two numbers of a value that can be read, given as a trimmed text, from a place on. */
  write(text: string, into: Int32Array, at: number): void;
  /** The closest level on which two values may fall that are not equal, by where their numbers stand. */
  closest(numbers: Int32Array, a: number, b: number): number;
}

/** One kind of comparison. */
export interface Comparison {
  /** Whether a value's key is the trimmed text itself, so that equal texts are all that agrees. */
  readonly keyIsText?: true;
  /** Where two sketches of the texts may rule out that two values agree: what it takes to agree. */
  readonly sketched?: SketchLimits;
  /** The same for other kinds. */
  readonly sketching?: Sketching;
  /** From the closest agreement to the plainest disagreement. */
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
