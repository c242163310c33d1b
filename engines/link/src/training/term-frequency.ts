/**
 * How much more is it worth to agree on a rare value than on a common one?
 *
 * In place of the level's u stands the chance that a record of somebody else holds this very value: the records
 * that held it in training, less the two that now agree on it, plus the chance that somebody unseen holds it too.
 *
 * Assumes: the records of training are like those linked. Many records of one subject make its values look
 * common and its evidence weaker than it is.
 * Source: Winkler, "Frequency-Based Matching in the Fellegi-Sunter Model of Record Linkage" (1989); Linacre et
 * al., Splink, Int. J. Population Data Science 7 (2022), for the form of the adjustment.
 *
 * @module
 */
import { countsByFingerprint, fingerprint } from "../fingerprint.ts";
import { RARE_CHANCE, type TermFrequencies } from "../model.ts";
import type { Dictionary } from "../table/dictionary.ts";

/** What agreeing on a value, by its key, is worth beside its level. Unit: bits. */
export type TermWeight = (key: string) => number;

/** Values listed in a model a field, the most widely held first. */
const MOST_LISTED = 1_000;
/** Records from which a value is listed; two is what every agreement takes. */
const LISTED_FROM = 3;

/** Counts how many records hold each value. @param records - Records that hold any value of the field. */
export function countTerms(dictionary: Dictionary, records: number): TermFrequencies {
  return listedTerms(holdersByKey(dictionary), records, MOST_LISTED);
}

/** The terms that are held most widely by their fingerprints, and what is assumed of the others. */
export function listedTerms(
  terms: readonly (readonly [string, number])[],
  records: number,
  most: number,
): TermFrequencies {
  const common = terms.filter(([, count]) => count >= LISTED_FROM).sort(mostHeldFirst);
  const rest = common.slice(most);
  const restHolders = rest.reduce((sum, [, count]) => sum + count, 0);
  const counts = common.slice(0, most).map(([key, count]) => [fingerprint(key), count] as const);
  return {
    records,
    counts: Object.fromEntries(counts),
    otherwise: rest.length === 0 ? LISTED_FROM - 1 : restHolders / rest.length,
  };
}

/** Keys that records enough hold, each with how many do. */
function holdersByKey(dictionary: Dictionary): [string, number][] {
  const { keyNumbers, holders, size } = dictionary;
  const counts = new Map<number, number>();
  const codes = new Map<number, number>();
  for (let code = 0; code < size; code++) {
    const held = holders[code] ?? 0;
    if (held === 0) continue;
    const key = keyNumbers[code] ?? 0;
    counts.set(key, (counts.get(key) ?? 0) + held);
    codes.set(key, code);
  }
  return [...counts]
    .filter(([, count]) => count >= LISTED_FROM)
    .map(([key, count]) => [dictionary.key(codes.get(key) ?? 0), count]);
}

function mostHeldFirst([keyA, a]: readonly [string, number], [keyB, b]: readonly [string, number]): number {
  return b - a || (keyA < keyB ? -1 : 1);
}

/**
 * @param u - Of the closest level. Range (0, 1].
 * @returns Bits by value, to be added to the level's. Never below 0 for a value that only the two hold.
 */
export function termWeightOf(frequencies: TermFrequencies, u: number): TermWeight {
  const countOf = countsByFingerprint(frequencies.counts);
  return (key) => {
    const listed = countOf(key);
    const holders = listed < 0 ? frequencies.otherwise : listed;
    const others = Math.max(0, holders - 2) + (frequencies.rareChance ?? RARE_CHANCE);
    const bits = Math.log2(u) - Math.log2(Math.min(1, others / Math.max(1, frequencies.records)));
    return holders <= 2 ? Math.max(0, bits) : bits;
  };
}
