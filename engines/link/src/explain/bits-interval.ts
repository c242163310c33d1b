/**
 * How far may a score be off because its figures were learnt from few pairs?
 *
 * Every m was learnt from a number of matches and every u from a number of random pairs; each share has its
 * Wilson interval for that number. The distances of the limits from the share, in bits, are added as squares,
 * those that lower the score apart from those that raise it.
 *
 * Assumes: fields are learnt independently. It says nothing of what the model leaves out: levels that depend on
 * one another, records unlike those of training. It is therefore the least that the score may be off.
 * Source: Wilson (1927), see `wilson-interval.ts`; Zou and Donner, "Construction of confidence limits about effect
 * measures: a general approach", Statistics in Medicine 27 (2008), 1693-1702, for adding unequal sides.
 *
 * @module
 */
import { wilsonInterval } from "../calibration/wilson-interval.ts";
import type { Model, ModelField } from "../model.ts";
import { HUB_LEVEL, type Reason, type Weight } from "../scored-pair.ts";

/** Limits of a score at 95 %. Unit: bits. */
export interface BitsInterval {
  readonly low: number;
  readonly high: number;
}

/** A stated share counts as if seen in so many pairs: the weight training gives to what is stated. */
export const STATED_PAIRS = 10;

/** Distances below and above. Unit: bits, squared. */
interface Spread {
  readonly below: number;
  readonly above: number;
}

/** Limits for a score. @param model - The one it was scored with. */
export function bitsInterval(weight: Weight, model: Model): BitsInterval {
  const fields = new Map(model.fields.map((field) => [field.name, field]));
  const spreads = weight.because.map((reason) => spreadOfReason(reason, fields.get(reason.field), model));
  const all = [priorSpread(model), ...spreads];
  const sum = (side: keyof Spread) => Math.sqrt(all.reduce((total, spread) => total + spread[side], 0));
  return { low: weight.bits - sum("below"), high: weight.bits + sum("above") };
}

/** Limits for what one reason contributes. */
export function reasonInterval(reason: Reason, field: ModelField | undefined, model: Model): BitsInterval {
  const { below, above } = spreadOfReason(reason, field, model);
  return { low: reason.bits - Math.sqrt(below), high: reason.bits + Math.sqrt(above) };
}

function spreadOfReason(reason: Reason, field: ModelField | undefined, model: Model): Spread {
  const level = field?.levels.find(({ name }) => name === reason.level);
  if (field === undefined || level === undefined || reason.level === HUB_LEVEL) return { below: 0, above: 0 };
  const m = spreadOfShare(level.m, matchesBehind(field, model));
  const rarity = reason.termFrequencyBits ?? 0;
  // A value's own frequency stands in place of the level's u, and was counted among the records.
  const u =
    rarity === 0
      ? spreadOfShare(level.u, pairsBehind(field, model))
      : spreadOfShare(Math.min(1, level.u * 2 ** -rarity), field.termFrequencies?.records ?? STATED_PAIRS);
  // A larger u lowers the score.
  return { below: m.below + u.above, above: m.above + u.below };
}

function spreadOfShare(share: number, among: number): Spread {
  // Half a pair at the least: one more could have shown it.
  const shown = Math.min(1, Math.max(share, 0.5 / among));
  const { low, high } = wilsonInterval(shown, among);
  return { below: Math.log2(shown / low) ** 2, above: Math.log2(high / shown) ** 2 };
}

/** Matches that a field's m was learnt from, those that training invents included. */
export function matchesBehind(field: ModelField, model: Model): number {
  if (field.mBasis === "stated") return STATED_PAIRS;
  const runs = model.trainedOn.runs.filter(({ fields }) => fields.includes(field.name));
  // Rules find many of the same matches: their counts cannot be added up.
  const expected = Math.max(0, ...runs.map((run) => run.expectedMatches));
  return (field.observedMatches ?? expected) + STATED_PAIRS;
}

/** Random pairs that a field's u was learnt from, those that training invents included. */
export function pairsBehind(field: ModelField, model: Model): number {
  if (field.uBasis === "stated") return STATED_PAIRS;
  return (field.observedPairs ?? model.trainedOn.randomPairs) + STATED_PAIRS;
}

/** The prior is a count of matches: as uncertain as those of the run that found most. */
function priorSpread(model: Model): Spread {
  if (model.trainedOn.priorBasis === "stated") return { below: 0, above: 0 };
  const matches = Math.max(1, ...model.trainedOn.runs.map((run) => run.expectedMatches));
  return spreadOfShare(model.prior, matches / model.prior);
}
