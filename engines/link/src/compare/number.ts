/**
 * How far apart are two numbers?
 *
 * Relative to the larger of the two, so that counts, sums and measures need no tolerance of their own.
 *
 * @module
 */
import { type Comparison, type Encoded, type Sketching, statedLevels } from "./comparison.ts";

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

/** The number itself, in the two halves of its 64 bits. */
const numberSketching: Sketching = {
  isExact: true,
  write(text, into, at) {
    number[0] = Number(text);
    into[at] = halves[0] as number;
    into[at + 1] = halves[1] as number;
  },
  closest(numbers, a, b) {
    return levelOf(numberAt(numbers, a), numberAt(numbers, b));
  },
};

const number = new Float64Array(1);
const halves = new Int32Array(number.buffer);

function numberAt(numbers: Int32Array, at: number): number {
  halves[0] = numbers[at] as number;
  halves[1] = numbers[at + 1] as number;
  return number[0] as number;
}

export const numberComparison: Comparison = {
  levels: LEVELS,
  encode(text): NumberValue | null {
    const value = text.trim() === "" ? Number.NaN : Number(text);
    return Number.isFinite(value) ? { key: String(value), value } : null;
  },
  sketching: numberSketching,
  compare: (a: NumberValue, b: NumberValue) => levelOf(a.value, b.value),
};

function levelOf(a: number, b: number): number {
  const apart = Math.abs(a - b);
  const larger = Math.max(Math.abs(a), Math.abs(b));
  for (let level = 0; level < SHARES.length; level++)
    if (apart <= (SHARES[level] as number) * larger) return level;
  return SHARES.length;
}
