/**
 * How well do pairs and clusters agree with the truth, counted in pairs of records?
 *
 * Source: Hand and Christen, Statistics and Computing 28 (2018), 539-547, for what the figures hide.
 *
 * @module
 */
import type { PairList } from "../pair-list.ts";

/** Shares in [0, 1]; 0 where there is nothing to divide by. */
export interface Accuracy {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Only pairs of two different sources count, where sources are given. */
export type Sources = Uint8Array | null;

/** Of the pairs at or over the threshold. Unit of the threshold: bits. */
export function measurePairs(
  pairs: PairList,
  { subjects, sources }: { readonly subjects: Int32Array; readonly sources: Sources },
  threshold: number,
): Accuracy {
  let found = 0;
  let right = 0;
  for (let i = 0; i < pairs.count; i++) {
    if ((pairs.bits[i] ?? 0) < threshold) continue;
    found++;
    if (subjects[pairs.a[i] ?? 0] === subjects[pairs.b[i] ?? 0]) right++;
  }
  return accuracy(right, found, countPairs([subjects], sources));
}

/** Of the pairs that lie in one cluster. */
export function measureClusters(clusters: Int32Array, subjects: Int32Array, sources: Sources): Accuracy {
  const right = countPairs([clusters, subjects], sources);
  return accuracy(right, countPairs([clusters], sources), countPairs([subjects], sources));
}

/** Pairs of records that agree in all groupings. */
function countPairs(groupings: readonly Int32Array[], sources: Sources): number {
  const all = groupSizes(groupings);
  if (sources === null) return all;
  return all - groupSizes([...groupings, Int32Array.from(sources)]);
}

function groupSizes(groupings: readonly Int32Array[]): number {
  const sizes = new Map<number, Map<number, Map<number, number>>>();
  let pairs = 0;
  const [first = new Int32Array(0), second, third] = groupings;
  for (let i = 0; i < first.length; i++) {
    const inner = deeper(deeper(sizes, first[i] ?? 0), second?.[i] ?? 0);
    const key = third?.[i] ?? 0;
    const size = inner.get(key) ?? 0;
    pairs += size;
    inner.set(key, size + 1);
  }
  return pairs;
}

function deeper<V>(map: Map<number, Map<number, V>>, key: number): Map<number, V> {
  const held = map.get(key);
  if (held !== undefined) return held;
  const fresh = new Map<number, V>();
  map.set(key, fresh);
  return fresh;
}

function accuracy(right: number, found: number, real: number): Accuracy {
  return {
    precision: found === 0 ? 0 : right / found,
    recall: real === 0 ? 0 : right / real,
    f1: found + real === 0 ? 0 : (2 * right) / (found + real),
  };
}
