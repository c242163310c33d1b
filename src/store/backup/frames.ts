// How does a backup file notice that a part of it is missing or changed?
// It is a gzip stream of frames: kind (one byte), length (four bytes, big-endian), content. The last frame
// carries the SHA-256 of all frames before it; a file without it, or with anything after it, is damaged.

import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import { StoreError } from "../store-error.ts";

/** H header, T a table begins, F a file begins, D content of what began last, E the end. */
export type FrameKind = "H" | "T" | "F" | "D" | "E";

export interface Frame {
  kind: FrameKind;
  content: Buffer;
}

const HEAD_BYTES = 5;
const LONGEST_FRAME = 2 ** 26;
const KINDS = new Set<string>(["H", "T", "F", "D", "E"]);

/** The frames as bytes, with the closing frame after them; `end` is asked when all others have gone by. */
export async function* sealed(frames: AsyncIterable<Frame>, end: () => object): AsyncGenerator<Buffer> {
  const hash = createHash("sha256");
  for await (const frame of frames) {
    const bytes = encode(frame);
    hash.update(bytes);
    yield bytes;
  }
  yield encode({ kind: "E", content: Buffer.from(JSON.stringify({ ...end(), sha256: hash.digest("hex") })) });
}

function encode({ kind, content }: Frame): Buffer {
  const head = Buffer.alloc(HEAD_BYTES);
  head.write(kind, 0, "latin1");
  head.writeUInt32BE(content.length, 1);
  return Buffer.concat([head, content]);
}

/**
 * The frames of a file, checked as they go by: the failure comes at the latest after the last one, so a
 * reader that must not act on a damaged file reads it twice.
 * @throws StoreError "backup-damaged".
 */
export async function* readFrames(filePath: string): AsyncGenerator<Frame> {
  const hash = createHash("sha256");
  let ended = false;
  for await (const { frame, bytes } of split(unzipped(filePath), filePath)) {
    if (ended) throw damaged(filePath, "something follows its end");
    ended = frame.kind === "E";
    if (ended) checkSum(frame, hash.digest("hex"), filePath);
    else hash.update(bytes);
    yield frame;
  }
  if (!ended) throw damaged(filePath, "its end is missing");
}

function checkSum(frame: Frame, sum: string, filePath: string): void {
  if ((parseContent(frame, filePath) as { sha256?: unknown }).sha256 !== sum) {
    throw damaged(filePath, "its check sum does not fit its content");
  }
}

async function* unzipped(filePath: string): AsyncGenerator<Buffer> {
  const file = createReadStream(filePath);
  const gunzip = createGunzip();
  file.on("error", (error) => gunzip.destroy(error));
  try {
    yield* file.pipe(gunzip) as AsyncIterable<Buffer>;
  } catch (error) {
    throw damaged(filePath, (error as Error).message);
  } finally {
    file.destroy();
  }
}

async function* split(
  chunks: AsyncIterable<Buffer>,
  filePath: string,
): AsyncGenerator<{ frame: Frame; bytes: Buffer }> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of chunks) {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    for (let size = frameSize(rest, filePath); size <= rest.length; size = frameSize(rest, filePath)) {
      const bytes = rest.subarray(0, size);
      rest = rest.subarray(size);
      yield {
        frame: { kind: bytes.toString("latin1", 0, 1) as FrameKind, content: bytes.subarray(HEAD_BYTES) },
        bytes,
      };
    }
  }
  if (rest.length > 0) throw damaged(filePath, "it breaks off");
}

/** Bytes of the frame that begins here; more than there are while its head is not whole. */
function frameSize(rest: Buffer, filePath: string): number {
  if (rest.length < HEAD_BYTES) return HEAD_BYTES;
  const length = rest.readUInt32BE(1);
  if (!KINDS.has(rest.toString("latin1", 0, 1)) || length > LONGEST_FRAME)
    throw damaged(filePath, "it is not a backup");
  return HEAD_BYTES + length;
}

/** A frame's content as JSON. @throws StoreError "backup-damaged". */
export function parseContent(frame: Frame, filePath: string): unknown {
  try {
    return JSON.parse(frame.content.toString("utf8"));
  } catch {
    throw damaged(filePath, "a part that should be JSON is not");
  }
}

export function damaged(filePath: string, reason: string): StoreError {
  const remedy = "Nothing was changed; use another backup.";
  return new StoreError("backup-damaged", `The backup ${filePath} cannot be used: ${reason}. ${remedy}`);
}
