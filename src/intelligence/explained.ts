/**
 * What does a score rest on, how sure is it, and what would change it?
 *
 * The engine's own explanation, as far as it may be told: which fields were not compared, within which whole bits the
 * score lies, and which other level of one field would turn the verdict. What figures rest on how many records the node
 * holds is left out or rounded outwards: it would tell of records that the reader may not see. (trust.md rules 10 and 28)
 *
 * @module
 */
import { explanationOf, type Model, sayWhy, type Weight, whatWouldChange } from "@waymark/link";
import { countedBits, mayCount } from "./counting.ts";
import { priorField } from "./evidence-steps.ts";
import type { StoredReason } from "./reason.ts";

/** One field on another level, and what would then be. */
export interface TurningChange {
  readonly field: string;
  readonly instead: string;
  readonly level: string;
  /** The score then. Unit: bits. */
  readonly bits: number;
}

export interface Explained {
  /** Within these whole bits the score lies, given how much its figures were learnt from. */
  readonly low: number;
  readonly high: number;
  /** How likely that is, as analysts put it: the last word of a message key. */
  readonly likelihood: string;
  /** From here the verdict is the other one. Unit: bits. */
  readonly threshold: number;
  /** Fields of which one record or both say nothing. */
  readonly notCompared: readonly string[];
  /** Of those, the fields that could turn the verdict if they were known. */
  readonly couldDecide: readonly string[];
  /** At most one a field, nearest first; at most three. */
  readonly changes: readonly TurningChange[];
  /** Fields whose weights are stated, not learnt from records; "prior" among them where it is. */
  readonly stated: readonly string[];
}

const mostChanges = 3;

/** From which bits records of a type count as one; where only members may say so, from where it is likelier than not. */
export function verdictBits(entityType: string): number {
  return mayCount(entityType) ? countedBits : 0;
}

/** @param because - As kept with the proposal, the prior among them. @param model - The one it was scored with. */
export function explained(
  entityType: string,
  scored: { readonly bits: number; readonly probability: number; readonly because: readonly StoredReason[] },
  model: Model,
): Explained {
  const weight = weightOf(scored);
  const threshold = verdictBits(entityType);
  const { interval, notObserved, priorBasis, steps } = explanationOf(weight, model);
  const { changes, observations } = whatWouldChange(weight, model, threshold);
  return {
    low: Math.floor(interval.low),
    high: Math.ceil(interval.high),
    likelihood: (sayWhy(weight, model)[0]?.key ?? "").replace(/^likely_/, ""),
    threshold,
    notCompared: notObserved,
    couldDecide: observations.filter((one) => one.decides).map(({ field }) => field),
    changes: changes
      .slice(0, mostChanges)
      .map(({ field, instead, level, bits }) => ({ field, instead, level, bits })),
    stated: [
      ...(priorBasis === "stated" ? [priorField] : []),
      ...steps.filter((step) => step.basis === "stated" && !step.hub).map(({ field }) => field),
    ],
  };
}

function weightOf({ bits, probability, because }: Parameters<typeof explained>[1]): Weight {
  const reasons = because.filter(({ field }) => field !== priorField);
  const prior = because.find(({ field }) => field === priorField);
  const evidence = reasons.reduce((sum, reason) => sum + reason.bits, 0);
  return {
    bits,
    probability,
    priorBits: prior?.bits ?? bits - evidence,
    because: reasons.map(({ field, level, bits: own, termFrequencyBits }) =>
      termFrequencyBits === null
        ? { field, level, bits: own }
        : { field, level, bits: own, termFrequencyBits },
    ),
  };
}
