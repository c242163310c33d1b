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
import type { HeldValue } from "./held-values.ts";

/** In place of a level: nothing was observed. */
export const NOT_OBSERVED = -1;

/** What one field came to. */
export interface FieldLevel {
  /** Index of the level, or {@link NOT_OBSERVED}. */
  level: number;
  /** The rarest value agreed on to the letter; null when none is. */
  agreed: HeldValue | null;
  /** Whether both hold one hub value. */
  hubInCommon: boolean;
}

/** Reused from pair to pair: read it before the next one is compared. */
export function blankLevels(fields: number): FieldLevel[] {
  return Array.from({ length: fields }, () => ({ level: NOT_OBSERVED, agreed: null, hubInCommon: false }));
}

/** Compares one field of two records into `into`. */
export function compareField(
  field: { readonly comparison: Comparison; readonly hubThreshold: number },
  [a, b]: readonly [readonly HeldValue[], readonly HeldValue[]],
  into: FieldLevel,
): void {
  into.level = NOT_OBSERVED;
  into.agreed = null;
  into.hubInCommon = false;
  for (const left of a) {
    const leftIsHub = left.holders > field.hubThreshold;
    for (const right of b) {
      if (leftIsHub || right.holders > field.hubThreshold) {
        if (left === right) into.hubInCommon = true;
        continue;
      }
      takeCloser(left, right, field.comparison.compare(left.encoded, right.encoded), into);
    }
  }
}

function takeCloser(left: HeldValue, right: HeldValue, level: number, into: FieldLevel): void {
  if (into.level !== NOT_OBSERVED && level > into.level) return;
  const agreed = level === 0 && left.encoded.key === right.encoded.key ? left : null;
  if (level === into.level) {
    if (agreed !== null && agreed.termFrequencyBits > (into.agreed?.termFrequencyBits ?? -Infinity)) {
      into.agreed = agreed;
    }
    return;
  }
  into.level = level;
  into.agreed = agreed;
}

/** Values of one field of a record; empty when it holds none. */
export function valuesOf(record: HeldRecord, field: number): readonly HeldValue[] {
  return record.values[field] ?? [];
}
