/**
 * Which ids and days do tests of programmes write down, so that a person reads them at once?
 *
 * @module
 */
/** A UUID that a person can tell apart. */
export const uuid = (kind: number, number = 1): string =>
  `${String(kind).padStart(8, "0")}-0000-4000-8000-${String(number).padStart(12, "0")}`;

/** @param day - ISO date. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
