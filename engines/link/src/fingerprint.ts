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
import { HashedNumbers } from "./table/hashed-numbers.ts";

const FNV_PRIME = 0x01000193;
const FIRST_OFFSET = 0x811c9dc5;
const SECOND_OFFSET = 0x9747b28c;
const FINGERPRINT = /^[0-9a-f]{16}$/;

/** The two lanes of the last text read, 32 bits each. Read both before the next. */
let firstLane = 0;
let secondLane = 0;

/** @returns 16 hexadecimal digits. */
export function fingerprint(text: string): string {
  read(text);
  return hex(firstLane) + hex(secondLane);
}

/** What stands beside the fingerprint of a text, for many texts: none is spelt out. @returns -1 for a text that is not listed. */
export function countsByFingerprint(counts: Readonly<Record<string, number>>): (text: string) => number {
  const listed = Object.entries(counts).filter(([name]) => FINGERPRINT.test(name));
  const seconds = Int32Array.from(listed, ([name]) => Number.parseInt(name.slice(8), 16));
  const found = Float64Array.from(listed, ([, count]) => count);
  const numbers = new HashedNumbers();
  for (const [i, [name]] of listed.entries()) numbers.add(i, Number.parseInt(name.slice(0, 8), 16) | 0);
  const isRead = (number: number) => seconds[number] === secondLane;
  return (text) => {
    read(text);
    return found[numbers.find(firstLane, isRead)] ?? -1;
  };
}

function read(text: string): void {
  let first = FIRST_OFFSET | 0;
  let second = SECOND_OFFSET | 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    first = Math.imul(first ^ unit, FNV_PRIME);
    second = Math.imul(second ^ unit ^ (first >>> 15), FNV_PRIME);
  }
  firstLane = first;
  secondLane = second;
}

function hex(lane: number): string {
  return (lane >>> 0).toString(16).padStart(8, "0");
}
