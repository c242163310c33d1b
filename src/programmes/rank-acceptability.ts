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
