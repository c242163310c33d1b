/**
 * What is agreement worth, for records of one type?
 *
 * Learnt from the records themselves, without labels; except where a thing is identified by what is compared:
 * there it is stated, because nothing is to be learnt about what a number means. What members judged corrects what was
 * learnt.
 *
 * Source: trust.md rules 28 and 29.
 *
 * @module
 */
import {
  type JudgedPair,
  type LinkRecord,
  type Model,
  type ModelField,
  type Plan,
  statedModel,
  train,
} from "@waymark/link";
import { comparedTypes } from "./compared-fields.ts";

/** Two things drawn at random are one so rarely, whatever their type. Probability. */
const statedPrior = 1e-4;

/** How often two different things bear one identifier: by a mistake of the hand only. Probability. */
const sharedByMistake = 1e-8;

/** What a model is learnt from. */
export interface Lessons {
  readonly records: readonly LinkRecord[];
  readonly plan: Plan;
  /** Those that stand, about records of the type. */
  readonly judgements: readonly JudgedPair[];
}

/** The model by which records of a type are compared. The same records in the same order give the same model. */
export function linkModel(entityType: string, { records, plan, judgements }: Lessons): Model {
  const identifiedBy = comparedTypes.get(entityType)?.identifiedBy ?? [];
  if (identifiedBy.length === 0) return train(records, plan, { judgements });
  const model = statedModel(plan, statedPrior);
  const fields = model.fields.map((one) => (identifiedBy.includes(one.name) ? identifying(one) : one));
  return { ...model, fields, trainedOn: { ...model.trainedOn, records: records.length } };
}

function identifying(field: ModelField): ModelField {
  const levels = field.levels.map((level, at) => (at === 0 ? { ...level, u: sharedByMistake } : level));
  return { ...field, levels };
}
