/**
 * Which number has what is looked for, as numbers come and go?
 *
 * An open-addressing table of small whole numbers, each with the hash of what it stands for; what that is, the caller
 * knows, and compares. A map of texts takes five times the room.
 *
 * Source: Knuth, The Art of Computer Programming 3, 6.4, linear probing and its deletion (algorithm R).
 *
 * @module
 */
import { Int32List } from "./int32-list.ts";

const FREE = -1;
const FIRST_SIZE = 64;
/** Share of places taken at which the table doubles. */
const FULL = 0.6;

export class HashedNumbers {
  readonly #hashes = new Int32List();
  #slots = new Int32Array(FIRST_SIZE).fill(FREE);
  #size = 0;

  /** Numbers held. */
  get size(): number {
    return this.#size;
  }

  /** @param is - Whether a number of that hash is the one looked for. @returns -1 when none is. */
  find(hash: number, is: (number: number) => boolean): number {
    const last = this.#slots.length - 1;
    for (let place = hash & last; ; place = (place + 1) & last) {
      const number = this.#slots[place] as number;
      if (number === FREE || (this.#hashes.items[number] === hash && is(number))) return number;
    }
  }

  /** A number that is not held yet. */
  add(number: number, hash: number): void {
    if (this.#size >= this.#slots.length * FULL) this.#double();
    this.#hashes.reserve(number + 1);
    this.#hashes.items[number] = hash;
    this.#slots[this.#placeOf(FREE, hash)] = number;
    this.#size++;
  }

  /** A number that is held. */
  delete(number: number): void {
    const last = this.#slots.length - 1;
    let hole = this.#placeOf(number, this.#hashOf(number));
    for (let next = (hole + 1) & last; this.#slots[next] !== FREE; next = (next + 1) & last) {
      const other = this.#slots[next] as number;
      if (((next - this.#hashOf(other)) & last) < ((next - hole) & last)) continue;
      this.#slots[hole] = other;
      hole = next;
    }
    this.#slots[hole] = FREE;
    this.#size--;
  }

  #hashOf(number: number): number {
    return this.#hashes.items[number] as number;
  }

  /** Where a number stands, or {@link FREE} is met first. */
  #placeOf(number: number, hash: number): number {
    const last = this.#slots.length - 1;
    let place = hash & last;
    while (this.#slots[place] !== number) place = (place + 1) & last;
    return place;
  }

  #double(): void {
    const held = this.#slots;
    this.#slots = new Int32Array(held.length * 2).fill(FREE);
    for (const number of held)
      if (number !== FREE) this.#slots[this.#placeOf(FREE, this.#hashOf(number))] = number;
  }
}

const FNV_PRIME = 0x01000193;
/** Another in every process, so that nobody can hand in texts that are all looked for in one place. */
const OFFSET = (Math.random() * 2 ** 32) | 0;

/**
 * A whole number of 32 bits, for this process alone.
 *
 * Source: Fowler, Noll and Vo, FNV-1a, IETF draft-eastlake-fnv; the last mixing after Appleby, MurmurHash3.
 */
export function hashOfText(text: string): number {
  let hash = OFFSET;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), FNV_PRIME);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}
