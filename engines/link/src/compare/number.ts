/**
 * How far apart are two numbers?
 *
 * Relative to the larger of the two, so that counts, sums and measures need no tolerance of their own.
 *
 * @module
 */
import { type Comparison, type Encoded, statedLevels } from "./comparison.ts";

const LEVELS = statedLevels([
  ["same number", 0.8, 0.05],
  ["within 5 %", 0.07, 0.04],
  ["within 20 %", 0.06, 0.12],
  ["different number", 0.07, 0.79],
]);

const SHARES: readonly number[] = [0, 0.05, 0.2];

interface NumberValue extends Encoded {
  readonly value: number;
}

export const numberComparison: Comparison = {
  levels: LEVELS,
  encode(text): NumberValue | null {
    const value = text.trim() === "" ? Number.NaN : Number(text);
    return Number.isFinite(value) ? { key: String(value), value } : null;
  },
  compare(a: NumberValue, b: NumberValue): number {
    const apart = Math.abs(a.value - b.value);
    const larger = Math.max(Math.abs(a.value), Math.abs(b.value));
    const level = SHARES.findIndex((share) => apart <= share * larger);
    return level < 0 ? SHARES.length : level;
  },
};
