/**
 * Which records stand in which block, as they come and go?
 *
 * A block of one record is that record's position. A larger one is a run of positions in one pool, with room up to the next
 * power of two, so that reading a block reads neighbouring numbers. Runs that are given up are used again.
 *
 * @module
 */
import { Int32List, roomFor } from "../table/int32-list.ts";

const FIRST_POOL = 1_024;

export class Postings {
  #pool = new Int32Array(FIRST_POOL);
  #end = 0;
  /** By block: its only record, or where its run begins. */
  readonly #at = new Int32List();
  readonly #counts = new Int32List();
  /** By the number of bits of their room: where runs that were given up begin. */
  readonly #free: number[][] = [];

  /** Records in a block; 0 for one that has none, or never had. */
  count(block: number): number {
    return this.#counts.items[block] ?? 0;
  }

  /** The record that came last; `count` must not be 0. */
  last(block: number): number {
    return this.member(block, this.count(block) - 1);
  }

  /** The record at one place of a block, from 0 up to its count, in no order that means anything. */
  member(block: number, place: number): number {
    const at = this.#at.items[block] as number;
    return this.count(block) === 1 ? at : (this.#pool[at + place] as number);
  }

  /** Appends the records of a block. */
  copy(block: number, into: Int32List): void {
    const count = this.count(block);
    const at = this.#at.items[block] as number;
    into.reserve(into.length + count);
    if (count === 1) into.items[into.length] = at;
    else for (let i = 0; i < count; i++) into.items[into.length + i] = this.#pool[at + i] as number;
    into.length += count;
  }

  /** A record that does not stand in the block. */
  add(block: number, position: number): void {
    this.#at.reserve(block + 1);
    this.#counts.reserve(block + 1);
    const count = this.count(block);
    if (count === 0) this.#at.items[block] = position;
    else {
      if (runFor(count) !== runFor(count + 1)) this.#move(block, count, runFor(count + 1));
      this.#pool[(this.#at.items[block] as number) + count] = position;
    }
    this.#counts.items[block] = count + 1;
  }

  /** Searched from the end, where those that came last mostly are. @returns Whether it stood there. */
  remove(block: number, position: number): boolean {
    const count = this.count(block);
    let place = count - 1;
    while (place >= 0 && this.member(block, place) !== position) place--;
    if (place < 0) return false;
    if (count > 1) {
      const at = this.#at.items[block] as number;
      this.#pool[at + place] = this.#pool[at + count - 1] as number;
      if (runFor(count) !== runFor(count - 1)) this.#move(block, count - 1, runFor(count - 1));
    }
    this.#counts.items[block] = count - 1;
    return true;
  }

  /** Moves the first `kept` records of a block to a run of another room. */
  #move(block: number, kept: number, room: number): void {
    const from = this.#at.items[block] as number;
    const was = runFor(this.count(block));
    const to = room === 1 ? (this.#pool[from] as number) : this.#take(room);
    if (was === 1) this.#pool[to] = from;
    else {
      if (room > 1) this.#pool.copyWithin(to, from, from + kept);
      this.#give(from, was);
    }
    this.#at.items[block] = to;
  }

  #take(room: number): number {
    const free = this.#free[bitsOf(room)]?.pop();
    if (free !== undefined) return free;
    const at = this.#end;
    this.#end += room;
    if (this.#end > this.#pool.length) {
      const larger = new Int32Array(roomFor(this.#end, this.#pool.length));
      larger.set(this.#pool);
      this.#pool = larger;
    }
    return at;
  }

  #give(at: number, room: number): void {
    const bits = bitsOf(room);
    while (this.#free.length <= bits) this.#free.push([]);
    this.#free[bits]?.push(at);
  }
}

/** The power of two that holds as many. */
function runFor(count: number): number {
  return count <= 1 ? 1 : 1 << (32 - Math.clz32(count - 1));
}

function bitsOf(room: number): number {
  return 31 - Math.clz32(room);
}
