/**
 * Which urgent warnings are told to everybody?
 *
 * Texts that a named moderator released, from their first to their last day, at most thirty days; one that was
 * withdrawn is gone at once. Who wrote it, why, and what it rests on stays with the node. What should have been refused
 * when it was written is left out here once more.
 *
 * Assumes: `today` is a UTC day.
 * Source: trust.md rule 38.
 *
 * @module
 */
import { daysBetween } from "../help/days-between.ts";
import { isPublishable } from "./refuse-warning.ts";
import { longestDays, type Warning } from "./warning.ts";

/** One warning on the page of one leg, as it is published. */
export interface PublicWarning {
  readonly id: string;
  readonly leg: string;
  /** ISO 3166-2 code of the region it is about; null when it is about the leg. */
  readonly region: string | null;
  /** Language to text. */
  readonly text: Readonly<Record<string, string>>;
  /** First and last day, UTC; ISO dates. */
  readonly from: string;
  readonly until: string;
}

/** Everything that may be told on `today`, by leg, then by first day, then by id. */
export function publicWarnings(warnings: readonly Warning[], today: string): PublicWarning[] {
  return warnings
    .filter((warning) => isInForce(warning, today) && isPublishable(warning))
    .flatMap((warning) => [...new Set(warning.legs)].map((leg) => told(warning, leg)))
    .sort(inOrder);
}

/** @returns true for a released warning between its days. One that would last longer than allowed is not told. */
export function isInForce({ state, from, until }: Warning, today: string): boolean {
  if (state !== "released" || from === null) return false;
  return from <= today && today <= until && daysBetween(from, until) <= longestDays;
}

function told({ id, region, text, from, until }: Warning, leg: string): PublicWarning {
  return { id, leg, region, text: { ...text }, from: from ?? "", until };
}

function inOrder(one: PublicWarning, other: PublicWarning): number {
  const [a, b] = [one, other].map(({ leg, from, id }) => [leg, from, id].join("\u0000"));
  return (a ?? "") < (b ?? "") ? -1 : 1;
}
