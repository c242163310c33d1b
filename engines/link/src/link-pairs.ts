/**
 * Which of very many records belong together, as numbers?
 *
 * The same pairs with the same bits as `linkAll`, by position and without their reasons, which `explain` gives
 * for any pair.
 *
 * @module
 */
import { Blocking } from "./block/blocking.ts";
import { LinkError } from "./errors.ts";
import { MINIMUM_BITS } from "./link-all.ts";
import type { Model } from "./model.ts";
import { PairCollector, type PairList } from "./pair-list.ts";
import type { Columns, LinkRecord } from "./record.ts";
import { Scorer } from "./score/scorer.ts";
import { walkPairs } from "./score/walk-pairs.ts";
import type { CappedBlock, CrowdedRecord, Hub, LinkOptions, Weight } from "./scored-pair.ts";
import type { Table } from "./table/table.ts";
import { tableOf } from "./table/table-of.ts";

export interface LinkPairsOptions extends LinkOptions {
  /** Hears the share of pairs looked at. Range [0, 1]. */
  readonly onProgress?: (share: number) => void;
  /** Stops the work, which then throws `cancelled`. */
  readonly signal?: { readonly aborted: boolean };
}

/** Scored pairs by position, and what was set aside. */
export interface LinkedPairs extends PairList {
  readonly records: number;
  /** What the evidence on any two records comes to, with its reasons, by position. */
  readonly weightOf: (a: number, b: number) => Weight;
  /** Most widely held first. */
  readonly hubs: readonly Hub[];
  /** Largest first. */
  readonly cappedBlocks: readonly CappedBlock[];
  readonly crowdedRecords: readonly CrowdedRecord[];
}

/** Pairs come across before progress is told and a wish to stop is heard. */
const TURN_PAIRS = 200_000;

/** @throws LinkError `record_invalid`, `columns_invalid`, `duplicate_id`, `cancelled`. */
export function linkPairs(
  records: Iterable<LinkRecord> | Columns,
  model: Model,
  options: LinkPairsOptions = {},
): LinkedPairs {
  return linkTable(tableOf(records, model.plan, model.fields), model, options);
}

/** The same for records that are in a table already. */
export function linkTable(table: Table, model: Model, options: LinkPairsOptions): LinkedPairs {
  const blocking = new Blocking(table);
  const scorer = new Scorer(table, model, { settled: true });
  const found = new PairCollector();
  const walk = { table, blocking, scorer, minimumBits: options.minimumBits ?? MINIMUM_BITS };
  let told = 0;
  for (const crossed of walkPairs(walk, found)) {
    if (crossed - told < TURN_PAIRS) continue;
    told = crossed;
    if (options.signal?.aborted) throw new LinkError("cancelled");
    options.onProgress?.(crossed / blocking.pairs);
  }
  return {
    count: found.count,
    looked: found.looked,
    a: found.a,
    b: found.b,
    bits: found.bits,
    rule: found.rule,
    bitsOf: (a, b) => {
      scorer.compareAll(a, b);
      return scorer.bits();
    },
    weightOf: (a, b) => {
      scorer.compareAll(a, b);
      return scorer.weight();
    },
    records: table.size,
    hubs: table.hubs(),
    cappedBlocks: blocking.cappedBlocks(),
    crowdedRecords: blocking.crowdedRecords(),
  };
}
