/**
 * Which of these records belong together?
 *
 * All records are taken in; then each is met with those before it that share an open block, and the pairs that
 * weigh enough are handed on as they are found. Pairs are streamed and never kept.
 *
 * @module
 */
import type { HeldRecord } from "./blocks.ts";
import { Holdings } from "./holdings.ts";
import type { Model } from "./model.ts";
import type { LinkRecord } from "./record.ts";
import type { Linkage, LinkOptions, ScoredPair } from "./scored-pair.ts";
import { Scorer } from "./scorer.ts";

/** Even odds: below it, a pair is more likely two subjects than one. Unit: bits. */
export const MINIMUM_BITS = 0;

/** How long `for await` works before it gives way to others. Unit: milliseconds. */
const TURN = 10;

/**
 * Scores every pair that the plan's blocking brings together.
 *
 * @throws LinkError `record_invalid`, `duplicate_id`, before the first pair.
 */
export function linkAll(records: Iterable<LinkRecord>, model: Model, options: LinkOptions = {}): Linkage {
  const scorer = new Scorer(model);
  const holdings = new Holdings(model.plan, scorer.termWeights);
  for (const record of records) holdings.add(record);
  const run = { holdings, scorer, model, minimumBits: options.minimumBits ?? MINIMUM_BITS };
  return {
    records: holdings.size,
    hubs: holdings.hubs(),
    cappedBlocks: holdings.cappedBlocks(),
    crowdedRecords: holdings.crowdedRecords(),
    *[Symbol.iterator]() {
      for (const record of holdings.records()) yield* pairsWithEarlier(record, run);
    },
    async *[Symbol.asyncIterator]() {
      let turnEnds = performance.now() + TURN;
      for (const record of holdings.records()) {
        yield* pairsWithEarlier(record, run);
        if (performance.now() < turnEnds) continue;
        await new Promise((resume) => setTimeout(resume, 0));
        turnEnds = performance.now() + TURN;
      }
    },
  };
}

/** What a search for pairs needs. */
export interface LinkRun {
  readonly holdings: Holdings;
  readonly scorer: Scorer;
  readonly model: Model;
  readonly minimumBits: number;
}

function pairsWithEarlier(record: HeldRecord, run: LinkRun): ScoredPair[] {
  return pairsOf(record, run, (partner) => partner.position < record.position);
}

/** Scored pairs of a record with its partners. @param wanted - Which partners to look at. */
export function pairsOf(
  record: HeldRecord,
  run: LinkRun,
  wanted: (partner: HeldRecord) => boolean = () => true,
): ScoredPair[] {
  const { holdings, scorer, model, minimumBits } = run;
  const pairs: ScoredPair[] = [];
  holdings.blocks.partners(record, (partner, rule) => {
    if (!wanted(partner)) return;
    const [first, second] = record.id < partner.id ? [record, partner] : [partner, record];
    const weight = scorer.score(first, second, minimumBits);
    if (weight === null) return;
    pairs.push({ a: first.id, b: second.id, ...weight, rule: model.plan.blocking[rule]?.name ?? "" });
  });
  return pairs;
}
