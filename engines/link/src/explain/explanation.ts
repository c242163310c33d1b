/**
 * How does a score come about, step by step?
 *
 * From the odds before any evidence, each field moves the total by its bits; the steps are the waterfall that an
 * analyst reads from top to bottom.
 *
 * Source: Linacre et al., Splink, Int. J. Population Data Science 7 (2022), for waterfalls of match weights.
 *
 * @module
 */
import type { Basis, Model, ModelField } from "../model.ts";
import { HUB_LEVEL, type Reason, type Weight } from "../scored-pair.ts";
import { type BitsInterval, bitsInterval } from "./bits-interval.ts";

/** What one field did to the total. Unit of all figures: bits. */
export interface ExplanationStep {
  readonly field: string;
  readonly level: string;
  /** Whether this is a hub value that both hold and that was not counted. */
  readonly hub: boolean;
  /** The level's share, the value's frequency set aside. */
  readonly levelBits: number;
  /** What the value's being rarer (above 0) or more common (below) adds; 0 where nothing. */
  readonly termFrequencyBits: number;
  /** Both together. */
  readonly bits: number;
  /** Total before and after. */
  readonly from: number;
  readonly to: number;
  /** "stated" where the field's m or u was not learnt from records. */
  readonly basis: Basis;
}

/** A score, taken apart. */
export interface Explanation {
  readonly priorBits: number;
  readonly priorBasis: Basis;
  /** In the order of {@link Weight.because}; each begins where the one before ends. */
  readonly steps: readonly ExplanationStep[];
  readonly bits: number;
  readonly probability: number;
  /** Where the true figure lies, given how much the model was learnt from. */
  readonly interval: BitsInterval;
  /** Fields of the model on which nothing was observed; in the plan's order. */
  readonly notObserved: readonly string[];
}

/** Takes a score apart. @param model - The one it was scored with. */
export function explanationOf(weight: Weight, model: Model): Explanation {
  const fields = new Map(model.fields.map((field) => [field.name, field]));
  let total = weight.priorBits;
  const steps = weight.because.map((reason) => {
    const step = stepOf(reason, fields.get(reason.field), total);
    total = step.to;
    return step;
  });
  return {
    priorBits: weight.priorBits,
    priorBasis: model.trainedOn.priorBasis,
    steps,
    bits: weight.bits,
    probability: weight.probability,
    interval: bitsInterval(weight, model),
    notObserved: notObservedFields(weight, model),
  };
}

function stepOf(reason: Reason, field: ModelField | undefined, from: number): ExplanationStep {
  const termFrequencyBits = reason.termFrequencyBits ?? 0;
  const learnt = field === undefined || (field.mBasis === "learnt" && field.uBasis === "learnt");
  return {
    field: reason.field,
    level: reason.level,
    hub: reason.level === HUB_LEVEL,
    levelBits: reason.bits - termFrequencyBits,
    termFrequencyBits,
    bits: reason.bits,
    from,
    to: from + reason.bits,
    basis: learnt ? "learnt" : "stated",
  };
}

/** Fields that count as evidence and fell on no level, whether a value is missing or only a hub value is shared. */
export function notObservedFields(weight: Weight, model: Model): string[] {
  const observed = new Set(
    weight.because.filter(({ level }) => level !== HUB_LEVEL).map(({ field }) => field),
  );
  return model.plan.fields
    .filter(({ name, evidence }) => evidence !== false && !observed.has(name))
    .map(({ name }) => name);
}
