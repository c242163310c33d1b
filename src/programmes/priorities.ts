/**
 * Which option do the evidence and the weights support, and what would change that?
 *
 * V = Σ w·v(x): v is linear from the worst to the best anchor, which are written down beforehand. It is never stretched to
 * the options present: then adding an option could turn the order of the others. Flip weight: the weight of one criterion,
 * the others scaled to make room, from which on the leader no longer leads, found exactly and told to the thousandth.
 * A veto takes an option out and is told; it is never a low score.
 *
 * Assumes: weights are made to add up to 1. A score beyond an anchor counts as the anchor.
 * Source: programmes.md 2.1, worked example W1; Belton & Stewart (2002) on anchored scales.
 *
 * @module
 */
import { evenScore } from "./even-score.ts";
import { ProgrammeError } from "./programme-error.ts";

export interface Exercise {
  readonly criteria: readonly string[];
  /** One a criterion, at least 0. */
  readonly weights: readonly number[];
  /** One a criterion: [worst, best]; the best may be the smaller number. */
  readonly anchors: readonly (readonly [worst: number, best: number])[];
  /** Scores by option, one a criterion, in the criterion's own unit. */
  readonly options: readonly (readonly number[])[];
}

/** Weights that add up to 1. @throws ProgrammeError "weights-nothing". */
export function sharesOf(weights: readonly number[]): readonly number[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  if (!(all > 0)) throw new ProgrammeError("weights-nothing", "weights");
  return weights.map((weight) => weight / all);
}

/** By option and criterion, from 0 (worst) to 1 (best). @throws ProgrammeError "lengths-differ", "anchors-equal". */
export function anchoredValues({ criteria, weights, anchors, options }: Exercise): number[][] {
  if (weights.length !== criteria.length) throw new ProgrammeError("lengths-differ", "weights");
  if (anchors.length !== criteria.length) throw new ProgrammeError("lengths-differ", "anchors");
  anchors.forEach(([worst, best], at) => {
    if (worst === best) throw new ProgrammeError("anchors-equal", `anchors.${at}`);
  });
  return options.map((scores, option) => {
    if (scores.length !== criteria.length) throw new ProgrammeError("lengths-differ", `options.${option}`);
    return scores.map((score, at) => anchored(score, anchors[at] ?? [0, 1]));
  });
}

function anchored(score: number, [worst, best]: readonly [number, number]): number {
  return Math.min(1, Math.max(0, (score - worst) / (best - worst)));
}

/** Scores that can be compared: those alike are the same number. @param shares - Of `sharesOf`. */
export function scoresOf(values: readonly (readonly number[])[], shares: readonly number[]): number[] {
  return sumsOf(values, shares).map(evenScore);
}

function sumsOf(values: readonly (readonly number[])[], shares: readonly number[]): number[] {
  return values.map((row) => row.reduce((all, value, at) => all + value * (shares[at] ?? 0), 0));
}

/** Index of the highest score; of those alike the first, as they were put down. @throws ProgrammeError "list-empty". */
export function leaderOf(scores: readonly number[]): number {
  if (scores.length === 0) throw new ProgrammeError("list-empty", "options");
  return scores.reduce((best, score, at) => (score > (scores[best] ?? score) ? at : best), 0);
}

/** Weights at which the leader is overtaken, to the thousandth; null when no weight that way does it. */
export interface FlipWeights {
  readonly up: number | null;
  readonly down: number | null;
}

const noTie = 1e-9;

/** Of one criterion. With a weight of 1 there is nothing to scale: null both ways. */
export function flipWeights(
  values: readonly (readonly number[])[],
  shares: readonly number[],
  criterion: number,
): FlipWeights {
  const weight = shares[criterion] ?? 0;
  if (weight >= 1) return { up: null, down: null };
  const leader = leaderOf(scoresOf(values, shares));
  const rest = sumsOf(
    values,
    shares.map((share, at) => (at === criterion ? 0 : share / (1 - weight))),
  );
  const crossings = values.flatMap((row, option) => {
    // The lead over this option is a straight line in the weight: `without` at 0, `alone` at 1.
    const without = (rest[leader] ?? 0) - (rest[option] ?? 0);
    const alone = (values[leader]?.[criterion] ?? 0) - (row[criterion] ?? 0);
    if (option === leader) return [];
    if (alone < -noTie) return [{ at: Math.max(0, without) / (Math.max(0, without) - alone), up: true }];
    return without < -noTie && alone > 0 ? [{ at: without / (without - alone), up: false }] : [];
  });
  const up = crossings.filter((crossing) => crossing.up).map(({ at }) => at);
  const down = crossings.filter((crossing) => !crossing.up).map(({ at }) => at);
  return {
    up: up.length === 0 ? null : Math.ceil(Math.min(...up) * 1000 - noTie) / 1000,
    down: down.length === 0 ? null : Math.floor(Math.max(...down) * 1000 + noTie) / 1000,
  };
}

/** The exercise without the vetoed options, and which of the old options each of the new ones is. */
export function withoutVetoed(exercise: Exercise, vetoed: ReadonlySet<number>) {
  const kept = exercise.options.flatMap((_, at) => (vetoed.has(at) ? [] : [at]));
  if (kept.length === 0) throw new ProgrammeError("options-vetoed", "options");
  return { exercise: { ...exercise, options: exercise.options.filter((_, at) => !vetoed.has(at)) }, kept };
}

/** The exercise with the evidence of some options graded one lower, and no lower than the worst anchor. */
export function withLowerEvidence(
  exercise: Exercise,
  criterion: number,
  lowered: (option: number) => boolean,
): Exercise {
  const [worst, best] = exercise.anchors[criterion] ?? [0, 1];
  const step = best > worst ? -1 : 1;
  return {
    ...exercise,
    options: exercise.options.map((scores, option) =>
      lowered(option) ? scores.map((score, at) => (at === criterion ? score + step : score)) : scores,
    ),
  };
}
