/**
 * By which key does a row come back next time, when its source gives it none?
 *
 * The hash of what it says: the same words give the same key in the next file.
 *
 * Source: FIPS 180-4 (SHA-256), cut to 128 bits.
 *
 * @module
 */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** Longest key that is taken from a source as it is. Unit: UTF-16 code units. */
const LONGEST_KEY = 200;

/** Hash of a list of texts, order and boundaries counted. 32 hexadecimal digits. */
export function contentHash(parts: readonly string[]): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(parts)))).slice(0, 32);
}

/** Hash of properties, whatever their order. 32 hexadecimal digits. */
export function propertiesHash(properties: Readonly<Record<string, readonly string[]>>): string {
  const parts = Object.keys(properties)
    .sort()
    .map((name) => JSON.stringify([name, properties[name]]));
  return contentHash(parts);
}

/** A source's own key, or its hash when it is too long to keep. */
export function boundedKey(key: string): string {
  return key.length <= LONGEST_KEY ? key : contentHash([key]);
}

/** Counts how often a content was seen, so that rows alike to the letter stay separate. */
export class Ordinals {
  readonly #seen = new Map<string, number>();

  /** The key for the next row with this content: the hash, then "hash-2", "hash-3" ... */
  next(hash: string): string {
    const count = (this.#seen.get(hash) ?? 0) + 1;
    this.#seen.set(hash, count);
    return count === 1 ? hash : `${hash}-${count}`;
  }
}
