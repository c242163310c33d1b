/**
 * What comes first in an exercise, for whom, how surely, and what would change it?
 *
 * Weights of each group are made to add up to 1, then joined by the groups' shares. A score that nobody gave may be anything
 * between its anchors: then an option has an interval, and the reading says that it is not known. A veto takes an option out;
 * it is no low score. Anchors are told before options are scored, so that a further option changes no order.
 *
 * Source: programmes.md 2.1, worked example W1.
 *
 * @module
 */
import type { Content } from "../entries/entry-schemas.ts";
import {
  anchoredValues,
  type Exercise,
  type FlipWeights,
  flipWeights,
  leaderOf,
  scoresOf,
  sharesOf,
} from "../priorities.ts";
import { firstPlaces, uniformWeights, weightsInOrder, weightsNear } from "../rank-acceptability.ts";
import { type Fill, optionsOf, standingOptions } from "./scored-options.ts";

type Said = Content<"priority-exercise">;

export interface PriorityOption {
  readonly option: string;
  /** From 0 to 1; alike when every score is there. */
  readonly low: number;
  readonly high: number;
  /** Value by criterion, times its weight: what the sum is made of (with missing scores at their worst). */
  readonly parts: readonly number[];
  /** Share of draws in which it leads: any weights, weights near those said, weights in the order said. */
  readonly first: { readonly uniform: number; readonly near: number; readonly ordered: number };
  /** Value if the evidence of its scores is one grade worse; null where nobody said what then. */
  readonly downgraded: number | null;
}

export interface PriorityOutcome {
  readonly criteria: readonly { readonly name: string; readonly share: number; readonly flip: FlipWeights }[];
  /** The best first; vetoed ones are not here. */
  readonly options: readonly PriorityOption[];
  readonly vetoed: readonly { readonly option: string; readonly by: string; readonly reason: string }[];
  /** Each group's own order, the best first. */
  readonly groups: readonly { readonly group: string; readonly order: readonly string[] }[];
  readonly leader: string | null;
  readonly reading: "robust" | "depends-on-weights" | "unknown" | "nothing-left";
  /** Single scores that, at their worst or best anchor, make another option lead. */
  readonly changers: readonly { readonly option: string; readonly criterion: string; readonly to: Fill }[];
  /** Who leads if all evidence is one grade worse; null where nobody said what then. */
  readonly downgradedLeader: string | null;
}

/** Share of draws from which on an order does not hang on the weights. Source: ours. */
export const robustFrom = 0.9;
const spread = 0.3;

/** @throws ProgrammeError "list-empty", "anchors-equal", "weights-nothing". */
export function priorityOutcome(
  said: Said,
  draw: { readonly draws: number; readonly seed: number },
): PriorityOutcome {
  const options = standingOptions(said);
  const vetoed = said.vetoes.map(({ option, by, reason }) => ({ option, by, reason }));
  const shares = combinedShares(said);
  const criteria = said.criteria.map(({ name }) => name);
  const low = valuesOf(said, optionsOf(said, options, "worst"), shares);
  if (options.length === 0) return nothingLeft(said, shares, vetoed);
  const high = valuesOf(said, optionsOf(said, options, "best"), shares);
  const [lowScores, highScores] = [scoresOf(low, shares), scoresOf(high, shares)];
  const uniform = firstPlaces(low, uniformWeights(shares.length), draw);
  const near = firstPlaces(low, weightsNear(shares, spread), draw);
  const ordered = firstPlaces(low, weightsInOrder(criteria, byWeight(criteria, shares)), draw);
  const graded = downgradedScores(said, options, shares);
  const leader = leaderOf(lowScores);
  const found = options.map((option, at) => ({
    option,
    low: lowScores[at] ?? 0,
    high: highScores[at] ?? 0,
    parts: (low[at] ?? []).map((value, place) => value * (shares[place] ?? 0)),
    first: { uniform: uniform[at] ?? 0, near: near[at] ?? 0, ordered: ordered[at] ?? 0 },
    downgraded: graded?.[at] ?? null,
  }));
  const overtaken = found.some((one, at) => at !== leader && one.high > (lowScores[leader] ?? 0));
  const missing = found.some((one) => one.high > one.low);
  const sure = Math.min(near[leader] ?? 0, uniform[leader] ?? 0);
  return {
    criteria: criteria.map((name, at) => ({
      name,
      share: shares[at] ?? 0,
      flip: flipWeights(low, shares, at),
    })),
    options: [...found].sort((one, other) => other.low - one.low || (one.option < other.option ? -1 : 1)),
    vetoed,
    groups: groupOrders(said, options, low),
    leader: options[leader] ?? null,
    reading: missing && overtaken ? "unknown" : sure >= robustFrom ? "robust" : "depends-on-weights",
    changers: changersOf(said, options, shares),
    downgradedLeader: graded === null ? null : (options[leaderOf(graded)] ?? null),
  };
}

