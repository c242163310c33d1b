/**
 * How is a posted envelope read, when what comes may be a flood?
 *
 * Its length must be that of a sealed report before a byte is read; its header, which comes first, must be let in before
 * room is taken for the body; and whoever stops sending is left. A refused post is read to its end and thrown away, so
 * that an honest sender hears the refusal instead of a broken connection; one that is longer than any report is cut off.
 *
 * Source: trust.md section 5.2, T12.
 *
 * @module
 */
import type { Readable } from "node:stream";
import { CommunityError } from "../../community-error.ts";
import { refuseUnsealed } from "../../seal/open-report.ts";
import {
  type EnvelopeHeader,
  headerSize,
  type PostedEnvelope,
  postedEnvelope,
} from "../../seal/posted-envelope.ts";
import { sealedLength } from "../../seal/sealed-shape.ts";
import { sizeClasses, sizeClassOf } from "../../seal/size-classes.ts";
import type { Room } from "./gate.ts";

const prefix = 4 + headerSize;

/** The longest post there is. Unit: bytes. */
export const longestPost = prefix + Math.max(...sizeClasses.map((size) => sealedLength(sealedLength(size))));

/** A sender may be slow, but not silent for so long. Unit: milliseconds. */
const silence = 30_000;

export interface Reading {
  /** From the request's content-length. Unit: bytes. */
  readonly length: number;
  readonly room: Room;
  /** Throws to refuse; false when this very post is kept already, and its body need not be read. */
  admit(header: EnvelopeHeader): Promise<boolean>;
}

/**
 * Reads one post.
 * @returns null when it is kept already, its body then read and forgotten.
 * @throws CommunityError "envelope-broken", "seal-broken", "busy", and what `admit` throws.
 */
export async function readPosted(stream: Readable, reading: Reading): Promise<PostedEnvelope | null> {
  if (!Number.isInteger(reading.length) || reading.length > longestPost || reading.length < prefix)
    throw new CommunityError("envelope-broken");
  const chunks = unhurried(stream);
  try {
    return await readAll(chunks, reading);
  } finally {
    await forget(chunks);
  }
}

type Chunks = AsyncIterator<Buffer, undefined>;

async function readAll(chunks: Chunks, { length, room, admit }: Reading): Promise<PostedEnvelope | null> {
  const size = length - prefix;
  if (sizeClassOf(size) === null) throw new CommunityError("envelope-broken");
  const head = Buffer.alloc(prefix);
  const over = await fill(chunks, head, Buffer.alloc(0));
  const { header } = postedEnvelope.decode(head);
  if (!(await admit(header))) return null;
  const giveBack = room.reserve(size);
  try {
    const ciphertext = Buffer.allocUnsafeSlow(size);
    const beyond = await fill(chunks, ciphertext, over);
    if (beyond.length > 0) throw new CommunityError("envelope-broken");
    refuseUnsealed(ciphertext);
    return { header, ciphertext };
  } finally {
    giveBack();
  }
}

/** Fills `into` from `over` and then from the stream. @returns what came beyond it. */
async function fill(chunks: Chunks, into: Buffer, over: Buffer): Promise<Buffer> {
  let at = 0;
  for (let chunk: Buffer | undefined = over; ; chunk = (await chunks.next()).value) {
    if (chunk === undefined) throw new CommunityError("envelope-broken");
    const taken = chunk.copy(into, at);
    at += taken;
    if (at === into.length) return chunk.subarray(taken);
  }
}

/** The stream's chunks; ends early, as if cut off, when the sender is silent. */
async function* unhurried(stream: Readable): AsyncGenerator<Buffer, undefined> {
  const timer = setTimeout(() => stream.destroy(), silence);
  try {
    for await (const chunk of stream.iterator({ destroyOnReturn: false })) {
      timer.refresh();
      yield chunk as Buffer;
    }
  } catch {
    // The connection broke off: nobody is there to be answered.
  } finally {
    clearTimeout(timer);
  }
  return undefined;
}

async function forget(chunks: Chunks): Promise<void> {
  while ((await chunks.next()).done !== true);
}
