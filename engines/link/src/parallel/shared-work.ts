/**
 * What does another thread need to score pairs?
 *
 * @module
 */
import { Blocking, type BlockingParts, type Standing } from "../block/blocking.ts";
import { comparisonOf } from "../compare/comparisons.ts";
import type { Model } from "../model.ts";
import { PairCollector, type PairList } from "../pair-list.ts";
import { type Chunk, type ChunkTask, scoreChunk } from "../score/chunks.ts";
import type { Rows } from "../score/rows.ts";
import { Scorer } from "../score/scorer.ts";
import type { Table } from "../table/table.ts";
import { copyShared, type SharedTexts, SharedValues, shareTexts } from "./shared-values.ts";

/** All of it in shared memory, but for the model and the lists of records that hold several values. */
export interface SharedWork {
  readonly model: Model;
  readonly minimumBits: number;
  /** By field of the plan. */
  readonly values: readonly SharedTexts[];
  readonly rows: Rows;
  readonly blocking: BlockingParts;
  readonly lists: readonly (readonly number[])[];
  readonly chunks: readonly Chunk[];
  /** One number: the next chunk that nobody has taken. */
  readonly next: Int32Array;
}

/** What one thread found in one chunk. */
export interface ChunkPairs {
  readonly chunk: number;
  readonly pairs: PairList;
}

/** @param given - As the first thread has prepared them; its rows must be in shared memory. */
export function shareWork(
  table: Table,
  model: Model,
  given: { readonly task: ChunkTask; readonly chunks: readonly Chunk[] },
): SharedWork {
  const { blocking, rows, minimumBits, scorer } = given.task;
  const looked = new Set(scorer.fields.map(({ field }) => field));
  return {
    model,
    minimumBits,
    values: table.dictionaries.map((dictionary, field) => shareTexts(dictionary, looked.has(field))),
    rows,
    blocking: shareBlocking(blocking.parts, blocking.several),
    lists: table.lists,
    chunks: given.chunks,
    next: new Int32Array(new SharedArrayBuffer(4)),
  };
}

function shareBlocking(parts: BlockingParts, several: boolean): BlockingParts {
  return {
    ...parts,
    rules: parts.rules.map((rule) => ({
      ...rule,
      members: copyShared(rule.members),
      starts: copyShared(rule.starts),
      capped: [],
      crowded: [],
    })),
    standings: parts.standings.map(
      ({ only, starts, blocks }): Standing => ({
        only: only === null ? null : copyShared(only),
        starts: several ? copyShared(starts) : starts,
        blocks: several ? copyShared(blocks) : blocks,
      }),
    ),
    sources: copyShared(parts.sources, parts.records),
  };
}

/** The task as another thread takes it up. */
export function taskOf({ model, values, rows, blocking, lists, minimumBits }: SharedWork): ChunkTask {
  const { plan } = model;
  const dictionaries = plan.fields.map(
    (field, i) => new SharedValues(values[i] as SharedTexts, comparisonOf(field, model.fields[i])),
  );
  const table = {
    plan,
    width: plan.fields.length,
    length: blocking.records,
    rows: new Int32Array(),
    dictionaries,
    codesOf: (reference: number) => codesOf(reference, lists),
    reference: () => -1,
  };
  const scorer = new Scorer(table, model, { settled: true });
  return { blocking: new Blocking(blocking), scorer, rows, minimumBits };
}

function codesOf(reference: number, lists: readonly (readonly number[])[]): readonly number[] {
  if (reference >= 0) return [reference];
  return reference === -1 ? [] : (lists[-2 - reference] ?? []);
}

/** Takes chunk after chunk until none is left. @returns What was found in each. */
export function* workOff(
  task: ChunkTask,
  { chunks, next }: Pick<SharedWork, "chunks" | "next">,
): IterableIterator<ChunkPairs> {
  for (;;) {
    const chunk = Atomics.add(next, 0, 1);
    const taken = chunks[chunk];
    if (taken === undefined) return;
    const found = new PairCollector();
    scoreChunk(task, taken, found);
    yield { chunk, pairs: found };
  }
}
