/**
 * In how many ways of weighing does each option come first?
 *
 * Weights are drawn many times over: from all that add up to 1; from those within some per cent of the stated ones; from
 * those that keep a stated order of the criteria, with whatever the order leaves out below it. The same seed, the same draws.
 *
 * Source: programmes.md 2.1, worked example W1; Lahdelma & Salminen (2001), SMAA-2; Devroye (1986) on uniform draws from the
 * simplex (exponential spacings).
 *
 * @module
 */

import { leaderOf, scoresOf } from "./priorities.ts";
import { ProgrammeError } from "./programme-error.ts";
import { type Random, seededRandom } from "./seeded-random.ts";

/** Draws one set of weights; they need not add up to 1. */
export type WeightDraw = (random: Random) => readonly number[];

/** Share of the draws, from 0 to 1, in which each option leads; of options alike the first. */
export function firstPlaces(
  values: readonly (readonly number[])[],
  draw: WeightDraw,
  { draws, seed }: { readonly draws: number; readonly seed: number },
): number[] {
  const random = seededRandom(seed);
  const first = values.map(() => 0);
  for (let round = 0; round < draws; round++) {
    const leader = leaderOf(scoresOf(values, draw(random)));
    first[leader] = (first[leader] ?? 0) + 1;
  }
  return first.map((count) => count / draws);
}

/** Share of the draws, from 0 to 1, in which an option is sure to lead alone, and in which it may. */
export interface FirstPlace {
  readonly low: number;
  readonly high: number;
}

/**
 * As `firstPlaces`, where a value may lie anywhere between two: an option is sure to lead where it does at its lowest and all
 * others at their highest. Options that come out alike may lead, and are not sure to. Draws go on as often as asked.
 */
export function countFirstPlaces(
  low: readonly (readonly number[])[],
  high: readonly (readonly number[])[],
  { draw, seed }: { readonly draw: WeightDraw; readonly seed: number },
) {
  const random = seededRandom(seed);
  const sure = low.map(() => 0);
  const possible = low.map(() => 0);
  let drawn = 0;
  const once = () => {
    const weights = draw(random);
    const [least, most] = [scoresOf(low, weights), scoresOf(high, weights)];
    const [bestLeast, bestMost] = [bestOf(least), bestOf(most)];
    for (let at = 0; at < low.length; at++) {
      if ((least[at] ?? 0) > bestMost.without(at)) sure[at] = (sure[at] ?? 0) + 1;
      if ((most[at] ?? 0) >= bestLeast.without(at)) possible[at] = (possible[at] ?? 0) + 1;
    }
  };
  return {
    more: (draws: number) => {
      for (let round = 0; round < draws; round++) once();
      drawn += draws;
    },
    found: (): FirstPlace[] =>
      sure.map((count, at) => ({ low: count / drawn, high: (possible[at] ?? 0) / drawn })),
  };
}

/** The highest score of all others, for each. */
function bestOf(scores: readonly number[]) {
  let [first, second, place] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY, -1];
  scores.forEach((score, at) => {
    if (score > first) [second, first, place] = [first, score, at];
    else if (score > second) second = score;
  });
  return { without: (at: number) => (at === place ? second : first) };
}

/** All weights that add up to the same are as likely. */
export function uniformWeights(criteria: number): WeightDraw {
  return (random) => Array.from({ length: criteria }, () => -Math.log(1 - random()));
}

/** Each stated weight times something from 1 - spread to 1 + spread. */
export function weightsNear(weights: readonly number[], spread: number): WeightDraw {
  return (random) => weights.map((weight) => weight * (1 - spread + 2 * spread * random()));
}

/**
 * Uniform among the weights that fall in the order given; criteria that it leaves out come below, in no order.
 * @throws ProgrammeError "criterion-unknown" for a name that is none, or comes twice.
 */
export function weightsInOrder(criteria: readonly string[], order: readonly string[]): WeightDraw {
  const places = order.map((name) => criteria.indexOf(name));
  const broken = places.findIndex((place, at) => place < 0 || places.indexOf(place) !== at);
  if (broken >= 0) throw new ProgrammeError("criterion-unknown", `order.${broken}`);
  const uniform = uniformWeights(criteria.length);
  return (random) => {
    const drawn = uniform(random);
    const ranked = drawn.map((_, at) => at).sort((one, other) => (drawn[other] ?? 0) - (drawn[one] ?? 0));
    const highest = ranked.slice(0, places.length);
    const others = drawn.filter((_, at) => !highest.includes(at));
    const weights = criteria.map((_, at) => (places.includes(at) ? 0 : (others.shift() ?? 0)));
    places.forEach((place, rank) => {
      weights[place] = drawn[ranked[rank] ?? 0] ?? 0;
    });
    return weights;
  };
}
