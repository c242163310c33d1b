/**
 * How often does each combination of levels occur among many pairs?
 *
 * Training needs no more of a pair than the level of each field, and there are far fewer combinations than pairs:
 * they are counted, and the pairs forgotten.
 *
 * @module
 */
import { type FieldComparer, NOT_OBSERVED } from "./compare-records.ts";

/** A combination of levels and how many pairs show it. */
export interface LevelPattern {
  /** By field; {@link NOT_OBSERVED} where nothing was. */
  readonly levels: readonly number[];
  readonly pairs: number;
}

export class PatternCount {
  readonly #counts = new Map<string, number>();

  add(compared: readonly FieldComparer[]): void {
    let pattern = "";
    for (const { level } of compared) pattern += String.fromCharCode(level - NOT_OBSERVED);
    this.#counts.set(pattern, (this.#counts.get(pattern) ?? 0) + 1);
  }

  patterns(): LevelPattern[] {
    return [...this.#counts].map(([pattern, pairs]) => ({
      levels: Array.from(pattern, (letter) => letter.charCodeAt(0) + NOT_OBSERVED),
      pairs,
    }));
  }
}
