/**
 * What would have to be otherwise for the verdict to be otherwise?
 *
 * Each field in turn is put on each of its other levels, everything else as it is. Of the levels that move the
 * score across the threshold, the one that moves it least is told; fields that need the least come first. Of a
 * field that was not observed, the best and the worst that observing it could do.
 *
 * Source: Wachter, Mittelstadt and Russell, "Counterfactual Explanations without Opening the Black Box", Harvard
 * Journal of Law & Technology 31 (2018), 841-887.
 *
 * @module
 */
import { type Model, type ModelField, type ModelLevel, RARE_CHANCE } from "../model.ts";
import { HUB_LEVEL, type Weight } from "../scored-pair.ts";
import { levelBits } from "../weigh.ts";
import { notObservedFields } from "./explanation.ts";

/** One field on another level, and what the score would then be. */
export interface Change {
  readonly field: string;
  /** The level it is on. */
  readonly instead: string;
  /** The level it would have to be on; of values as rare as usual. */
  readonly level: string;
  /** The score then. Unit: bits. */
  readonly bits: number;
  /** Whether the pair would then be proposed. */
  readonly proposed: boolean;
}

/** What observing a missing field could bring the score to. Unit: bits. */
export interface Observation {
  readonly field: string;
  readonly best: string;
  readonly most: number;
  readonly worst: string;
  readonly least: number;
  /** Whether it could move the score across the threshold. */
  readonly decides: boolean;
}

export interface WhatWouldChange {
  readonly proposed: boolean;
  /** At most one a field, nearest first; empty when no single field can. */
  readonly changes: readonly Change[];
  /** One a missing field; those that could decide first, then by how far they reach. */
  readonly observations: readonly Observation[];
}

/**
 * @param model - The one it was scored with.
 * @param threshold - From here pairs are proposed. Unit: bits.
 */
export function whatWouldChange(weight: Weight, model: Model, threshold: number): WhatWouldChange {
  const fields = new Map(model.fields.map((field) => [field.name, field]));
  const changes = weight.because.flatMap(({ field, level, bits }) => {
    if (level === HUB_LEVEL) return [];
    const rest = weight.bits - bits;
    return nearest(fields.get(field), { instead: level, rest, threshold, now: weight.bits });
  });
  const observations = notObservedFields(weight, model).flatMap((name) =>
    observe(fields.get(name), weight.bits, threshold),
  );
  const away = ({ bits }: Change) => Math.abs(bits - weight.bits);
  const reach = ({ most, least }: Observation) => most - least;
  return {
    proposed: weight.bits >= threshold,
    changes: changes.sort((a, b) => away(a) - away(b)),
    observations: observations.sort((a, b) => Number(b.decides) - Number(a.decides) || reach(b) - reach(a)),
  };
}

interface Place {
  readonly instead: string;
  /** The score without the field. */
  readonly rest: number;
  readonly threshold: number;
  readonly now: number;
}

/** The level that crosses with the least move; none when no level does. */
function nearest(field: ModelField | undefined, { instead, rest, threshold, now }: Place): Change[] {
  const proposed = now < threshold;
  const crossing = (field?.levels ?? [])
    .filter(({ name }) => name !== instead)
    .map((level) => ({ level: level.name, bits: rest + levelBits(level) }))
    .filter(({ bits }) => bits >= threshold === proposed)
    .sort((a, b) => Math.abs(a.bits - now) - Math.abs(b.bits - now));
  const [first] = crossing;
  return first === undefined || field === undefined
    ? []
    : [{ field: field.name, instead, ...first, proposed }];
}

function observe(field: ModelField | undefined, now: number, threshold: number): Observation[] {
  if (field === undefined) return [];
  const worth = field.levels.map((level, i) => ({
    name: level.name,
    bits: levelBits(level) + (i === 0 ? rarestBits(field, level) : 0),
  }));
  const [first] = worth;
  if (first === undefined) return [];
  const best = worth.reduce((a, b) => (b.bits > a.bits ? b : a), first);
  const worst = worth.reduce((a, b) => (b.bits < a.bits ? b : a), first);
  const [most, least] = [now + best.bits, now + worst.bits];
  const decides = now >= threshold ? least < threshold : most >= threshold;
  return [{ field: field.name, best: best.name, most, worst: worst.name, least, decides }];
}

/** What agreeing on a value that nobody else holds adds to the closest level. */
function rarestBits({ termFrequencies }: ModelField, { u }: ModelLevel): number {
  if (termFrequencies === undefined || termFrequencies.records === 0) return 0;
  return Math.max(0, Math.log2((u * termFrequencies.records) / (termFrequencies.rareChance ?? RARE_CHANCE)));
}
