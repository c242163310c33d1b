/**
 * Which records have one key in common?
 *
 * Keys are sorted digit by digit, sixteen bits at a time, so that equal ones lie side by side, in time that grows
 * with their number alone.
 *
 * Source: Knuth, The Art of Computer Programming 3, 5.2.5, sorting by distribution.
 *
 * @module
 */
import type { Int32List } from "../table/int32-list.ts";

const DIGIT_BITS = 16;
const DIGITS = 1 << DIGIT_BITS;

/** One entry a record and key. */
export interface KeyEntries {
  readonly high: Int32List;
  readonly low: Int32List;
  readonly record: Int32List;
}

/** The same entries in the order of their keys; entries of one key in the order they came. */
export interface SortedKeys {
  readonly high: Int32Array;
  readonly low: Int32Array;
  readonly record: Int32Array;
}

/** Sorts by `low`, then by `high`. */
export function sortKeys({ high, low, record }: KeyEntries): SortedKeys {
  const size = record.length;
  const keys = [high.items.subarray(0, size), low.items.subarray(0, size)] as const;
  let order = Uint32Array.from({ length: size }, (_, i) => i);
  if (size < DIGITS / 8) {
    const [highs, lows] = keys;
    order.sort((a, b) => (highs[a] ?? 0) - (highs[b] ?? 0) || (lows[a] ?? 0) - (lows[b] ?? 0) || a - b);
  } else {
    for (const lane of [keys[1], keys[0]])
      for (const shift of [0, DIGIT_BITS]) order = onePass(order, lane, shift);
  }
  const gather = (items: Int32Array) => Int32Array.from(order, (at) => items[at] ?? 0);
  return { high: gather(keys[0]), low: gather(keys[1]), record: gather(record.items) };
}

function onePass(order: Uint32Array, lane: Int32Array, shift: number): Uint32Array<ArrayBuffer> {
  const ends = new Uint32Array(DIGITS);
  for (let i = 0; i < lane.length; i++) {
    const digit = ((lane[i] ?? 0) >>> shift) & (DIGITS - 1);
    ends[digit] = (ends[digit] ?? 0) + 1;
  }
  let before = 0;
  for (let digit = 0; digit < DIGITS; digit++) {
    const count = ends[digit] ?? 0;
    ends[digit] = before;
    before += count;
  }
  const sorted = new Uint32Array(order.length);
  for (let i = 0; i < order.length; i++) {
    const at = order[i] ?? 0;
    const digit = ((lane[at] ?? 0) >>> shift) & (DIGITS - 1);
    const place = ends[digit] ?? 0;
    ends[digit] = place + 1;
    sorted[place] = at;
  }
  return sorted;
}
