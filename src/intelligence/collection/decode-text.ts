/**
 * How does a stream of bytes become text without a letter being guessed in silence?
 *
 * Bytes that are not of the encoding become the noncharacter U+FFFE, by which readers know a damaged row and
 * refuse it; a replacement character that the author's own tool wrote stays what it is.
 *
 * @module
 */
import { isUtf8 } from "node:buffer";
import { peekFilled } from "./byte-stream.ts";
import { UNREADABLE } from "./clean-text.ts";
import { CollectionError } from "./collection-error.ts";
import type { ReadItem, ReadOptions } from "./format.ts";
import { detectEncoding, ENCODINGS, type TextEncoding, wholeCharacters } from "./text-encoding.ts";

export interface DecodedText {
  readonly encoding: TextEncoding;
  /** What was assumed, to be yielded before the first record; null when the file states its encoding. */
  readonly warning: ReadItem | null;
  /** The first 64 KiB as text, without byte order mark. */
  readonly head: string;
  /** The whole text from its start, without byte order mark; may be read once. */
  readonly text: AsyncIterable<string>;
}

/** Line by line, so that a line in order keeps what its author wrote, a replacement character included. */
function decodeBroken(bytes: Uint8Array): string {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  let text = "";
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(10, from);
    const line = bytes.subarray(from, end === -1 ? bytes.length : end + 1);
    text += isUtf8(line) ? decoder.decode(line) : decoder.decode(line).replaceAll("\uFFFD", UNREADABLE);
    from += line.length;
  }
  return text;
}

async function* utf8Text(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let carried: Uint8Array = new Uint8Array(0);
  let first = true;
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  const decode = (piece: Uint8Array): string => {
    const text = isUtf8(piece) ? decoder.decode(piece) : decodeBroken(piece);
    const unmarked = first && text.startsWith("\uFEFF") ? text.slice(1) : text;
    first = false;
    return unmarked;
  };
  for await (const chunk of bytes) {
    const whole = carried.length === 0 ? chunk : Buffer.concat([carried, chunk]);
    const ready = wholeCharacters(whole);
    carried = whole.slice(ready.length);
    if (ready.length > 0) yield decode(ready);
  }
  if (carried.length > 0) yield decode(carried);
}

async function* otherText(bytes: AsyncIterable<Uint8Array>, encoding: TextEncoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of bytes) {
    const text = decoder.decode(chunk, { stream: true });
    if (text !== "") yield text.replaceAll("\uFFFD", UNREADABLE);
  }
  const last = decoder.decode();
  if (last !== "") yield last.replaceAll("\uFFFD", UNREADABLE);
}

function statedEncoding(options: ReadOptions): TextEncoding | null {
  if (options.encoding === undefined) return null;
  const stated = ENCODINGS.find((name) => name === options.encoding?.toLowerCase());
  if (stated !== undefined) return stated;
  throw new CollectionError({
    code: "wrong-encoding",
    what: "The encoding that was chosen is not one we read",
    place: { file: options.fileName },
    remedy: `Choose one of ${ENCODINGS.join(", ")}.`,
  });
}

function assumption(encoding: TextEncoding, file: string): ReadItem {
  const message =
    `The file does not say how its letters are encoded; ${encoding} was assumed. Look at names with accents or ` +
    "in other scripts: if they are wrong, choose the encoding by hand or save the file as UTF-8.";
  return { kind: "warning", place: { file }, code: "assumed-encoding", message };
}

function headText(head: Uint8Array, encoding: TextEncoding): string {
  const piece = encoding === "utf-8" ? wholeCharacters(head) : head;
  return new TextDecoder(encoding).decode(piece);
}

/**
 * Decodes a stream.
 * @throws CollectionError empty-file; wrong-encoding when the bytes are no text, or the chosen encoding is unknown.
 */
export async function decodeText(
  bytes: AsyncIterable<Uint8Array>,
  options: ReadOptions,
): Promise<DecodedText> {
  const stated = statedEncoding(options);
  const peeked = await peekFilled(bytes, options.fileName);
  const detected = stated === null ? detectEncoding(peeked.head) : { encoding: stated, assumed: false };
  if (detected === null) {
    throw new CollectionError({
      code: "wrong-encoding",
      what: "The file is not text: it holds zero bytes that no text encoding explains",
      place: { file: options.fileName },
      remedy: "Open it in the program it came from and save it as CSV in UTF-8.",
    });
  }
  const { encoding, assumed } = detected;
  return {
    encoding,
    warning: assumed ? assumption(encoding, options.fileName) : null,
    head: headText(peeked.head, encoding),
    text: encoding === "utf-8" ? utf8Text(peeked.bytes) : otherText(peeked.bytes, encoding),
  };
}
