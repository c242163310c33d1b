/**
 * In which encoding is a text file written, and how does it become UTF-8?
 *
 * A byte-order mark decides; then zero bytes at every other place (UTF-16); then whether the whole file is valid
 * UTF-8. What is left is read as Windows-1252, the superset of Latin-1 that office programs write.
 *
 * Source: WHATWG Encoding Standard, for the marks and for Windows-1252 in the place of Latin-1.
 *
 * @module
 */
import { isUtf8 } from "node:buffer";
import { closeSync, createReadStream, createWriteStream, openSync, readSync } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { LinkError } from "../errors.ts";

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

const PIECE = 1 << 24;
const NEW_LINE = 0x0a;

/** @throws LinkError `encoding_unknown` for a file with the mark of UTF-32, or with bytes of no text at all. */
export function encodingOf(path: string, head: Uint8Array): Encoding {
  const marked = markedEncoding(path, head);
  if (marked !== null) return marked;
  const zeros = head.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
  if (zeros > head.length / 4) return zerosAtOddPlaces(head) * 2 >= zeros ? "utf-16le" : "utf-16be";
  if (isWholeUtf8(path)) return "utf-8";
  if (zeros > 0) throw new LinkError("encoding_unknown", { file: path });
  return "windows-1252";
}

function markedEncoding(path: string, [a, b, c, d]: Uint8Array): Encoding | null {
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  const isUtf32 = (a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0 && b === 0 && c === 0xfe);
  if (isUtf32) throw new LinkError("encoding_unknown", { file: path });
  if (a === 0xff && b === 0xfe) return "utf-16le";
  return a === 0xfe && b === 0xff ? "utf-16be" : null;
}

function zerosAtOddPlaces(head: Uint8Array): number {
  return head.reduce((count, byte, at) => count + (byte === 0 && at % 2 === 1 ? 1 : 0), 0);
}

/** Piece by piece, each cut after a line, where no character can be split. */
function isWholeUtf8(path: string): boolean {
  const file = openSync(path, "r");
  try {
    let piece = Buffer.alloc(PIECE);
    let kept = 0;
    for (;;) {
      const read = readSync(file, piece, kept, piece.length - kept, null);
      const filled = kept + read;
      if (read === 0) return isUtf8(piece.subarray(0, filled));
      const cut = piece.subarray(0, filled).lastIndexOf(NEW_LINE) + 1;
      if (!isUtf8(piece.subarray(0, cut))) return false;
      piece.copyWithin(0, cut, filled);
      kept = filled - cut;
      if (kept === piece.length) piece = Buffer.concat([piece, Buffer.alloc(piece.length)]);
    }
  } finally {
    closeSync(file);
  }
}

/** Writes a copy in UTF-8, without a mark; what is malformed becomes U+FFFD. */
export async function rewriteAsUtf8(from: string, to: string, encoding: Encoding): Promise<void> {
  const decoder = new TextDecoder(encoding);
  async function* decoded(): AsyncGenerator<string> {
    for await (const piece of createReadStream(from)) yield decoder.decode(piece as Buffer, { stream: true });
    yield decoder.decode();
  }
  await pipeline(Readable.from(decoded()), createWriteStream(to));
}
