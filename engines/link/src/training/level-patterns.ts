/**
 * How often does each combination of levels occur among many pairs?
 *
 * Training needs no more of a pair than the level of each field, and there are far fewer combinations than pairs:
 * they are counted, and the pairs forgotten.
 *
 * @module
 */
import { type FieldScorer, NOT_OBSERVED } from "../score/field-scorer.ts";

/** A combination of levels and how many pairs show it. */
export interface LevelPattern {
  /** By field; {@link NOT_OBSERVED} where nothing was. */
  readonly levels: readonly number[];
  readonly pairs: number;
  /** How many of them people have judged; absent where nobody has. See `judgements/judged-pattern.ts`. */
  readonly judged?: { readonly same: number; readonly other: number };
}

const UNOBSERVED = String.fromCharCode(0);

export class PatternCount {
  readonly #counts = new Map<string, number>();

  readonly #fields: number;

  /** @param fields - Of the plan; one that is no evidence is never observed. */
  constructor(fields: number) {
    this.#fields = fields;
  }

  /** @param compared - Those that are evidence, in the plan's order. */
  add(compared: readonly FieldScorer[]): void {
    let pattern = "";
    for (const { level, field } of compared)
      pattern = pattern.padEnd(field, UNOBSERVED) + String.fromCharCode(level - NOT_OBSERVED);
    pattern = pattern.padEnd(this.#fields, UNOBSERVED);
    this.#counts.set(pattern, (this.#counts.get(pattern) ?? 0) + 1);
  }

  patterns(): LevelPattern[] {
    return [...this.#counts].map(([pattern, pairs]) => ({
      levels: Array.from(pattern, (letter) => letter.charCodeAt(0) + NOT_OBSERVED),
      pairs,
    }));
  }
}
