/**
 * How likely is it, before any evidence, that two records are one subject?
 *
 * A sample of records is met with everything blocking brings to it; each pair's evidence and a first prior say
 * how likely it is a match, the matches so expected give the next prior, until it stands still. Matches that
 * blocking misses are not counted, so the prior errs on the low side.
 *
 * Source: as the mixing share in Dempster, Laird and Rubin (1977), see `expectation-maximisation.ts`.
 *
 * @module
 */
import type { Model } from "../model.ts";
import { Scorer } from "../score/scorer.ts";
import type { Table } from "../table/table.ts";
import { priorBitsOf, probabilityOf } from "../weigh.ts";
import { comparablePairs } from "./comparable-pairs.ts";
import type { TrainingPairs } from "./training-pairs.ts";

const SAMPLED_RECORDS = 4_000;
/** Evidence is counted in steps of this. Unit: bits. */
const STEP = 0.25;
const MOST_ROUNDS = 100;
/** Relative change at which the prior stands still. */
const STILL = 1e-4;
/** Expected matches in the sample below which nothing can be said. */
const FEWEST_MATCHES = 5;

/** The model with its prior learnt; as it was, when blocking finds too few matches to tell. */
export function withLearntPrior(model: Model, table: Table, pairs: TrainingPairs): Model {
  const scorer = new Scorer(table, model, { settled: true });
  const steps = new Map<number, number>();
  const sampled = pairs.candidates(SAMPLED_RECORDS, (a, b) => {
    scorer.compareAll(a, b);
    const step = Math.round((scorer.bits() - scorer.priorBits) / STEP);
    steps.set(step, (steps.get(step) ?? 0) + 1);
  });
  const others = Math.max(1, comparablePairs(table) / (table.size / 2));
  let prior = model.prior;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const matches = expectedMatches(steps, prior);
    if (matches < FEWEST_MATCHES) return model;
    const next = Math.min(0.5, matches / sampled / others);
    const still = Math.abs(next - prior) <= STILL * prior;
    prior = next;
    if (still) break;
  }
  return { ...model, prior, trainedOn: { ...model.trainedOn, priorBasis: "learnt" } };
}

function expectedMatches(steps: ReadonlyMap<number, number>, prior: number): number {
  const priorBits = priorBitsOf(prior);
  let matches = 0;
  for (const [step, pairs] of steps) matches += pairs * probabilityOf(step * STEP + priorBits);
  return matches;
}
