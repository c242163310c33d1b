/**
 * How many pairs of these records may be compared at all?
 *
 * @module
 */
import type { Table } from "../table/table.ts";

/** All of them, or only those of two sources. At least 1. */
export function comparablePairs({ plan, length, sources }: Table): number {
  const all = (length * (length - 1)) / 2;
  if (plan.options?.acrossSources !== true) return Math.max(1, all);
  const sizes = new Map<number, number>();
  for (let position = 0; position < length; position++) {
    const source = sources[position] ?? 0;
    sizes.set(source, (sizes.get(source) ?? 0) + 1);
  }
  const within = [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
  return Math.max(1, all - within);
}
