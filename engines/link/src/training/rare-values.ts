/**
 * How likely is it that a value which only two records hold belongs to two subjects?
 *
 * A rare surname is shared by chance far more often than a rare e-mail address. Of the pairs that alone hold a
 * value, the other fields say what share is one subject; the rest met by chance. How many did, beside all values
 * that only one subject holds, is the chance that the next subject holds one of these.
 *
 * Source: Good, "The Population Frequencies of Species and the Estimation of Population Parameters", Biometrika 40
 * (1953), 237-264: of a species seen once, twice as many are seen twice as are seen once. The share as the mixing
 * share in Dempster, Laird and Rubin (1977).
 *
 * @module
 */
import type { Model, ModelField } from "../model.ts";
import type { FieldScorer } from "../score/field-scorer.ts";
import { Scorer } from "../score/scorer.ts";
import { NO_VALUE } from "../table/dictionary.ts";
import type { Table } from "../table/table.ts";
import { probabilityOf } from "../weigh.ts";

/** Pairs that are weighed a field. */
const MOST_PAIRS = 2_000;
const ROUNDS = 30;
/** A chance outside this range comes from too little to be believed. */
const LEAST_CHANCE = 0.01;
const MOST_CHANCE = 1;

/** The model with the chance of sharing a rare value by accident, a field. */
export function withRareChances(model: Model, table: Table): Model {
  const scorer = new Scorer(table, model, { settled: true });
  const fields = model.fields.map((field, i) => {
    const own = scorer.fields.find(({ field: at }) => at === i);
    return own === undefined || field.termFrequencies === undefined
      ? field
      : withChance(field, { table, scorer, own });
  });
  return { ...model, fields };
}

interface Weighing {
  readonly table: Table;
  readonly scorer: Scorer;
  readonly own: FieldScorer;
}

function withChance(field: ModelField, weighing: Weighing): ModelField {
  const { single, pairs } = heldByFew(weighing.table, weighing.own.field);
  if (field.termFrequencies === undefined || pairs.length === 0) return field;
  const { sources, plan } = weighing.table;
  const across = plan.options?.acrossSources === true;
  const open = across ? pairs.filter(([a, b]) => sources[a] !== sources[b]) : pairs;
  const same = open.length * shareOfMatches(open, weighing);
  const chance = (2 * (pairs.length - same) + 1) / (single + same + 2);
  const rareChance = Math.max(LEAST_CHANCE, Math.min(MOST_CHANCE, chance));
  return { ...field, termFrequencies: { ...field.termFrequencies, rareChance } };
}

/** Values that one record holds, counted, and the pairs of records that alone hold one. Lists are passed over. */
function heldByFew(table: Table, field: number): { single: number; pairs: (readonly [number, number])[] } {
  const keys = table.dictionaries[field]?.keyNumbers ?? new Int32Array();
  const holders = new Map<number, number[]>();
  for (let position = 0; position < table.length; position++) {
    const code = table.reference(position, field);
    if (code <= NO_VALUE) continue;
    const key = keys[code] ?? 0;
    const held = holders.get(key);
    if (held === undefined) holders.set(key, [position]);
    else if (held.length < 3) held.push(position);
  }
  let single = 0;
  const pairs: (readonly [number, number])[] = [];
  for (const [a = 0, b, c] of holders.values()) {
    if (b === undefined) single++;
    else if (c === undefined) pairs.push([a, b]);
  }
  return { single, pairs };
}

/** By what the other fields say. Range [0, 1]. */
function shareOfMatches(pairs: readonly (readonly [number, number])[], { scorer, own }: Weighing): number {
  const step = Math.ceil(pairs.length / MOST_PAIRS);
  const evidence: number[] = [];
  for (let at = 0; at < pairs.length; at += step) {
    const [a, b] = pairs[at] ?? [0, 0];
    scorer.compareAll(a, b);
    evidence.push(scorer.bits() - scorer.priorBits - own.bits);
  }
  let share = 0.5;
  for (let round = 0; round < ROUNDS; round++) {
    const odds = Math.log2(share) - Math.log2(1 - share);
    const expected = evidence.reduce((sum, bits) => sum + probabilityOf(bits + odds), 0);
    share = Math.max(1e-6, Math.min(1 - 1e-6, (expected + 0.5) / (evidence.length + 1)));
  }
  return share;
}
