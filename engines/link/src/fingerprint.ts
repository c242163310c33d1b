/**
 * How is a value named in a model without spelling it out?
 *
 * By a 64-bit hash, so that whoever reads a model does not read names along with it. It is no protection: who
 * guesses a value can check the guess.
 *
 * Source: Fowler, Noll and Vo, FNV-1a, IETF draft-eastlake-fnv (two 32-bit lanes with different offsets).
 *
 * @module
 */

const FNV_PRIME = 0x01000193;
const FIRST_OFFSET = 0x811c9dc5;
const SECOND_OFFSET = 0x9747b28c;

/** @returns 16 hexadecimal digits. */
export function fingerprint(text: string): string {
  let first = FIRST_OFFSET;
  let second = SECOND_OFFSET;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    first = Math.imul(first ^ unit, FNV_PRIME);
    second = Math.imul(second ^ unit ^ (first >>> 15), FNV_PRIME);
  }
  return hex(first) + hex(second);
}

function hex(lane: number): string {
  return (lane >>> 0).toString(16).padStart(8, "0");
}
