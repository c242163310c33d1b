/**
 * How does a mixture score planted pairs, and how well does it tell them apart?
 *
 * @module
 */
import { learnMixture, type Mixture } from "../training/expectation-maximisation.ts";
import { withJudgements } from "./judged-pattern.ts";
import type { TaughtPair } from "./order-by-teaching.ts";
import { errorOf, type PlantedPair, type PlantedWorld, patternsOf } from "./planted-pairs.test-data.ts";

export type ScoredPlant = TaughtPair & { readonly pair: PlantedPair };

/** What is learnt of a world when these of its pairs are judged. */
export function learnWorld(
  { pairs, u, statedM, active }: PlantedWorld,
  judged: readonly PlantedPair[] = [],
): Mixture {
  return learnMixture({ patterns: withJudgements(patternsOf(pairs), judged, active), u, statedM, active });
}

export function scoreWorld({ pairs, u }: PlantedWorld, { m, matchShare }: Mixture): ScoredPlant[] {
  const prior = Math.log2(matchShare) - Math.log2(1 - matchShare);
  return pairs.map((pair) => {
    const because = pair.levels.flatMap((level, field) =>
      level < 0
        ? []
        : [
            {
              field: String(field),
              level: String(level),
              bits: Math.log2((m[field]?.[level] ?? 1) / (u[field]?.[level] ?? 1)),
            },
          ],
    );
    return { pair, because, bits: because.reduce((sum, { bits }) => sum + bits, prior) };
  });
}

/** How far m is off (bits a field), and F1 at even odds. */
export function qualityOf(
  world: PlantedWorld,
  judged: readonly PlantedPair[],
): { error: number; f1: number } {
  const mixture = learnWorld(world, judged);
  const scored = scoreWorld(world, mixture);
  const same = scored.filter(({ pair }) => pair.same).length;
  const found = scored.filter(({ bits }) => bits >= 0);
  const right = found.filter(({ pair }) => pair.same).length;
  return { error: errorOf(mixture.m, world.m), f1: (2 * right) / (same + found.length) };
}
