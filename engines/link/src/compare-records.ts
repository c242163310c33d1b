/**
 * On which level does each field of two records fall?
 *
 * Of several values, the pair that agrees most closely counts. Hub values are left out; a field of which either
 * record then holds nothing is not observed.
 *
 * @module
 */
import type { HeldRecord } from "./blocks.ts";
import type { Comparison } from "./compare/comparison.ts";
import { comparisonOf } from "./compare/comparisons.ts";
import type { HeldValue } from "./held-values.ts";
import { type FieldPlan, hubThresholdsOf, type Plan } from "./plan.ts";

/** In place of a level: nothing was observed. */
export const NOT_OBSERVED = -1;

/** Compares one field of pairs of records. Holds what the last pair came to: read it before the next. */
export class FieldComparer {
  /** Index of the level, or {@link NOT_OBSERVED}. */
  level = NOT_OBSERVED;
  /** The rarest value agreed on to the letter; null when none is. */
  agreed: HeldValue | null = null;
  /** Whether both hold one hub value. */
  hubInCommon = false;
  readonly #field: number;
  readonly #comparison: Comparison;
  readonly #hubThreshold: number;

  /** @param field - Its index in the plan. */
  constructor(field: number, plan: FieldPlan, hubThreshold: number) {
    this.#field = field;
    this.#comparison = comparisonOf(plan);
    this.#hubThreshold = hubThreshold;
  }

  compare(a: HeldRecord, b: HeldRecord): void {
    this.level = NOT_OBSERVED;
    this.agreed = null;
    this.hubInCommon = false;
    const valuesA = a.values[this.#field] ?? [];
    const valuesB = b.values[this.#field] ?? [];
    for (let i = 0; i < valuesA.length; i++) {
      for (let j = 0; j < valuesB.length; j++) this.#take(valuesA[i], valuesB[j]);
    }
  }

  #take(left: HeldValue | undefined, right: HeldValue | undefined): void {
    if (left === undefined || right === undefined) return;
    if (left.holders > this.#hubThreshold || right.holders > this.#hubThreshold) {
      if (left === right) this.hubInCommon = true;
      return;
    }
    const level = this.#comparison.compare(left.encoded, right.encoded);
    if (this.level !== NOT_OBSERVED && level > this.level) return;
    const agreed = level === 0 && left.encoded.key === right.encoded.key ? left : null;
    if (level !== this.level || isRarer(agreed, this.agreed)) this.agreed = agreed;
    this.level = level;
  }
}

/** One comparer a field, in the plan's order. */
export function comparersOf(plan: Plan): readonly FieldComparer[] {
  const thresholds = hubThresholdsOf(plan);
  return plan.fields.map(
    (field, i) => new FieldComparer(i, field, thresholds[i] ?? Number.POSITIVE_INFINITY),
  );
}

function isRarer(value: HeldValue | null, than: HeldValue | null): boolean {
  return value !== null && (than === null || value.termFrequencyBits > than.termFrequencyBits);
}
