/**
 * How are millions of scored pairs handed on without an object a pair?
 *
 * @module
 */
import { Int32List } from "./table/int32-list.ts";

/** Scored pairs, in no order that means anything. Arrays may be longer than `count`. */
export interface PairList {
  readonly count: number;
  /** Pairs that were looked at, most of which fell below what was asked for. */
  readonly looked: number;
  /** Positions of the two records among those handed in, `a` below `b`. */
  readonly a: Int32Array;
  readonly b: Int32Array;
  /** Evidence plus prior, as log2 of the odds. Unit: bits. */
  readonly bits: Float64Array;
  /** Index of the blocking rule that brought the two together. */
  readonly rule: Uint8Array;
  /** What the evidence on any two records comes to, looked at or not, by position. Unit: bits. */
  readonly bitsOf?: (a: number, b: number) => number;
}

/** Collects scored pairs. */
export class PairCollector implements PairList {
  looked = 0;
  #bits = new Float64Array(1024);
  #rule = new Uint8Array(1024);
  readonly #a = new Int32List(1024);
  readonly #b = new Int32List(1024);

  get count(): number {
    return this.#a.length;
  }

  get a(): Int32Array {
    return this.#a.items;
  }

  get b(): Int32Array {
    return this.#b.items;
  }

  get bits(): Float64Array {
    return this.#bits;
  }

  get rule(): Uint8Array {
    return this.#rule;
  }

  add(a: number, b: number, bits: number, rule: number): void {
    const at = this.#a.length;
    if (at === this.#bits.length) this.#grow();
    this.#a.push(Math.min(a, b));
    this.#b.push(Math.max(a, b));
    this.#bits[at] = bits;
    this.#rule[at] = rule;
  }

  addAll({ count, looked, a, b, bits, rule }: PairList): void {
    for (let i = 0; i < count; i++) this.add(a[i] ?? 0, b[i] ?? 0, bits[i] ?? 0, rule[i] ?? 0);
    this.looked += looked;
  }

  clear(): void {
    this.#a.length = 0;
    this.#b.length = 0;
  }

  #grow(): void {
    const bits = new Float64Array(this.#bits.length * 2);
    bits.set(this.#bits);
    this.#bits = bits;
    const rule = new Uint8Array(this.#rule.length * 2);
    rule.set(this.#rule);
    this.#rule = rule;
  }
}