function nothingLeft(
  said: Said,
  shares: readonly number[],
  vetoed: PriorityOutcome["vetoed"],
): PriorityOutcome {
  const criteria = said.criteria.map(({ name }, at) => ({
    name,
    share: shares[at] ?? 0,
    flip: { up: null, down: null },
  }));
  const none = { options: [], groups: [], changers: [] };
  return { ...none, criteria, vetoed, leader: null, reading: "nothing-left", downgradedLeader: null };
}

/** Weights of all groups together. Without a group's word, all criteria weigh alike. */
export function combinedShares({ criteria, groups, weights }: Said): readonly number[] {
  const told = groups.filter(({ share }) => share > 0);
  if (told.length === 0) return sharesOf(criteria.map(() => 1));
  const all = told.reduce((sum, { share }) => sum + share, 0);
  const rows = told.map(({ group, share }) =>
    groupShares({ criteria, weights }, group).map((weight) => (weight * share) / all),
  );
  return sharesOf(criteria.map((_, at) => rows.reduce((sum, row) => sum + (row[at] ?? 0), 0)));
}

function groupShares(
  { criteria, weights }: Pick<Said, "criteria" | "weights">,
  group: string,
): readonly number[] {
  const own = criteria.map(
    ({ name }) => weights.find((one) => one.group === group && one.criterion === name)?.weight ?? 0,
  );
  return own.some((weight) => weight > 0) ? sharesOf(own) : sharesOf(criteria.map(() => 1));
}

function valuesOf(
  said: Said,
  options: readonly (readonly number[])[],
  shares: readonly number[],
): number[][] {
  const exercise: Exercise = {
    criteria: said.criteria.map(({ name }) => name),
    weights: shares,
    anchors: said.criteria.map(({ worst, best }) => [worst, best] as const),
    options,
  };
  return anchoredValues(exercise);
}

function byWeight(criteria: readonly string[], shares: readonly number[]): string[] {
  return criteria
    .map((name, at) => ({ name, share: shares[at] ?? 0 }))
    .sort((one, other) => other.share - one.share)
    .map(({ name }) => name);
}

function groupOrders(
  said: Said,
  options: readonly string[],
  values: readonly (readonly number[])[],
): PriorityOutcome["groups"] {
  return said.groups.map(({ group }) => {
    const scores = scoresOf(values, groupShares(said, group));
    const order = options
      .map((option, at) => ({ option, score: scores[at] ?? 0 }))
      .sort((one, other) => other.score - one.score)
      .map(({ option }) => option);
    return { group, order };
  });
}

function downgradedScores(
  said: Said,
  options: readonly string[],
  shares: readonly number[],
): readonly number[] | null {
  if (!said.scores.some(({ downgraded }) => downgraded !== null)) return null;
  const lowered = {
    ...said,
    scores: said.scores.map((one) => ({ ...one, score: one.downgraded ?? one.score })),
  };
  return scoresOf(valuesOf(said, optionsOf(lowered, options, "worst"), shares), shares);
}

/** Each score alone, moved as far as it can be wrong. */
function changersOf(
  said: Said,
  options: readonly string[],
  shares: readonly number[],
): PriorityOutcome["changers"] {
  const leads = (scores: Said["scores"]) =>
    leaderOf(scoresOf(valuesOf(said, optionsOf({ ...said, scores }, options, "worst"), shares), shares));
  const leader = leads(said.scores);
  return options.flatMap((option, at) =>
    said.criteria.flatMap((criterion) => {
      const to: Fill = at === leader ? "worst" : "best";
      const score = to === "worst" ? criterion.worst : criterion.best;
      const moved = said.scores.filter((one) => one.option !== option || one.criterion !== criterion.name);
      const line = { option, criterion: criterion.name, score, grade: 0, downgraded: null, evidence: null };
      return leads([...moved, line]) === leader ? [] : [{ option, criterion: criterion.name, to }];
    }),
  );
}
