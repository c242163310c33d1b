/**
 * Which of the measured values is not exceeded by a given share of them?
 *
 * By nearest rank: always a value that was measured, nothing between two.
 *
 * @module
 */

/** @param share - From 0 to 1. @returns in the unit of the values; 0 when nothing was measured. */
export function quantile(values: readonly number[], share: number): number {
  const ordered = [...values].sort((one, other) => one - other);
  return ordered[Math.max(0, Math.ceil(share * ordered.length) - 1)] ?? 0;
}
