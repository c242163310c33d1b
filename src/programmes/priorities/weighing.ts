/**
 * How much does each criterion weigh, for a group and for all together, and what is each score worth?
 *
 * @module
 */
import type { Content } from "../entries/entry-schemas.ts";
import { anchoredValues, type Exercise, sharesOf } from "../priorities.ts";

type Said = Content<"priority-exercise">;

/** Weights of all groups together. Without a group's word, all criteria weigh alike. */
export function combinedShares({ criteria, groups, weights }: Said): readonly number[] {
  const told = groups.filter(({ share }) => share > 0);
  if (told.length === 0) return sharesOf(criteria.map(() => 1));
  const all = told.reduce((sum, { share }) => sum + share, 0);
  const rows = told.map(({ group, share }) =>
    groupShares({ criteria, weights }, group).map((weight) => (weight * share) / all),
  );
  return sharesOf(criteria.map((_, at) => rows.reduce((sum, row) => sum + (row[at] ?? 0), 0)));
}

/** A group that said nothing weighs all criteria alike. */
export function groupShares(
  { criteria, weights }: Pick<Said, "criteria" | "weights">,
  group: string,
): readonly number[] {
  const own = criteria.map(
    ({ name }) => weights.find((one) => one.group === group && one.criterion === name)?.weight ?? 0,
  );
  return own.some((weight) => weight > 0) ? sharesOf(own) : sharesOf(criteria.map(() => 1));
}

/** By option and criterion, from 0 to 1. @param options - Of `optionsOf`. @throws as `anchoredValues`. */
export function valuesOf(
  said: Said,
  options: readonly (readonly number[])[],
  shares: readonly number[],
): number[][] {
  const exercise: Exercise = {
    criteria: said.criteria.map(({ name }) => name),
    weights: shares,
    anchors: said.criteria.map(({ worst, best }) => [worst, best] as const),
    options,
  };
  return anchoredValues(exercise);
}
