/**
 * How many independent tellers does a leg have, and how much does each count?
 *
 * One origin counts once a leg, kind and month, by its best-graded word: telling it again changes nothing. Several origins
 * that one partner brings share what that partner may be wrong about: the first counts whole, the n-th 1/√n, so that four
 * times as many are needed for twice the strength. Incidents of a public register are events that each happened once, and
 * are not lessened.
 *
 * Assumes: observations of one leg and one kind.
 * Source: trust.md section 5.5, T2 and T12; the lessening is our choice.
 *
 * @module
 */
import { freshness } from "./freshness.ts";
import { gradingWeight } from "./grading-weight.ts";
import type { Observation } from "./observation.ts";

/** One origin's word of one month. */
export interface Word {
  readonly origin: string;
  /** "2026-10". */
  readonly month: string;
  readonly partner: string | null;
  readonly incident: boolean;
  /** Grade times freshness of its best observation, before lessening. Range 0 to 1. */
  readonly weight: number;
}

/** The words that count at all on this day, each origin once a month. */
export function wordsOf(observations: readonly Observation[], today: string): readonly Word[] {
  return bestWords(observations, (said) => gradingWeight(said) * freshness(said.kind, said.day, today));
}

/** Each origin's best word of each month, by a weight of the caller's; what weighs nothing is left out. */
export function bestWords(
  observations: readonly Observation[],
  weigh: (said: Observation) => number,
): readonly Word[] {
  const best = new Map<string, Word>();
  for (const said of observations) {
    const word = wordOf(said, weigh(said));
    if (word.weight === 0) continue;
    const key = JSON.stringify([word.origin, word.month]);
    const standing = best.get(key);
    if (standing === undefined || isBetter(word, standing)) best.set(key, word);
  }
  return [...best.values()];
}

function wordOf(said: Observation, weight: number): Word {
  return {
    origin: said.origin,
    month: said.day.slice(0, 7),
    partner: said.partner ?? null,
    incident: said.channel === "incident",
    weight,
  };
}

/** Ties are settled by what is told, never by the order of telling. */
function isBetter(one: Word, other: Word): boolean {
  if (one.weight !== other.weight) return one.weight > other.weight;
  if (one.incident !== other.incident) return one.incident;
  return (one.partner ?? "") < (other.partner ?? "");
}

/** Weight of all words together, y of the strength. Unit: whole fresh confirmed words. */
export function weightOf(words: readonly Word[]): number {
  const groups = new Map<string, number[]>();
  for (const word of words) {
    const group = word.incident || word.partner === null ? "" : `${word.partner} ${word.month}`;
    const weights = groups.get(group) ?? [];
    weights.push(word.weight);
    groups.set(group, weights);
  }
  const sums = [...groups].map(([group, weights]) => sum(group === "" ? weights : lessened(weights)));
  return sum(sums);
}

/** The heaviest word first, so that further word can only add. */
function lessened(weights: readonly number[]): readonly number[] {
  return [...weights].sort((one, other) => other - one).map((weight, at) => weight / Math.sqrt(at + 1));
}

/** Smallest first, so that the same numbers give the same sum in whatever order they came. */
function sum(numbers: readonly number[]): number {
  return [...numbers].sort((one, other) => one - other).reduce((all, number) => all + number, 0);
}
