/**
 * Which values of a field are held, and by how many records?
 *
 * Each distinct text has a code, a small whole number; records hold codes. A value is read, folded and taken
 * apart once, however many records hold it, and forgotten with the last of them. Texts that mean the same
 * (two orders of one name) share a key number, so that agreement is one comparison of whole numbers.
 *
 * @module
 */
import type { Comparison, Encoded } from "../compare/comparison.ts";
import { AllEncodings, type Encodings, RecentEncodings } from "./encodings.ts";
import { HashedNumbers, hashOfText } from "./hashed-numbers.ts";
import { Int32List } from "./int32-list.ts";
import { KeyNumbers } from "./key-numbers.ts";
import type { Values } from "./values.ts";

/** In place of a code: nothing, or nothing that can be read. */
export const NO_VALUE = -1;

export interface DictionaryOptions {
  /** Records that may hold a value before it is a hub value; Infinity where the field has none. */
  readonly hubThreshold: number;
  /** Whether values come and go one at a time, so that few are kept ready to be compared. */
  readonly passing: boolean;
}

export class Dictionary implements Values {
  #comparison: Comparison;
  readonly hubThreshold: number;
  readonly #texts: string[] = [];
  readonly #encoded: Encodings;
  /** By text; null until one is looked up: a dictionary that comes in whole is never asked. */
  #codes: HashedNumbers | null = null;
  /** By key; null until one is looked up. Empty where the key is the text. */
  #keys: KeyNumbers | null = null;
  readonly #free: number[] = [];
  readonly #keyNumbers = new Int32List();
  readonly #holders = new Int32List();
  /** By code, a bit each: whether it is a hub value, as counted by {@link Dictionary.take}. */
  readonly #hubs: Int32List | null;
  #hubCount = 0;
  #wanted = "";
  readonly #isWanted = (code: number) => this.#texts[code] === this.#wanted;

  constructor(comparison: Comparison, { hubThreshold, passing }: DictionaryOptions) {
    this.#comparison = comparison;
    this.hubThreshold = hubThreshold;
    this.#encoded = passing ? new RecentEncodings() : new AllEncodings();
    this.#hubs = hubThreshold === Number.POSITIVE_INFINITY ? null : new Int32List();
  }

  get comparison(): Comparison {
    return this.#comparison;
  }

  /** From now on values are compared in this way, which must give them the same keys. */
  compareBy(comparison: Comparison): void {
    this.#comparison = comparison;
    this.#encoded.clear();
  }

  /** Codes run from 0 up to this; some may be free. */
  get size(): number {
    return this.#texts.length;
  }

  /** By code: the same for two texts that mean the same, and only for those. */
  get keyNumbers(): Int32Array {
    return this.#keyNumbers.items;
  }

  /** By code: records that hold it; 0 for a free code. */
  get holders(): Int32Array {
    return this.#holders.items;
  }

