/**
 * Which block has this key, as blocks come and go?
 *
 * An open-addressing table of block numbers. A block that is given up leaves nothing behind, not even its hash:
 * what follows it moves up.
 *
 * Source: Knuth, The Art of Computer Programming 3, 6.4, linear probing and its deletion (algorithm R).
 *
 * @module
 */
import { Int32List } from "../table/int32-list.ts";

const FREE = -1;
const FIRST_SIZE = 1024;
/** Share of places taken at which the table doubles. */
const FULL = 0.6;

export class HashSlots {
  /** By block: the two hashes of its key, and its rule. */
  readonly #high = new Int32List();
  readonly #low = new Int32List();
  readonly #rule = new Int32List();
  readonly #freeBlocks: number[] = [];
  #slots = new Int32Array(FIRST_SIZE).fill(FREE);
  #taken = 0;

  /** Block numbers run from 0 up to this; some may be free. */
  get length(): number {
    return this.#high.length;
  }

  high(block: number): number {
    return this.#high.items[block] ?? 0;
  }

  low(block: number): number {
    return this.#low.items[block] ?? 0;
  }

  rule(block: number): number {
    return this.#rule.items[block] ?? 0;
  }

  /** @returns -1 when there is none. */
  find(rule: number, high: number, low: number): number {
    return this.#slots[this.#placeOf(rule, high, low)] ?? FREE;
  }

  /** @returns The block of that key, a new one when there was none. */
  claim(rule: number, high: number, low: number): number {
    const place = this.#placeOf(rule, high, low);
    const held = this.#slots[place] ?? FREE;
    if (held !== FREE) return held;
    const block = this.#freeBlocks.pop() ?? this.#newBlock();
    this.#high.items[block] = high;
    this.#low.items[block] = low;
    this.#rule.items[block] = rule;
    this.#slots[place] = block;
    this.#taken++;
    if (this.#taken > this.#slots.length * FULL) this.#double();
    return block;
  }

  /** Gives a block up. */
  forget(block: number): void {
    let hole = this.#placeOf(this.rule(block), this.high(block), this.low(block));
    const last = this.#slots.length - 1;
    for (let next = (hole + 1) & last; this.#slots[next] !== FREE; next = (next + 1) & last) {
      const other = this.#slots[next] ?? FREE;
      const home = this.#homeOf(this.rule(other), this.high(other), this.low(other));
      if (((next - home) & last) < ((next - hole) & last)) continue;
      this.#slots[hole] = other;
      hole = next;
    }
    this.#slots[hole] = FREE;
    this.#taken--;
    this.#freeBlocks.push(block);
    this.#high.items[block] = 0;
    this.#low.items[block] = 0;
  }

  #newBlock(): number {
    this.#high.push(0);
    this.#low.push(0);
    this.#rule.push(0);
    return this.#high.length - 1;
  }

  #placeOf(rule: number, high: number, low: number): number {
    const last = this.#slots.length - 1;
    for (let place = this.#homeOf(rule, high, low); ; place = (place + 1) & last) {
      const block = this.#slots[place] ?? FREE;
      if (block === FREE) return place;
      if (this.high(block) === high && this.low(block) === low && this.rule(block) === rule) return place;
    }
  }

  #homeOf(rule: number, high: number, low: number): number {
    return (high ^ Math.imul(low, 0x9e3779b1) ^ Math.imul(rule + 1, 0x85ebca6b)) & (this.#slots.length - 1);
  }

  #double(): void {
    const held = this.#slots.filter((block) => block !== FREE);
    this.#slots = new Int32Array(this.#slots.length * 2).fill(FREE);
    for (const block of held)
      this.#slots[this.#placeOf(this.rule(block), this.high(block), this.low(block))] = block;
  }
}
