/**
 * How many days lie between two?
 *
 * @module
 */

/** @param from - ISO date. @param to - ISO date. Below 0 when `to` comes first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
