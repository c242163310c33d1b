/**
 * How good are pairs, or clusters, against what is known to be true?
 *
 * @module
 */
import type { PairList } from "../src/index.ts";

/** Shares in [0, 1]; null where nothing was found, or nothing is true. */
export interface PairQuality {
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
}

/** @param truth - By position: the subject it is truly of. @param bits - Pairs below this do not count as found. */
export function pairQuality(pairs: PairList, truth: Int32Array, bits: number): PairQuality {
  let found = 0;
  let right = 0;
  for (let i = 0; i < pairs.count; i++) {
    if ((pairs.bits[i] ?? 0) < bits) continue;
    found++;
    if (truth[pairs.a[i] ?? 0] === truth[pairs.b[i] ?? 0]) right++;
  }
  return shares(right, found, pairsWithin(truth));
}

/** Of all pairs that lie in one cluster, by counting, without listing them. */
export function clusterQuality(clusters: Int32Array, truth: Int32Array): PairQuality {
  const both = new Map<number, number>();
  let right = 0;
  for (let i = 0; i < clusters.length; i++) {
    const key = (clusters[i] ?? 0) * 2 ** 26 + (truth[i] ?? 0);
    const before = both.get(key) ?? 0;
    right += before;
    both.set(key, before + 1);
  }
  return shares(right, pairsWithin(clusters), pairsWithin(truth));
}

function pairsWithin(groups: Int32Array): number {
  const sizes = new Map<number, number>();
  let pairs = 0;
  for (const group of groups) {
    const before = sizes.get(group) ?? 0;
    pairs += before;
    sizes.set(group, before + 1);
  }
  return pairs;
}

function shares(right: number, found: number, real: number): PairQuality {
  return {
    precision: found === 0 ? null : right / found,
    recall: real === 0 ? null : right / real,
    f1: found + real === 0 ? null : (2 * right) / (found + real),
  };
}
