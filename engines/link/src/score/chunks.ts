/**
 * In which pieces, and in which order, are pairs scored?
 *
 * Where every record stands in one block of a rule at most, block by block, so that what the records of a block hold
 * stays at hand while each meets each. Where a record stands in many, record by record, so that a partner met in one
 * block is passed over in the next at the cost of one look. Either way the work falls into pieces that can be done in
 * any order, by anybody.
 *
 * @module
 */
import type { Blocking } from "../block/blocking.ts";
import type { PairCollector } from "../pair-list.ts";
import { BlockScorer } from "./block-scorer.ts";
import type { Rows } from "./rows.ts";
import { type Scorer, TOO_FEW_BITS } from "./scorer.ts";

/** Blocks of one rule, or, where `rule` is {@link BY_RECORD}, positions of records: from `first` up to `end`. */
export interface Chunk {
  readonly rule: number;
  readonly first: number;
  readonly end: number;
}

export const BY_RECORD = -1;

/** What it takes to score chunks. */
export interface ChunkTask {
  readonly blocking: Blocking;
  readonly scorer: Scorer;
  readonly rows: Rows;
  readonly minimumBits: number;
}

/** Everything, in pieces of about so many pairs. */
export function chunksOf(blocking: Blocking, pairs: number): Chunk[] {
  if (blocking.several) return recordChunks(blocking.records, Math.ceil(blocking.pairs / pairs));
  return blocking.rules.flatMap(({ starts, blocks }, rule) => blockChunks(starts, { rule, blocks, pairs }));
}

/** Adds the pairs of one chunk that weigh enough, each pair of all chunks once. */
export function scoreChunk(task: ChunkTask, chunk: Chunk, into: PairCollector): void {
  if (chunk.rule === BY_RECORD) scoreRecords(task, chunk, into);
  else {
    const blocks = new BlockScorer(task);
    for (let block = chunk.first; block < chunk.end; block++) blocks.score(chunk.rule, block, into);
  }
}

function scoreRecords(
  { blocking, scorer, rows, minimumBits }: ChunkTask,
  { first, end }: Chunk,
  into: PairCollector,
): void {
  for (let position = first; position < end; position++) {
    const meet = (partner: number, rule: number) => {
      into.looked++;
      const bits = scorer.score(rows, position, partner, minimumBits);
      if (bits !== TOO_FEW_BITS) into.add(position, partner, bits, rule);
    };
    blocking.partners(position, meet, position);
  }
}

/** A record meets those before it: later chunks are more work, and come first. */
function recordChunks(records: number, wanted: number): Chunk[] {
  const size = Math.max(1, Math.ceil(records / Math.max(1, wanted)));
  const chunks: Chunk[] = [];
  for (let first = 0; first < records; first += size)
    chunks.push({ rule: BY_RECORD, first, end: Math.min(records, first + size) });
  return chunks.reverse();
}

function blockChunks(
  starts: Int32Array,
  { rule, blocks, pairs }: { readonly rule: number; readonly blocks: number; readonly pairs: number },
): Chunk[] {
  const chunks: Chunk[] = [];
  let first = 0;
  let sum = 0;
  for (let block = 0; block < blocks; block++) {
    const size = (starts[block + 1] ?? 0) - (starts[block] ?? 0);
    sum += (size * (size - 1)) / 2;
    if (sum < pairs && block + 1 < blocks) continue;
    chunks.push({ rule, first, end: block + 1 });
    first = block + 1;
    sum = 0;
  }
  return chunks;
}
