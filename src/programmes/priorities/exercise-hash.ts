/**
 * Which exercise exactly was signed?
 *
 * @module
 */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import type { Content } from "../entries/entry-schemas.ts";
import { sortedJson } from "../sorted-json.ts";

/** SHA-256 of the exercise as JSON with sorted keys, in hex. */
export function exerciseHash(exercise: Content<"priority-exercise">): string {
  return bytesToHex(sha256(new TextEncoder().encode(sortedJson(exercise))));
}

/** Where chance begins: what is signed decides it, so that nobody can draw until they like the result. */
export function seedOf(hash: string): number {
  return Number.parseInt(hash.slice(0, 8), 16);
}
