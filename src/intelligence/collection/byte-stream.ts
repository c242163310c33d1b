/**
 * How is the beginning of a stream looked at without losing it?
 *
 * @module
 */
import { CollectionError } from "./collection-error.ts";
import { HEAD_BYTES } from "./limits.ts";

export interface PeekedStream {
  /** The first bytes; fewer than asked only when the file is shorter. */
  readonly head: Uint8Array;
  /** The whole stream from its start; may be read once. */
  readonly bytes: AsyncIterable<Uint8Array>;
}

async function* rejoin(
  first: readonly Uint8Array[],
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    for (const chunk of first) yield chunk;
    for (;;) {
      const next = await rest.next();
      if (next.done === true) return;
      yield next.value;
    }
  } finally {
    await rest.return?.();
  }
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const head = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    const part = chunk.subarray(0, length - at);
    head.set(part, at);
    at += part.length;
  }
  return head.subarray(0, at);
}

/**
 * Reads the first bytes of a stream and gives back a stream that still has them.
 * @param length how many bytes to look at; default 64 KiB.
 */
export async function peek(
  bytes: AsyncIterable<Uint8Array>,
  length: number = HEAD_BYTES,
): Promise<PeekedStream> {
  const source = bytes[Symbol.asyncIterator]();
  const chunks: Uint8Array[] = [];
  let total = 0;
  while (total < length) {
    const next = await source.next();
    if (next.done === true) break;
    if (next.value.length === 0) continue;
    chunks.push(next.value);
    total += next.value.length;
  }
  return { head: joined(chunks, length), bytes: rejoin(chunks, source) };
}

/** @throws CollectionError empty-file when there is not one byte. */
export async function peekFilled(bytes: AsyncIterable<Uint8Array>, file: string): Promise<PeekedStream> {
  const peeked = await peek(bytes);
  if (peeked.head.length > 0) return peeked;
  throw new CollectionError({
    code: "empty-file",
    what: "The file is empty",
    place: { file },
    remedy: "Export it again from where it came from, and check that it is larger than 0 bytes.",
  });
}
