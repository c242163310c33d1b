/**
 * Which pairs have a truth that is known and a mixture that is not quite right about them?
 *
 * @module
 */
import { type Random, randomBelow, seededRandom } from "../random.ts";
import type { Shares } from "../training/expectation-maximisation.ts";
import type { LevelPattern } from "../training/level-patterns.ts";

export interface PlantedPair {
  readonly levels: readonly number[];
  readonly same: boolean;
}

export interface PlantedWorld {
  readonly pairs: readonly PlantedPair[];
  readonly m: Shares;
  /** As counted among random pairs. */
  readonly u: Shares;
  readonly statedM: Shares;
  readonly active: readonly boolean[];
}

/** What of the world the mixture cannot know. */
export interface WorldPlan {
  readonly pairs: number;
  readonly matchShare: number;
  /** Share of the other pairs that are kin: alike on the first two fields at once, though two subjects. */
  readonly kin: number;
  readonly seed: number;
}

const ACTIVE = [true, true, true, true, true];

/** Five fields; m and u are drawn, some fields say much and some little; one field in ten is not observed. */
export function plantWorld({ pairs, matchShare, kin, seed }: WorldPlan): PlantedWorld {
  const random = seededRandom(seed);
  const m = ACTIVE.map(() => drawnM(random));
  const u = m.map((levels) => drawnU(levels.length, random));
  const drawn = Array.from({ length: pairs }, (): PlantedPair => {
    const same = random() < matchShare;
    const isKin = !same && random() < kin;
    const levels = m.map((own, field) => {
      if (random() < 0.1) return -1;
      const from = same || (isKin && field < 2) ? own : (u[field] ?? own);
      return drawLevel(from, random);
    });
    return { levels, same };
  });
  const statedM = m.map((levels) => statedShares(levels.length));
  return { pairs: drawn, m, u, statedM, active: ACTIVE };
}

function drawnM(random: Random): number[] {
  const levels = 2 + randomBelow(random, 3);
  const closest = 0.45 + 0.45 * random();
  const rest = Array.from({ length: levels - 1 }, () => 0.15 + random());
  const sum = rest.reduce((total, share) => total + share, 0);
  return [closest, ...rest.map((share) => ((1 - closest) * share) / sum)];
}

function drawnU(levels: number, random: Random): number[] {
  const closest = 10 ** (-2.2 + 1.2 * random());
  const between = Array.from({ length: levels - 2 }, (_, i) => closest * (2 + 3 * random()) * (i + 1));
  const used = between.reduce((sum, share) => sum + share, closest);
  const scale = Math.min(1, 0.8 / used);
  return [closest * scale, ...between.map((share) => share * scale), 1 - used * scale];
}

/** What a package would state: falling, the same for every field. */
function statedShares(levels: number): number[] {
  const falling = Array.from({ length: levels }, (_, i) => 0.4 ** i);
  const sum = falling.reduce((total, share) => total + share, 0);
  return falling.map((share) => share / sum);
}

export function drawLevel(shares: readonly number[], random: Random): number {
  let left = random();
  for (const [level, share] of shares.entries()) {
    left -= share;
    if (left < 0) return level;
  }
  return shares.length - 1;
}

/** The combinations of levels of some pairs. */
export function patternsOf(pairs: readonly PlantedPair[]): LevelPattern[] {
  const counts = new Map<string, { levels: readonly number[]; pairs: number }>();
  for (const { levels } of pairs) {
    const count = counts.get(levels.join(" ")) ?? { levels, pairs: 0 };
    counts.set(levels.join(" "), { levels, pairs: count.pairs + 1 });
  }
  return [...counts.values()];
}

/** How far m is off, weighed by how often each level occurs. Unit: bits a field. */
export function errorOf(found: Shares, truth: Shares): number {
  const errors = truth.map((levels, field) =>
    levels.reduce(
      (sum, share, level) => sum + share * Math.abs(Math.log2((found[field]?.[level] ?? 1) / share)),
      0,
    ),
  );
  return errors.reduce((sum, error) => sum + error, 0) / errors.length;
}
