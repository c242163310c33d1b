/**
 * What do judgements teach a model that was learnt without them?
 *
 * Each pool of pairs is taken for a mixture of matches and others once more, this time with what people have judged:
 * judged pairs are what they were judged to be, and correct the mixture about pairs that are alike
 * (`corrections.ts`). The shares of all pools are averaged by how many matches each had.
 *
 * u is not touched: people are asked about pairs that look alike, and those are no sample of two subjects. Nor is the
 * prior, for the same reason; `calibrate` says whether it is off. Clusters keep what was judged whatever the model
 * says: hand `constraintsOf` the judgements.
 *
 * Source: see `expectation-maximisation.ts`; semi-supervised as in Nigam et al., Machine Learning 39 (2000), 103-134.
 *
 * @module
 */
import type { Model, ModelField } from "../model.ts";
import { learnMixture, type Mixture } from "../training/expectation-maximisation.ts";
import type { LevelPattern } from "../training/level-patterns.ts";
import { type JudgedPattern, withJudgements } from "./judged-pattern.ts";

/** The pairs of one blocking rule, and what was judged of them. */
export interface JudgedPool {
  /** Of the model's levels. */
  readonly patterns: readonly LevelPattern[];
  /** Pairs that this rule brings together. */
  readonly judged: readonly JudgedPattern[];
  /** False for fields of the rule's own key, and for those that are no evidence. By field. */
  readonly active: readonly boolean[];
}

/** Pools or fields with fewer expected matches teach nothing. */
const FEWEST_MATCHES = 20;

/**
 * @returns The model with m learnt anew where there was enough to learn from; otherwise as it was.
 * @throws LinkError `judgement_invalid`.
 */
export function refine(model: Model, pools: readonly JudgedPool[]): Model {
  const mixtures = pools.map((pool) => mixtureOf(model, pool));
  return { ...model, fields: model.fields.map((field, i) => refinedField(field, i, mixtures)) };
}

interface PoolMixture extends Mixture {
  readonly active: readonly boolean[];
}

function mixtureOf({ fields }: Model, { patterns, judged, active }: JudgedPool): PoolMixture {
  const mixture = learnMixture({
    patterns: withJudgements(patterns, judged, active),
    u: fields.map(({ levels }) => levels.map(({ u }) => u)),
    statedM: fields.map(({ levels }) => levels.map(({ m }) => m)),
    active,
  });
  return { ...mixture, active };
}

function refinedField(field: ModelField, at: number, mixtures: readonly PoolMixture[]): ModelField {
  const taught = mixtures.filter(
    ({ active, observedMatches }) => active[at] && (observedMatches[at] ?? 0) >= FEWEST_MATCHES,
  );
  const weight = taught.reduce((sum, { observedMatches }) => sum + (observedMatches[at] ?? 0), 0);
  if (weight === 0) return field;
  const share = (level: number) =>
    taught.reduce(
      (sum, { observedMatches, m }) => sum + (observedMatches[at] ?? 0) * (m[at]?.[level] ?? 0),
      0,
    ) / weight;
  return {
    ...field,
    levels: field.levels.map((level, i) => ({ ...level, m: share(i) })),
    mBasis: "learnt",
    // Rules find many of the same matches: their counts cannot be added up.
    observedMatches: Math.max(...taught.map(({ effectiveMatches }) => effectiveMatches[at] ?? 0)),
  };
}
