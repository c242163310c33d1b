/**
 * How many days lie between two days?
 *
 * @module
 */

const day = 86_400_000;

/** Whole days from one ISO date to another, negative when the second is earlier; NaN when one is no date. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / day;
}

/** The day so many days after another; ISO date. @throws RangeError when `from` is no date. */
export function dayAfter(from: string, days: number): string {
  return new Date(Date.parse(`${from}T00:00:00Z`) + days * day).toISOString().slice(0, 10);
}
