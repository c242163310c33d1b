/**
 * Is a file smaller on the way when it is compressed once, before anybody asks for it?
 *
 * Brotli and gzip for text and programs, where they save at least a tenth.
 *
 * Source: RFC 7932 (Brotli), RFC 1952 (gzip).
 *
 * @module
 */
import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, brotliDecompressSync, constants, gunzipSync, gzip } from "node:zlib";

/** By what a browser calls it, what is added to a file's name. */
export const encodings = { br: ".br", gzip: ".gz" } as const;
export type Encoding = keyof typeof encodings;

const worthIt = /\.(?:html|js|css|json|svg|txt|webmanifest|wasm|map)$/;
const shortest = 512;
const enough = 0.9;

/** Brotli's last steps cost ten times as much and save a few in a hundred: they are for what every visit begins with. */
const everybodyLoads = /^(?:app|strings)\/|^[^/]+$/;

/** The file in each encoding that is worth it. */
export async function compressedFile(path: string, content: Buffer): Promise<ReadonlyMap<Encoding, Buffer>> {
  const made = new Map<Encoding, Buffer>();
  if (!worthIt.test(path) || content.length < shortest) return made;
  const quality = everybodyLoads.test(path) ? 11 : 9;
  const brotli = await promisify(brotliCompress)(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  });
  const zipped = await promisify(gzip)(content, { level: 9 });
  if (brotli.length < content.length * enough) made.set("br", brotli);
  if (zipped.length < content.length * enough) made.set("gzip", zipped);
  return made;
}

/** True when a compressed form holds the bytes of this hash (lower-case hexadecimal SHA-256): none that was cut off does. */
export function holdsBytes(compressed: Buffer, encoding: Encoding, hash: string): boolean {
  try {
    const bytes = (encoding === "br" ? brotliDecompressSync : gunzipSync)(compressed);
    return createHash("sha256").update(bytes).digest("hex") === hash;
  } catch {
    return false;
  }
}
