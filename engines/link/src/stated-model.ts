/**
 * What is a match worth when there is nothing to learn from?
 *
 * @module
 */
import { checkPlan } from "./check-plan.ts";
import { comparisonOf } from "./compare/comparisons.ts";
import { MODEL_VERSION, type Model, type ModelField } from "./model.ts";
import type { ComparisonKind, FieldPlan, Plan } from "./plan.ts";
import { trainingWarnings } from "./training/training-warnings.ts";

/** One true pair among a thousand: what is stated where the prior cannot be learnt. */
export const STATED_PRIOR = 0.001;

/** Whether term frequency counts where the plan does not say. */
export const TERM_FREQUENCY: Readonly<Record<ComparisonKind, boolean>> = {
  name: true,
  exact: true,
  text: true,
  category: true,
  date: false,
  place: false,
  number: false,
  spelling: true,
};

/**
 * The package's stated defaults as a model. It says so in its warnings.
 *
 * @param prior - Probability that two records drawn at random are one subject. Default: the plan's, or
 * {@link STATED_PRIOR}.
 * @throws LinkError `plan_invalid`.
 */
export function statedModel(plan: Plan, prior: number = plan.options?.prior ?? STATED_PRIOR): Model {
  checkPlan(plan);
  return modelAsStated(plan, prior);
}

/** The same for a plan that is known to be sound, or has no rules yet. */
export function modelAsStated(plan: Plan, prior: number): Model {
  const model: Model = {
    version: MODEL_VERSION,
    plan,
    prior,
    fields: plan.fields.map((field) => statedField(field)),
    trainedOn: { records: 0, randomPairs: 0, seed: plan.options?.seed ?? 1, runs: [], priorBasis: "stated" },
    warnings: [],
  };
  return { ...model, warnings: trainingWarnings(model, []) };
}

function statedField(field: FieldPlan): ModelField {
  return { name: field.name, levels: comparisonOf(field).levels, mBasis: "stated", uBasis: "stated" };
}
