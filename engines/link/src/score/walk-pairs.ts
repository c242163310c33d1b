/**
 * In which order are pairs scored?
 *
 * Where every record stands in one block of a rule at most, block by block, so that what the records of a block hold
 * stays at hand while each meets each. Where a record stands in many, record by record, so that a partner met in one block is passed over in the next at the cost of one look.
 *
 * @module
 */
import type { Blocking } from "../block/blocking.ts";
import type { PairCollector } from "../pair-list.ts";
import type { Table } from "../table/table.ts";
import { BlockScorer } from "./block-scorer.ts";
import type { Rows } from "./rows.ts";
import { type Scorer, TOO_FEW_BITS } from "./scorer.ts";

export interface PairWalk {
  readonly table: Table;
  readonly blocking: Blocking;
  readonly scorer: Scorer;
  readonly minimumBits: number;
}

/**
 * Adds the pairs that weigh enough, each once.
 *
 * @returns After each step: pairs come across so far, of `blocking.pairs`.
 */
export function* walkPairs(walk: PairWalk, into: PairCollector): IterableIterator<number> {
  const rows = walk.scorer.rowsOfAll();
  yield* walk.blocking.several ? walkRecords(walk, rows, into) : walkBlocks(walk, rows, into);
}

function* walkBlocks(walk: PairWalk, rows: Rows, into: PairCollector): IterableIterator<number> {
  const blocks = new BlockScorer(walk, rows);
  let crossed = 0;
  for (const [rule, found] of walk.blocking.rules.entries()) {
    for (let block = 0; block < found.blocks; block++) {
      crossed += blocks.score(rule, block, into);
      yield crossed;
    }
  }
}

function* walkRecords(
  { table, blocking, scorer, minimumBits }: PairWalk,
  rows: Rows,
  into: PairCollector,
): IterableIterator<number> {
  let crossed = 0;
  for (let position = 0; position < table.length; position++) {
    const meet = (partner: number, rule: number) => {
      into.looked++;
      const bits = scorer.score(rows, position, partner, minimumBits);
      if (bits !== TOO_FEW_BITS) into.add(position, partner, bits, rule);
    };
    crossed += blocking.partners(position, meet, position);
    yield crossed;
  }
}
