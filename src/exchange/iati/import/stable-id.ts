/**
 * Which id has what another file names by its own identifier?
 *
 * The same name gives the same id on every node and at every import. Source: RFC 9562, UUID version 5.
 *
 * @module
 */
import { sha1 } from "@noble/hashes/legacy.js";
import { bytesToHex, concatBytes, hexToBytes } from "@noble/hashes/utils.js";

/** Made for this use alone. */
const space = hexToBytes("6d1f0c2e8a4b5d7790c1e2f3a4b5c6d7");

export function stableId(name: string): string {
  const digest = sha1(concatBytes(space, new TextEncoder().encode(name))).slice(0, 16);
  digest[6] = ((digest[6] ?? 0) & 0x0f) | 0x50;
  digest[8] = ((digest[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytesToHex(digest);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