  /** @returns The code of a trimmed text, {@link NO_VALUE} when it is blank or cannot be read. Holders are as before. */
  codeOf(text: string): number {
    const codes = this.#byText();
    const hash = hashOfText(text);
    this.#wanted = text;
    const held = codes.find(hash, this.#isWanted);
    if (held !== NO_VALUE) return held;
    const code = this.#enter(text, this.#free);
    if (code !== NO_VALUE) codes.add(code, hash);
    return code;
  }

  /**
   * The codes of many texts, each different, at once.
   *
   * @returns By text; {@link NO_VALUE} as in {@link Dictionary.codeOf}.
   */
  codesOf(texts: readonly string[]): Int32Array {
    if (this.size > 0) return Int32Array.from(texts, (text) => this.codeOf(text.trim()));
    this.#keyNumbers.reserve(texts.length);
    this.#holders.reserve(texts.length);
    const trimmed = texts.map((text) => text.trim());
    if (trimmed.some((text, i) => text !== texts[i]))
      return Int32Array.from(trimmed, (text) => this.codeOf(text));
    if (trimmed.every((text) => this.#keyIs(text))) return this.#enterAll(trimmed);
    return Int32Array.from(trimmed, (text) => this.#enter(text, this.#free));
  }

  #keyIs(text: string): boolean {
    if (this.comparison.keyIsText) return text !== "";
    return this.comparison.encode(text)?.key === text;
  }

  /** Texts that are their own keys: nothing has to be looked up. */
  #enterAll(texts: readonly string[]): Int32Array {
    const codes = Int32Array.from(texts, (_, code) => code);
    for (const text of texts) this.#texts.push(text);
    this.#keyNumbers.items.set(codes);
    return codes;
  }

  /** Counts one more holder. */
  take(code: number): void {
    const holders = (this.#holders.items[code] as number) + 1;
    this.#holders.items[code] = holders;
    if (this.#hubs !== null && holders === this.hubThreshold + 1) this.#turnHub(this.#hubs, code);
  }

  /** Counts one holder less; the last forgets the value. */
  release(code: number): void {
    const left = (this.#holders.items[code] ?? 0) - 1;
    this.#holders.items[code] = left;
    if (this.#hubs !== null && left === this.hubThreshold) this.#turnHub(this.#hubs, code);
    if (left > 0) return;
    if (!this.comparison.keyIsText) this.#byKey().delete(code);
    this.#byText().delete(code);
    this.#texts[code] = "";
    this.#encoded.forget(code);
    this.#free.push(code);
  }

  isHub(code: number): boolean {
    return (this.#holders.items[code] ?? 0) > this.hubThreshold;
  }

  /** By code, a bit each: whether it is a hub value. Null while none is. */
  get hubs(): Int32Array | null {
    if (this.#hubs === null || this.#hubCount === 0) return null;
    this.#hubs.reserve((this.size >> 5) + 1);
    return this.#hubs.items;
  }

  text(code: number): string {
    return this.#texts[code] ?? "";
  }

  /** The key of a value that is held. */
  key(code: number): string {
    return this.encoded(code).key;
  }

  /** Of a code that is held. */
  encoded(code: number): Encoded {
    const known = this.#encoded.get(code);
    if (known !== null) return known;
    const encoded = this.comparison.encode(this.#texts[code] ?? "");
    if (encoded === null) throw new RangeError("A code is asked for that nobody holds.");
    this.#encoded.set(code, encoded);
    return encoded;
  }

  /** The level on which two held values fall. */
  compare(a: number, b: number): number {
    return this.comparison.compare(this.encoded(a), this.encoded(b));
  }

  /** What was a hub value is none, or the other way round. */
  #turnHub(hubs: Int32List, code: number): void {
    hubs.reserve((code >> 5) + 1);
    const turned = (hubs.items[code >> 5] as number) ^ (1 << (code & 31));
    hubs.items[code >> 5] = turned;
    this.#hubCount += (turned >>> (code & 31)) & 1 ? 1 : -1;
  }

  #byKey(): KeyNumbers {
    if (this.#keys !== null) return this.#keys;
    this.#keys = new KeyNumbers(this.#keyNumbers, (code) => this.key(code));
    for (let code = 0; code < this.size; code++)
      if (this.#texts[code] !== "") this.#keys.add(code, this.key(code));
    return this.#keys;
  }

  #byText(): HashedNumbers {
    if (this.#codes !== null) return this.#codes;
    this.#codes = new HashedNumbers();
    for (const [code, text] of this.#texts.entries())
      if (text !== "") this.#codes.add(code, hashOfText(text));
    return this.#codes;
  }

  #enter(text: string, free: number[]): number {
    if (text === "") return NO_VALUE;
    const encoded = this.comparison.keyIsText ? null : this.comparison.encode(text);
    if (encoded === null && !this.comparison.keyIsText) return NO_VALUE;
    const keys = encoded === null ? null : this.#byKey();
    const code = free.pop() ?? this.#texts.length;
    this.#texts[code] = text;
    this.#keyNumbers.reserve(code + 1);
    this.#holders.reserve(code + 1);
    this.#holders.items[code] = 0;
    if (encoded === null || keys === null) this.#keyNumbers.items[code] = code;
    else {
      keys.add(code, encoded.key);
      this.#encoded.set(code, encoded);
    }
    return code;
  }
}
