/**
 * Which of these records belong together?
 *
 * All records are taken in; then block by block those that share a key are compared, and the pairs that weigh
 * enough are handed on as they are found.
 *
 * @module
 */
import { Blocking } from "./block/blocking.ts";
import type { Model } from "./model.ts";
import { PairCollector } from "./pair-list.ts";
import { chunksOf, scoreChunk } from "./score/chunks.ts";
import { Scorer } from "./score/scorer.ts";
import type { Linkage, LinkOptions, ScoredPair } from "./scored-pair.ts";
import type { Table } from "./table/table.ts";
import { type Records, tableOf } from "./table/table-of.ts";

/** Even odds: below it, a pair is more likely two subjects than one. Unit: bits. */
export const MINIMUM_BITS = 0;

/** How long `for await` works before it gives way to others. Unit: milliseconds. */
const TURN = 10;
/** Pairs that are looked at before those found are handed on. */
const TURN_PAIRS = 2_000;

/**
 * Scores every pair that the plan's blocking brings together.
 *
 * @throws LinkError `record_invalid`, `columns_invalid`, `duplicate_id`, before the first pair.
 */
export function linkAll(records: Records, model: Model, options: LinkOptions = {}): Linkage {
  const table = tableOf(records, model.plan, model.fields);
  const blocking = Blocking.of(table);
  const batches = () => batchesOf(table, blocking, model, options.minimumBits ?? MINIMUM_BITS);
  return {
    records: table.size,
    hubs: table.hubs(),
    cappedBlocks: blocking.cappedBlocks(),
    crowdedRecords: blocking.crowdedRecords(table),
    *[Symbol.iterator]() {
      for (const pairs of batches()) yield* pairs;
    },
    async *[Symbol.asyncIterator]() {
      let turnEnds = performance.now() + TURN;
      for (const pairs of batches()) {
        yield* pairs;
        if (performance.now() < turnEnds) continue;
        await new Promise((resume) => setTimeout(resume, 0));
        turnEnds = performance.now() + TURN;
      }
    },
  };
}

/** The pairs of one step after another. */
function* batchesOf(
  table: Table,
  blocking: Blocking,
  model: Model,
  minimumBits: number,
): IterableIterator<ScoredPair[]> {
  const scorer = new Scorer(table, model, { settled: true });
  const found = new PairCollector();
  const task = { blocking, scorer, rows: scorer.rowsOfAll(), minimumBits };
  for (const chunk of chunksOf(blocking, TURN_PAIRS)) {
    scoreChunk(task, chunk, found);
    if (found.count === 0) continue;
    yield Array.from({ length: found.count }, (_, i) =>
      scoredPair({ table, scorer, model }, found.a[i] ?? 0, found.b[i] ?? 0, found.rule[i] ?? 0),
    );
    found.clear();
  }
}

/** What it takes to say why. */
export interface Scoring {
  readonly table: Table;
  readonly scorer: Scorer;
  readonly model: Model;
}

/** A pair with its reasons, by the positions of its records. */
export function scoredPair(
  { table, scorer, model }: Scoring,
  one: number,
  other: number,
  rule: number,
): ScoredPair {
  const [idOne, idOther] = [table.ids[one] ?? "", table.ids[other] ?? ""];
  scorer.compareAll(one, other);
  const [a, b] = idOne < idOther ? [idOne, idOther] : [idOther, idOne];
  return { a, b, ...scorer.weight(), rule: model.plan.blocking[rule]?.name ?? "" };
}
