/**
 * What comes first in an exercise, for whom, how surely, and what would change it?
 *
 * Weights of each group are made to add up to 1, then joined by the groups' shares. A score that nobody gave may be anything
 * between its anchors: then an option has an interval, so have its first places, and where that would decide the reading says
 * that it is not known. Options that come out alike are told to be alike. A veto takes an option out; it is no low score. Anchors are told before options are scored, so that a further option changes no order.
 *
 * Source: programmes.md 2.1, worked example W1.
 *
 * @module
 */
import type { Content } from "../entries/entry-schemas.ts";
import { type FlipWeights, flipWeights, leaderOf, scoresOf } from "../priorities.ts";
import {
  countFirstPlaces,
  type FirstPlace,
  uniformWeights,
  weightsInOrder,
  weightsNear,
} from "../rank-acceptability.ts";
import { type Bounds, type GroupOrder, groupOrders, surelyFirst } from "./group-orders.ts";
import { changersOf, type ScoreChanger } from "./score-changers.ts";
import { type Fill, optionsOf, standingOptions } from "./scored-options.ts";
import { combinedShares, valuesOf } from "./weighing.ts";

type Said = Content<"priority-exercise">;

export interface PriorityOption {
  readonly option: string;
  /** From 0 to 1; alike when every score is there. */
  readonly low: number;
  readonly high: number;
  /** Value by criterion, times its weight: what the sum is made of (with missing scores at their worst). */
  readonly parts: readonly number[];
  /** Share of draws in which it leads: any weights, weights near those said, weights in the order said. */
  readonly first: { readonly uniform: FirstPlace; readonly near: FirstPlace; readonly ordered: FirstPlace };
  /** Value if the evidence of its scores is one grade worse; null where nobody said what then of any option. */
  readonly downgraded: { readonly low: number; readonly high: number } | null;
}

export interface PriorityOutcome {
  readonly criteria: readonly {
    readonly name: string;
    readonly share: number;
    /** Where the leader may fall, missing scores at their least kind; null while none is surely ahead. */
    readonly flip: FlipWeights | null;
  }[];
  /** The best first; vetoed ones are not here. */
  readonly options: readonly PriorityOption[];
  readonly vetoed: readonly { readonly option: string; readonly by: string; readonly reason: string }[];
  readonly groups: readonly GroupOrder[];
  readonly leader: string | null;
  readonly reading: "robust" | "depends-on-weights" | "alike" | "unknown" | "nothing-left";
  /** Single scores that, at their worst or best anchor, make another option lead. */
  readonly changers: readonly ScoreChanger[];
  /** Who leads if all evidence is one grade worse; null where nobody said what then, or where it is not known. */
  readonly downgradedLeader: string | null;
}

/** Share of draws from which on an order does not hang on the weights. Source: ours. */
export const robustFrom = 0.9;
const spread = 0.3;

export interface Drawing {
  readonly draws: number;
  readonly seed: number;
}

