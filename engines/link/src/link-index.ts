/**
 * Which of the records held does this one belong with?
 *
 * @module
 */
import { Holdings } from "./holdings.ts";
import { MINIMUM_BITS, pairsOf } from "./link-all.ts";
import type { Model } from "./model.ts";
import type { LinkRecord } from "./record.ts";
import type { LinkIndex, LinkOptions, ScoredPair } from "./scored-pair.ts";
import { Scorer } from "./scorer.ts";

/** @returns An empty index; what it promises stands at {@link LinkIndex}. */
export function createIndex(model: Model, options: LinkOptions = {}): LinkIndex {
  const scorer = new Scorer(model);
  const holdings = new Holdings(model.plan, scorer.termWeights);
  const run = { holdings, scorer, model, minimumBits: options.minimumBits ?? MINIMUM_BITS };
  return {
    add(record) {
      exchange(holdings, record);
    },
    remove: (id) => holdings.remove(id) !== undefined,
    candidates(record) {
      // Taken in for the moment: so it counts towards hubs and caps as it would if it stayed.
      const replaced = exchange(holdings, record);
      try {
        const held = holdings.get(record.id);
        return held === undefined ? [] : pairsOf(held, run).sort(strongestFirst);
      } finally {
        holdings.remove(record.id);
        if (replaced !== null) holdings.add(replaced);
      }
    },
    hubs: () => holdings.hubs(),
    cappedBlocks: () => holdings.cappedBlocks(),
    crowdedRecords: () => holdings.crowdedRecords(),
    get size() {
      return holdings.size;
    },
  };
}

/** Takes a record in for the one of its id. @returns What was held before; null when nothing was. */
function exchange(holdings: Holdings, record: LinkRecord): LinkRecord | null {
  const before = holdings.remove(record.id);
  const replaced = before === undefined ? null : holdings.asHandedIn(before);
  try {
    holdings.add(record);
  } catch (error) {
    if (replaced !== null) holdings.add(replaced);
    throw error;
  }
  return replaced;
}

function strongestFirst(x: ScoredPair, y: ScoredPair): number {
  return y.bits - x.bits || (x.a + x.b < y.a + y.b ? -1 : 1);
}
