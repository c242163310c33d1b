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
import { chunksOf, scoreChunk } from "./score/chunks.ts";
import { Scorer } from "./score/scorer.ts";
import type { CappedBlock, CrowdedRecord, Hub, LinkOptions, Weight } from "./scored-pair.ts";
import type { Table } from "./table/table.ts";
import { type Records, tableOf } from "./table/table-of.ts";

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

/** Pairs looked at before progress is told and a wish to stop is heard. */
export const PAIRS_A_CHUNK = 200_000;

/** @throws LinkError `record_invalid`, `columns_invalid`, `duplicate_id`, `cancelled`. */
export function linkPairs(records: Records, model: Model, options: LinkPairsOptions = {}): LinkedPairs {
  return linkTable(tableOf(records, model.plan, model.fields), model, options);
}

/** The same for records that are in a table already. */
export function linkTable(table: Table, model: Model, options: LinkPairsOptions): LinkedPairs {
  const blocking = Blocking.of(table);
  const scorer = new Scorer(table, model, { settled: true });
  const found = new PairCollector();
  const minimumBits = options.minimumBits ?? MINIMUM_BITS;
  const task = { blocking, scorer, rows: scorer.rowsOfAll(), minimumBits };
  const chunks = chunksOf(blocking, PAIRS_A_CHUNK);
  for (const [done, chunk] of chunks.entries()) {
    if (options.signal?.aborted) throw new LinkError("cancelled");
    scoreChunk(task, chunk, found);
    options.onProgress?.((done + 1) / chunks.length);
  }
  return linkedPairs(found, { table, blocking, scorer });
}

/** What was found, with what was set aside. */
export function linkedPairs(
  found: PairList,
  {
    table,
    blocking,
    scorer,
  }: { readonly table: Table; readonly blocking: Blocking; readonly scorer: Scorer },
): LinkedPairs {
  const { count, looked, a, b, bits, rule } = found;
  return {
    ...{ count, looked, a, b, bits, rule },
    bitsOf: (one, other) => {
      scorer.compareAll(one, other);
      return scorer.bits();
    },
    weightOf: (one, other) => {
      scorer.compareAll(one, other);
      return scorer.weight();
    },
    records: table.size,
    hubs: table.hubs(),
    cappedBlocks: blocking.cappedBlocks(),
    crowdedRecords: blocking.crowdedRecords(table),
  };
}
