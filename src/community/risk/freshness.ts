/**
 * How much of a word's weight is left, and over how long a time is a leg looked at?
 *
 * Half is left after one half-life of its kind. Four half-lives back a sixteenth is left, and the window ends. The same
 * halving is applied to the time itself, so that a rate compares fresh word with fresh time: somebody who tells one thing
 * a month, every month, is heard at one thing a month whatever the half-life.
 *
 * Source: exponential decay; the window's length in weighted years is its integral.
 *
 * @module
 */
import { halfLife, type RiskKind } from "./risk-kind.ts";

/** Half-lives that a leg is looked back over. */
const windowHalfLives = 4;
const daysAYear = 365.25;
const millisecondsADay = 86_400_000;

/** Whole days from one ISO date to another; negative when `day` lies after `today`. */
export function daysOld(day: string, today: string): number {
  return Math.round((Date.parse(today) - Date.parse(day)) / millisecondsADay);
}

/**
 * What is left of a word's weight. Range 0 to 1.
 * 0 outside the window, and for a day that has not come: a clock that goes wrong must not make word fresher than fresh.
 */
export function freshness(kind: RiskKind, day: string, today: string): number {
  const age = daysOld(day, today);
  if (age < 0 || age > windowHalfLives * halfLife[kind]) return 0;
  return 2 ** (-age / halfLife[kind]);
}

/** Time the window stands for, each day weighed as word of that day is. Unit: years. */
export function weightedYears(kind: RiskKind): number {
  const meanLife = halfLife[kind] / Math.LN2 / daysAYear;
  return meanLife * (1 - 2 ** -windowHalfLives);
}

/** First day of the window. ISO date. */
export function windowBegins(kind: RiskKind, today: string): string {
  const begins = Date.parse(today) - windowHalfLives * halfLife[kind] * millisecondsADay;
  return new Date(begins).toISOString().slice(0, 10);
}

/** Last day on which word of a day counts. ISO date. */
export function windowEnds(kind: RiskKind, day: string): string {
  return new Date(Date.parse(day) + windowHalfLives * halfLife[kind] * millisecondsADay)
    .toISOString()
    .slice(0, 10);
}
