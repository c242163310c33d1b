/**
 * What enters the tree?
 *
 * One byte that says how to read the rest, then a commitment of 32 bytes: SHA-256 over a salt and what was done.
 * Nothing about anybody can be read from it, nor guessed without the salt.
 *
 * Source: trust.md rule 4.
 *
 * @module
 */
import { createHash } from "node:crypto";

/** The first byte of an entry whose rest is a commitment. */
const commitmentMark = 1;

/** An entry of the tree, 33 bytes, from a commitment of 32. */
export function entryOf(commitment: Uint8Array): Uint8Array {
  const entry = new Uint8Array(1 + commitment.length);
  entry[0] = commitmentMark;
  entry.set(commitment, 1);
  return entry;
}

/** The commitment to a detail: 32 bytes. `salt`: 32 random bytes, kept beside it until it must be forgotten. */
export function commitmentTo(salt: Uint8Array, detail: string): Uint8Array {
  return createHash("sha256").update(salt).update(detail, "utf8").digest();
}
