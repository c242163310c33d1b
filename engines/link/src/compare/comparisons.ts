/**
 * Which comparison belongs to which kind?
 *
 * @module
 */

import type { ModelField } from "../model.ts";
import type { ComparisonKind, FieldPlan } from "../plan.ts";
import { wordWeightOf } from "../training/word-frequency.ts";
import { categoryComparison } from "./category.ts";
import type { Comparison } from "./comparison.ts";
import { dateComparison } from "./date.ts";
import { exactComparison } from "./exact.ts";
import { nameComparison } from "./name.ts";
import { numberComparison } from "./number.ts";
import { placeComparison } from "./place.ts";
import { spellingComparison } from "./spelling.ts";
import { textComparison } from "./text.ts";

const comparisons: Readonly<Record<ComparisonKind, Comparison>> = {
  name: nameComparison,
  exact: exactComparison,
  date: dateComparison,
  text: textComparison(),
  place: placeComparison,
  number: numberComparison,
  category: categoryComparison,
  spelling: spellingComparison({}),
};

/** The kinds there are. */
export const comparisonKinds: ReadonlySet<string> = new Set(Object.keys(comparisons));

/**
 * How a field of the plan is compared.
 *
 * @param learnt - What a model holds of the field: the words of a text count by how rare they are in it.
 */
export function comparisonOf(
  field: Pick<FieldPlan, "comparison" | "levels">,
  learnt: Pick<ModelField, "wordFrequencies"> = {},
): Comparison {
  if (field.comparison === "text" && learnt.wordFrequencies !== undefined)
    return textComparison(wordWeightOf(learnt.wordFrequencies));
  return field.levels === undefined ? comparisons[field.comparison] : spellingComparison(field);
}

/** Names of a comparison's levels, closest agreement first: for translating and for legends. */
export function levelNames(kind: ComparisonKind): readonly string[] {
  return comparisons[kind].levels.map((level) => level.name);
}
