/**
 * Which scores does each option have, and what stands where nobody scored?
 *
 * @module
 */
import type { Content } from "../entries/entry-schemas.ts";

/** Which anchor stands for a score that is missing. */
export type Fill = "worst" | "best";

type Said = Content<"priority-exercise">;

/** Options that nobody vetoed, in the order in which they were put down. */
export function standingOptions({ options, vetoes }: Said): readonly string[] {
  const out = new Set(vetoes.map(({ option }) => option));
  return options.map(({ name }) => name).filter((name) => !out.has(name));
}

/** By option and criterion; the last score of the two counts. */
export function optionsOf(
  { criteria, scores }: Said,
  options: readonly string[],
  fill: Fill,
): readonly (readonly number[])[] {
  const given = new Map(scores.map(({ option, criterion, score }) => [`${option}\u0000${criterion}`, score]));
  return options.map((option) =>
    criteria.map((criterion) => given.get(`${option}\u0000${criterion.name}`) ?? criterion[fill]),
  );
}