/** @throws ProgrammeError "list-empty", "anchors-equal", "weights-nothing". */
export function priorityOutcome(said: Said, drawing: Drawing): PriorityOutcome {
  const steps = outcomeInSteps(said, drawing);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

const drawsInStep = 2_000;

/**
 * The same in steps, between which something else may be done, or it is given up.
 * @yields How many draws are done.
 */
export function* outcomeInSteps(said: Said, { draws, seed }: Drawing): Generator<number, PriorityOutcome> {
  const options = standingOptions(said);
  const vetoed = said.vetoes.map(({ option, by, reason }) => ({ option, by, reason }));
  const shares = combinedShares(said);
  const criteria = said.criteria.map(({ name }) => name);
  const low = valuesOf(said, optionsOf(said, options, "worst"), shares);
  if (options.length === 0) return nothingLeft(said, shares, vetoed);
  const high = valuesOf(said, optionsOf(said, options, "best"), shares);
  const [lowScores, highScores] = [scoresOf(low, shares), scoresOf(high, shares)];
  const counted = [
    uniformWeights(shares.length),
    weightsNear(shares, spread),
    weightsInOrder(criteria, byWeight(criteria, shares)),
  ].map((draw) => countFirstPlaces(low, high, { draw, seed }));
  for (let done = 0; done < draws; done += drawsInStep) {
    for (const count of counted) count.more(Math.min(drawsInStep, draws - done));
    yield Math.min(draws, done + drawsInStep);
  }
  const [uniform = [], near = [], ordered = []] = counted.map((count) => count.found());
  const graded = downgradedScores(said, options, shares);
  const leader = leaderOf(lowScores);
  const found = options.map((option, at) => ({
    option,
    low: lowScores[at] ?? 0,
    high: highScores[at] ?? 0,
    parts: (low[at] ?? []).map((value, place) => value * (shares[place] ?? 0)),
    first: {
      uniform: uniform[at] ?? nowhere,
      near: near[at] ?? nowhere,
      ordered: ordered[at] ?? nowhere,
    },
    downgraded: graded === null ? null : { low: graded.low[at] ?? 0, high: graded.high[at] ?? 0 },
  }));
  const reading = readingOf(found, leader);
  // Missing scores at their least kind to the leader: where that one stands, it stands with any.
  const hard = low.map((row, at) => (at === leader ? row : (high[at] ?? row)));
  return {
    criteria: criteria.map((name, at) => ({
      name,
      share: shares[at] ?? 0,
      flip: isSurelyAhead(found, leader) ? flipWeights(hard, shares, at) : null,
    })),
    // Those alike stay in the order in which they were put down, so that the first is the leader.
    options: [...found].sort((one, other) => other.low - one.low),
    vetoed,
    groups: groupOrders(said, options, { low, high, leader }),
    leader: options[leader] ?? null,
    reading,
    changers: changersOf(said, options, shares),
    downgradedLeader: graded === null ? null : (options[surelyFirst(graded) ?? -1] ?? null),
  };
}

const nowhere: FirstPlace = { low: 0, high: 0 };

type Found = readonly Pick<PriorityOption, "low" | "high" | "first">[];

/** True where none of the others can be worth as much as the leader. */
function isSurelyAhead(found: Found, leader: number): boolean {
  return found.every(({ high }, at) => at === leader || high < (found[leader]?.low ?? 0));
}

function readingOf(found: Found, leader: number): PriorityOutcome["reading"] {
  const first = found[leader];
  if (first === undefined) return "nothing-left";
  if (!isSurelyAhead(found, leader)) {
    const level = found.filter(({ high }) => high >= first.low);
    return level.every(({ low, high }) => low === first.low && high === first.low) ? "alike" : "unknown";
  }
  const { near, uniform } = first.first;
  if (Math.min(near.low, uniform.low) >= robustFrom) return "robust";
  return Math.min(near.high, uniform.high) >= robustFrom ? "unknown" : "depends-on-weights";
}

function nothingLeft(
  said: Said,
  shares: readonly number[],
  vetoed: PriorityOutcome["vetoed"],
): PriorityOutcome {
  const criteria = said.criteria.map(({ name }, at) => ({
    name,
    share: shares[at] ?? 0,
    flip: null,
  }));
  const none = { options: [], groups: [], changers: [] };
  return { ...none, criteria, vetoed, leader: null, reading: "nothing-left", downgradedLeader: null };
}

function byWeight(criteria: readonly string[], shares: readonly number[]): string[] {
  return criteria
    .map((name, at) => ({ name, share: shares[at] ?? 0 }))
    .sort((one, other) => other.share - one.share)
    .map(({ name }) => name);
}

function downgradedScores(said: Said, options: readonly string[], shares: readonly number[]): Bounds | null {
  if (!said.scores.some(({ downgraded }) => downgraded !== null)) return null;
  const lowered = {
    ...said,
    scores: said.scores.map((one) => ({ ...one, score: one.downgraded ?? one.score })),
  };
  const filled = (fill: Fill) =>
    scoresOf(valuesOf(lowered, optionsOf(lowered, options, fill), shares), shares);
  return { low: filled("worst"), high: filled("best") };
}
