/**
 * How do two people make sure, by telephone, that they mean the same key?
 *
 * Six groups of five digits from SHA-256 of the recipient: 99 bits, the same in every language. A node that puts a key
 * of its own in place would have to find one with the same digits.
 *
 * @module
 */
import { sha256 } from "@noble/hashes/sha2.js";

/** @returns digits like `01234 56789 01234 56789 01234 56789`. */
export function keyFingerprint(recipient: string): string {
  const hash = sha256(new TextEncoder().encode(`waymark key ${recipient}`));
  const groups = [0, 5, 10, 15, 20, 25].map((from) =>
    // Forty bits a group, so that the remainder favours no group by more than a millionth.
    hash.subarray(from, from + 5).reduce((sum, byte) => sum * 256 + byte, 0),
  );
  return groups.map((group) => String(group % 100_000).padStart(5, "0")).join(" ");
}
