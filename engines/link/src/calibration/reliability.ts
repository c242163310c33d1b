/**
 * When the engine says 80 %, are 80 of 100 such pairs judged the same?
 *
 * Judged pairs are put into bins of about equal count by their score; in each, what was said on average stands
 * beside the share that was judged the same, with its interval.
 *
 * Source: DeGroot and Fienberg, The Statistician 32 (1983), 12-22, for the curve; Brier, Monthly Weather Review 78
 * (1950), 1-3; Nixon et al., "Measuring Calibration in Deep Learning" (2019), for bins of equal count.
 *
 * @module
 */
import { effectiveCount, shareSame, type WeighedScore, weightOf } from "./judged-score.ts";
import { wilsonInterval } from "./wilson-interval.ts";

/** Pairs that were scored about alike. All shares in [0, 1]. */
export interface ReliabilityBin {
  /** Scores of its pairs. Unit: bits. */
  readonly lowestBits: number;
  readonly highestBits: number;
  /** Mean probability that was said. */
  readonly said: number;
  /** Judgements, and how many of them "same"; not weighted. */
  readonly judged: number;
  readonly same: number;
  /** Share judged the same, weighted, and its limits at 95 %. */
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

export interface Reliability {
  /** From the lowest scores to the highest. */
  readonly bins: readonly ReliabilityBin[];
  /** Mean distance between said and judged over the bins. Range [0, 1]; null without judgements. */
  readonly expectedError: number | null;
  /** Mean squared distance between said and judged, pair by pair. Range [0, 1]; null without judgements. */
  readonly brier: number | null;
}

/** @param scores - In order of bits. @param mostBins - Fewer where judgements are few: about ten go into each. */
export function reliabilityOf(scores: readonly WeighedScore[], mostBins: number): Reliability {
  if (scores.length === 0) return { bins: [], expectedError: null, brier: null };
  const count = Math.max(1, Math.min(mostBins, Math.floor(scores.length / FEWEST_A_BIN)));
  const groups = equalGroups(scores, count);
  const total = weightOf(scores);
  const bins = groups.map(binOf);
  const errors = groups.map((group, i) => weightOf(group) * distanceOf(bins[i]));
  return {
    bins,
    expectedError: errors.reduce((sum, error) => sum + error, 0) / total,
    brier: scores.reduce((sum, score) => sum + score.weight * squaredError(score), 0) / total,
  };
}

const FEWEST_A_BIN = 10;

/** Pairs of one score are never parted. */
function equalGroups(scores: readonly WeighedScore[], count: number): WeighedScore[][] {
  const groups: WeighedScore[][] = [];
  let group: WeighedScore[] = [];
  for (const [i, score] of scores.entries()) {
    const full = i >= ((groups.length + 1) * scores.length) / count;
    if (full && group.at(-1)?.bits !== score.bits) {
      groups.push(group);
      group = [];
    }
    group.push(score);
  }
  return [...groups, group];
}

function binOf(group: readonly WeighedScore[]): ReliabilityBin {
  const said =
    group.reduce((sum, { weight, probability }) => sum + weight * probability, 0) / weightOf(group);
  return {
    lowestBits: group[0]?.bits ?? Number.NaN,
    highestBits: group.at(-1)?.bits ?? Number.NaN,
    said,
    judged: group.length,
    same: group.filter(({ same }) => same).length,
    ...wilsonInterval(shareSame(group), effectiveCount(group)),
  };
}

function distanceOf(bin: ReliabilityBin | undefined): number {
  return bin === undefined ? 0 : Math.abs(bin.share - bin.said);
}

function squaredError({ probability, same }: WeighedScore): number {
  return (probability - (same ? 1 : 0)) ** 2;
}
