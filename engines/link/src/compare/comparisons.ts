/**
 * Which comparison belongs to which kind?
 *
 * @module
 */
import type { ComparisonKind } from "../plan.ts";
import { categoryComparison } from "./category.ts";
import type { Comparison } from "./comparison.ts";
import { dateComparison } from "./date.ts";
import { exactComparison } from "./exact.ts";
import { nameComparison } from "./name.ts";
import { numberComparison } from "./number.ts";
import { placeComparison } from "./place.ts";
import { textComparison } from "./text.ts";

export const comparisons: Readonly<Record<ComparisonKind, Comparison>> = {
  name: nameComparison,
  exact: exactComparison,
  date: dateComparison,
  text: textComparison,
  place: placeComparison,
  number: numberComparison,
  category: categoryComparison,
};

/** Names of a comparison's levels, closest agreement first: for translating and for legends. */
export function levelNames(kind: ComparisonKind): readonly string[] {
  return comparisons[kind].levels.map((level) => level.name);
}
