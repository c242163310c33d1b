/**
 * Which characters are these bytes, in the encoding that the document states?
 *
 * @module
 */
import { ExchangeError } from "../../exchange-error.ts";

/** @throws ExchangeError `encoding` for bytes that are not in the encoding stated, or one we do not know; `packed` */
export async function* decodeText(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  try {
    for await (const piece of bytes) {
      if (decoder === null && isPacked(piece))
        throw new ExchangeError(
          "packed",
          "The file is an archive (gzip or zip), not XML: unpack it first.",
          1,
        );
      decoder ??= new TextDecoder(encodingOf(piece), { fatal: true });
      yield decoder.decode(piece, { stream: true });
    }
    yield decoder?.decode() ?? "";
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof RangeError)) throw error;
    throw new ExchangeError("encoding", "The bytes are not in the encoding that the document states.");
  }
}

function encodingOf(first: Uint8Array): string {
  if (first[0] === 0xff && first[1] === 0xfe) return "utf-16le";
  if (first[0] === 0xfe && first[1] === 0xff) return "utf-16be";
  const beginning = new TextDecoder("latin1").decode(first.subarray(0, 200));
  return (
    /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*encoding\s*=\s*["']([\w.-]+)["']/.exec(beginning)?.[1] ?? "utf-8"
  );
}

/** By the first bytes of gzip (RFC 1952) and of zip. */
function isPacked([first, second]: Uint8Array): boolean {
  return (first === 0x1f && second === 0x8b) || (first === 0x50 && second === 0x4b);
}
