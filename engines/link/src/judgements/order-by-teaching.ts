/**
 * In which order should pairs be judged, so that the engine learns most from the fewest?
 *
 * Of every three pairs, one is the most informative ({@link informativeness}), and two are drawn at random, each from
 * the band of scores that has been asked about least. Asking only what is doubtful teaches best as long as the model
 * is right about the rest; where it is sure and wrong, only pairs drawn from all bands find it out. The same random
 * pairs are what `calibrate` needs.
 *
 * `order-by-teaching.test.ts` measures it on planted pairs, half of the worlds breaking the model's assumptions.
 * Source: Dasgupta, "Two faces of active learning", Theoretical Computer Science 412 (2011), 1767-1781, on what
 * asking only the doubtful leaves unseen; `informativeness.ts` for the rest.
 *
 * @module
 */
import { type Random, seededRandom } from "../random.ts";
import type { Weight } from "../scored-pair.ts";
import { informativeness } from "./informativeness.ts";

/** Width of a band of scores. Unit: bits. */
export const BAND = 2;
/** Scores beyond are one band each. Unit: bits. */
const OUTERMOST = 40;
/** Drawn from the bands for each one that is most informative. */
const DRAWN = 2;

/** What of a scored pair is asked. */
export type TaughtPair = Pick<Weight, "bits" | "because">;

export interface TeachingOptions {
  /** Pairs that have been judged; they need not be among those to order. */
  readonly judged?: Iterable<TaughtPair>;
  /** Of the draw. Default 1. */
  readonly seed?: number;
}

/**
 * @param pairs - Those that wait to be judged.
 * @returns The same pairs, the one that teaches most first; the same order for the same pairs and seed.
 */
export function orderByTeaching<Pair extends TaughtPair>(
  pairs: Iterable<Pair>,
  options: TeachingOptions = {},
): Pair[] {
  const random = seededRandom(options.seed ?? 1);
  const waiting = Array.from(pairs, (pair) => ({ pair, lot: random() }));
  waiting.sort((a, b) => a.lot - b.lot);
  const drawn = waiting.map(({ pair }) => pair);
  const judged = [...(options.judged ?? [])];
  return interleaved(mostInformativeFirst(drawn, judged), bandByBand(drawn, judged, random));
}

/** The combination of levels that a pair falls on; how rare its values are means nothing here. */
export function likenessKey({ because }: TaughtPair): string {
  return JSON.stringify(because.map(({ field, level }) => [field, level]));
}

function mostInformativeFirst<Pair extends TaughtPair>(
  pairs: readonly Pair[],
  judged: readonly TaughtPair[],
): Pair[] {
  const asked = countBy(judged, likenessKey);
  const alike = countBy([...pairs, ...judged], likenessKey);
  const worth = pairs.map((pair) => {
    const key = likenessKey(pair);
    const before = asked.get(key) ?? 0;
    asked.set(key, before + 1);
    return { pair, worth: informativeness(pair, { alike: alike.get(key) ?? 1, judged: before }) };
  });
  return worth.sort((a, b) => b.worth - a.worth).map(({ pair }) => pair);
}

/** One of each band in turn, in an order that is drawn anew for each turn; bands asked about before wait. */
function bandByBand<Pair extends TaughtPair>(
  pairs: readonly Pair[],
  judged: readonly TaughtPair[],
  random: Random,
): Pair[] {
  const asked = countBy(judged, bandOf);
  const turns = pairs.map((pair) => {
    const turn = asked.get(bandOf(pair)) ?? 0;
    asked.set(bandOf(pair), turn + 1);
    return { pair, turn, lot: random() };
  });
  return turns.sort((a, b) => a.turn - b.turn || a.lot - b.lot).map(({ pair }) => pair);
}

function bandOf({ bits }: TaughtPair): number {
  return Math.floor(Math.max(-OUTERMOST, Math.min(OUTERMOST, bits)) / BAND);
}

function countBy<Key>(pairs: readonly TaughtPair[], keyOf: (pair: TaughtPair) => Key): Map<Key, number> {
  const counts = new Map<Key, number>();
  for (const pair of pairs) counts.set(keyOf(pair), (counts.get(keyOf(pair)) ?? 0) + 1);
  return counts;
}

function interleaved<Pair>(informative: readonly Pair[], drawn: readonly Pair[]): Pair[] {
  // A set keeps the order in which each came first.
  const order = new Set<Pair>();
  for (const [i, pair] of informative.entries()) {
    order.add(pair);
    for (let next = 0; next < DRAWN; next++) {
      const other = drawn[DRAWN * i + next];
      if (other !== undefined) order.add(other);
    }
  }
  return [...order];
}
