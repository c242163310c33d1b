/**
 * What is the hash of an entry, and of two hashes above it?
 *
 * SHA-256 with one byte in front that keeps entries and inner nodes apart (0 for a leaf, 1 for a node), so
 * that no entry can pass for a subtree. One hasher is reused: a million hashes leave no million objects.
 *
 * Assumes: single-threaded use; no function here awaits between starting and finishing a hash.
 * Source: RFC 6962 section 2.1.
 *
 * @module
 */
import { sha256 } from "@noble/hashes/sha2.js";
import { LedgerError } from "./errors.ts";

/** Length of every hash. Unit: bytes. */
export const HASH_BYTES = 32;

const LEAF_PREFIX = Uint8Array.of(0);
const blank = sha256.create();
const hasher = sha256.create();
const nodeInput = new Uint8Array(1 + 2 * HASH_BYTES);
nodeInput[0] = 1;

/** SHA-256 of the bytes as they are, without prefix. Returns 32 bytes. */
export function plainHash(bytes: Uint8Array): Uint8Array {
  return blank._cloneInto(hasher).update(bytes).digest();
}

/** The hash by which an entry stands in the tree. `entry`: 0 or more bytes. Returns 32 bytes. */
export function leafHash(entry: Uint8Array): Uint8Array {
  const hash = new Uint8Array(HASH_BYTES);
  blank._cloneInto(hasher).update(LEAF_PREFIX).update(entry).digestInto(hash);
  return hash;
}

/** The hash of the node above two hashes of 32 bytes each. Returns 32 bytes. */
export function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  requireHash(left);
  requireHash(right);
  const hash = new Uint8Array(HASH_BYTES);
  nodeInput.set(left, 1);
  nodeInput.set(right, 1 + HASH_BYTES);
  blank._cloneInto(hasher).update(nodeInput).digestInto(hash);
  return hash;
}

/**
 * The root above `hashes`: 2^k hashes of 32 bytes in one flat array, k from 0 to 8 in a tile.
 *
 * @throws LedgerError "hash-malformed" when the number of hashes is no power of two.
 */
export function perfectRoot(hashes: Uint8Array): Uint8Array {
  let count = hashes.length / HASH_BYTES;
  if (count < 1 || !Number.isInteger(Math.log2(count))) {
    throw new LedgerError(
      "hash-malformed",
      `A perfect subtree needs 2^k hashes of 32 bytes, not ${hashes.length} bytes.`,
    );
  }
  const level = hashes.slice();
  for (; count > 1; count /= 2) hashPairsInPlace(level, count);
  return level.slice(0, HASH_BYTES);
}

/** Replaces `count` hashes at the front of `level` by the `count / 2` hashes above them. */
function hashPairsInPlace(level: Uint8Array, count: number): void {
  for (let pair = 0; pair < count / 2; pair++) {
    const from = pair * 2 * HASH_BYTES;
    nodeInput.set(level.subarray(from, from + 2 * HASH_BYTES), 1);
    blank
      ._cloneInto(hasher)
      .update(nodeInput)
      .digestInto(level.subarray(from / 2, from / 2 + HASH_BYTES));
  }
}

/** The root of the tree without entries: SHA-256 of nothing. */
export function emptyRoot(): Uint8Array {
  return plainHash(new Uint8Array(0));
}

/** Whether two byte strings are equal. Not constant in time: hashes here are public. */
export function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false;
  for (let index = 0; index < one.length; index++) if (one[index] !== other[index]) return false;
  return true;
}

/** @throws LedgerError "hash-malformed" unless `hash` has 32 bytes. */
export function requireHash(hash: Uint8Array): void {
  if (hash.length === HASH_BYTES) return;
  throw new LedgerError("hash-malformed", `A hash has ${HASH_BYTES} bytes, this one has ${hash.length}.`);
}
