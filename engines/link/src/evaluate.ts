/**
 * How well do clusters agree with the truth?
 *
 * Two counts: of pairs of records put together, which weighs large clusters heavily, and of clusters found
 * whole, which weighs each subject once.
 *
 * Source: Hand and Christen, Statistics and Computing 28 (2018), 539-547, on what the F-measure hides; Menestrina,
 * Whang and Garcia-Molina, PVLDB 3 (2010), 208-219, on pair and cluster measures.
 *
 * @module
 */
import { LinkError } from "./errors.ts";

/** Shares in [0, 1]; null where there is nothing to divide by. */
export interface Quality {
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
}

/** `pairs`: of records put together. `clusters`: of two records or more, found whole. */
export interface Evaluation {
  readonly pairs: Quality;
  readonly clusters: Quality;
}

/**
 * @param predicted - Clusters of ids; an id that is in none stands alone.
 * @param truth - Likewise.
 * @throws LinkError `duplicate_id` when an id is in two clusters of one side.
 */
export function evaluate(
  predicted: Iterable<readonly string[]>,
  truth: Iterable<readonly string[]>,
): Evaluation {
  const found = [...predicted].filter((cluster) => cluster.length > 1);
  const real = [...truth].filter((cluster) => cluster.length > 1);
  checkDisjoint(found);
  const subjectOf = checkDisjoint(real);
  const common = found.reduce((sum, cluster) => sum + pairsInCommon(cluster, subjectOf), 0);
  const whole = new Set(real.map(clusterKey));
  const foundWhole = found.filter((cluster) => whole.has(clusterKey(cluster))).length;
  return {
    pairs: quality(common, countPairs(found), countPairs(real)),
    clusters: quality(foundWhole, found.length, real.length),
  };
}

function quality(common: number, predicted: number, real: number): Quality {
  return {
    precision: predicted === 0 ? null : common / predicted,
    recall: real === 0 ? null : common / real,
    f1: predicted + real === 0 ? null : (2 * common) / (predicted + real),
  };
}

function pairsInCommon(cluster: readonly string[], subjectOf: ReadonlyMap<string, number>): number {
  const sizes = new Map<number, number>();
  for (const id of cluster) {
    const subject = subjectOf.get(id);
    if (subject !== undefined) sizes.set(subject, (sizes.get(subject) ?? 0) + 1);
  }
  return [...sizes.values()].reduce((sum, size) => sum + pairsAmong(size), 0);
}

function countPairs(clusters: readonly (readonly string[])[]): number {
  return clusters.reduce((sum, cluster) => sum + pairsAmong(cluster.length), 0);
}

function pairsAmong(records: number): number {
  return (records * (records - 1)) / 2;
}

function clusterKey(cluster: readonly string[]): string {
  return JSON.stringify([...cluster].sort());
}

/** @returns The cluster of each id. */
function checkDisjoint(clusters: readonly (readonly string[])[]): Map<string, number> {
  const clusterOf = new Map<string, number>();
  for (const [i, cluster] of clusters.entries()) {
    for (const id of cluster) {
      if (clusterOf.has(id)) throw new LinkError("duplicate_id", { cluster: i });
      clusterOf.set(id, i);
    }
  }
  return clusterOf;
}
