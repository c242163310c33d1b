/**
 * Which records have one key in common?
 *
 * Keys are sorted digit by digit, eight or sixteen bits at a time, so that equal ones lie side by side, in time that grows
 * with their number alone.
 *
 * Source: Knuth, The Art of Computer Programming 3, 5.2.5, sorting by distribution.
 *
 * @module
 */
import type { Int32List } from "../table/int32-list.ts";

/** Entries from which sixteen bits at a time are faster than eight. */
const MANY = 1 << 16;

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

/** Sorts by the first hash of each key, and among the few that share it by chance, by the second. */
export function sortKeys({ high, low, record }: KeyEntries): SortedKeys {
  const size = record.length;
  const lane = high.items.subarray(0, size);
  const bits = size < MANY ? 8 : 16;
  let order = new Uint32Array(size);
  for (let i = 0; i < size; i++) order[i] = i;
  for (let shift = 0; shift < 32; shift += bits) order = onePass(order, lane, { shift, bits });
  sortRuns(order, lane, low.items);
  const gather = (items: Int32Array) => {
    const gathered = new Int32Array(size);
    for (let i = 0; i < size; i++) gathered[i] = items[order[i] as number] as number;
    return gathered;
  };
  return { high: gather(high.items), low: gather(low.items), record: gather(record.items) };
}

/** Brings entries of one first hash, where their second hashes differ, into the order of these. */
function sortRuns(order: Uint32Array, high: Int32Array, low: Int32Array): void {
  for (let from = 0, to = 0; from < order.length; from = to) {
    const at = order[from] as number;
    let mixed = false;
    for (to = from + 1; to < order.length && high[order[to] as number] === high[at]; to++)
      if (low[order[to] as number] !== low[at]) mixed = true;
    if (mixed) order.subarray(from, to).sort((a, b) => (low[a] as number) - (low[b] as number) || a - b);
  }
}

function onePass(
  order: Uint32Array,
  lane: Int32Array,
  { shift, bits }: { readonly shift: number; readonly bits: number },
): Uint32Array<ArrayBuffer> {
  const digits = 1 << bits;
  const ends = new Uint32Array(digits);
  for (let i = 0; i < lane.length; i++) {
    const digit = ((lane[i] ?? 0) >>> shift) & (digits - 1);
    ends[digit] = (ends[digit] ?? 0) + 1;
  }
  let before = 0;
  for (let digit = 0; digit < digits; digit++) {
    const count = ends[digit] ?? 0;
    ends[digit] = before;
    before += count;
  }
  const sorted = new Uint32Array(order.length);
  for (let i = 0; i < order.length; i++) {
    const at = order[i] ?? 0;
    const digit = ((lane[at] ?? 0) >>> shift) & (digits - 1);
    const place = ends[digit] ?? 0;
    ends[digit] = place + 1;
    sorted[place] = at;
  }
  return sorted;
}
