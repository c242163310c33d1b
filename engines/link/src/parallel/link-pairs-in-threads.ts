/**
 * Which of very many records belong together, on all processors?
 *
 * The pairs, bits and order of one thread, whoever found them: the work falls into chunks that threads take one after
 * another, and what was found is put together in the order of the chunks. Records, keys and texts lie in shared
 * memory; nothing is copied to a thread but the model. Only in Node.
 *
 * @module
 */
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { Blocking } from "../block/blocking.ts";
import { LinkError } from "../errors.ts";
import { MINIMUM_BITS } from "../link-all.ts";
import { type LinkedPairs, type LinkPairsOptions, linkedPairs, PAIRS_A_CHUNK } from "../link-pairs.ts";
import type { Model } from "../model.ts";
import { PairCollector, type PairList } from "../pair-list.ts";
import { chunksOf } from "../score/chunks.ts";
import { Scorer } from "../score/scorer.ts";
import type { Table } from "../table/table.ts";
import { type Records, tableOf } from "../table/table-of.ts";
import { type ChunkPairs, type SharedWork, shareWork, workOff } from "./shared-work.ts";

export interface ThreadOptions extends LinkPairsOptions {
  /** Threads, this one among them. Default: as many as there are processors, one where that would not pay. */
  readonly threads?: number;
}

/** Pairs from which a second thread earns what it takes to start it. */
const WORTH_A_THREAD = 2_000_000;

/** @throws LinkError `record_invalid`, `columns_invalid`, `duplicate_id`, `cancelled`. */
export async function linkPairsInThreads(
  records: Records,
  model: Model,
  options: ThreadOptions = {},
): Promise<LinkedPairs> {
  return linkTableInThreads(tableOf(records, model.plan, model.fields), model, options);
}

/** The same for records that are in a table already. */
export async function linkTableInThreads(
  table: Table,
  model: Model,
  options: ThreadOptions,
): Promise<LinkedPairs> {
  const blocking = Blocking.of(table);
  const scorer = new Scorer(table, model, { settled: true });
  const threads = options.threads ?? (blocking.pairs < WORTH_A_THREAD ? 1 : availableParallelism());
  const minimumBits = options.minimumBits ?? MINIMUM_BITS;
  const task = { blocking, scorer, rows: scorer.rowsOfAll(threads > 1), minimumBits };
  const chunks = chunksOf(blocking, PAIRS_A_CHUNK);
  const work = threads > 1 ? shareWork(table, model, { task, chunks }) : { chunks, next: new Int32Array(1) };
  const found = new Findings(chunks.length, options);
  const others = threads > 1 ? startThreads(work as SharedWork, threads - 1, found) : [];
  try {
    for (const piece of workOff(task, work)) {
      found.take(piece);
      // So that what the others found is heard, and a wish to stop.
      await new Promise((resume) => setImmediate(resume));
    }
    await Promise.all(others.map(({ ended }) => ended));
  } finally {
    await Promise.all(others.map(({ thread }) => thread.terminate()));
  }
  return linkedPairs(found.inOrder(), { table, blocking, scorer });
}

interface Thread {
  readonly thread: Worker;
  /** Rejects with what went wrong in it. */
  readonly ended: Promise<void>;
}

function startThreads(work: SharedWork, count: number, found: Findings): Thread[] {
  return Array.from({ length: count }, () => {
    const thread = new Worker(new URL("./start-thread.js", import.meta.url), {
      workerData: work,
      execArgv: [],
    });
    thread.on("message", (piece: ChunkPairs) => found.take(piece));
    const ended = new Promise<void>((resolve, reject) => {
      thread.once("error", reject);
      thread.once("exit", () => resolve());
    });
    // Heard when it is waited for; until then it must not bring the process down.
    ended.catch(() => undefined);
    return { thread, ended };
  });
}

/** What was found, by chunk. */
class Findings {
  readonly #pieces: (PairList | undefined)[];
  readonly #options: LinkPairsOptions;
  #done = 0;

  constructor(chunks: number, options: LinkPairsOptions) {
    this.#pieces = new Array(chunks);
    this.#options = options;
  }

  /** @throws LinkError `cancelled`. */
  take({ chunk, pairs }: ChunkPairs): void {
    this.#pieces[chunk] = pairs;
    this.#done++;
    this.#options.onProgress?.(this.#done / this.#pieces.length);
    if (this.#options.signal?.aborted) throw new LinkError("cancelled");
  }

  inOrder(): PairList {
    const all = new PairCollector();
    for (const piece of this.#pieces) if (piece !== undefined) all.addAll(piece);
    return all;
  }
}
