/**
 * How is a file read a few hundred items at a time, knowing how far it is?
 *
 * @module
 */
import { createReadStream } from "node:fs";
import type { Format, ReadItem, ReadOptions } from "../../collection/format.ts";

/** A file that can be read more than once. */
export interface FileIn {
  readonly path: string;
  readonly bytes: number;
}

export interface Batch {
  readonly items: readonly ReadItem[];
  /** Share of the file's bytes read. Range 0 to 1. */
  readonly progress: number;
}

/** Items that are taken in one transaction. */
export const batchSize = 1000;

/** Reads a file in batches. Throws what the format throws, after the batches before it. */
export async function* readInBatches(
  file: FileIn,
  format: Format,
  options: ReadOptions,
): AsyncGenerator<Batch> {
  let read = 0;
  const counted = async function* () {
    for await (const chunk of createReadStream(file.path, { highWaterMark: 256 * 1024 })) {
      read += (chunk as Buffer).length;
      yield chunk as Uint8Array;
    }
  };
  const progress = () => (file.bytes === 0 ? 0 : Math.min(1, read / file.bytes));
  let items: ReadItem[] = [];
  for await (const item of format.read(counted(), options)) {
    items.push(item);
    if (items.length < batchSize) continue;
    yield { items, progress: progress() };
    items = [];
  }
  if (items.length > 0) yield { items, progress: progress() };
}
