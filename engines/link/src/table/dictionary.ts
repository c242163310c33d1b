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
import { Int32List } from "./int32-list.ts";
import type { Values } from "./values.ts";

/** In place of a code: nothing, or nothing that can be read. */
export const NO_VALUE = -1;

interface SharedKey {
  readonly number: number;
  codes: number;
}

export class Dictionary implements Values {
  #comparison: Comparison;
  /** Records that may hold a value before it is a hub value; Infinity where the field has none. */
  readonly hubThreshold: number;
  readonly #texts: string[] = [];
  /** By code; null while it has not been asked for. */
  readonly #encoded: (Encoded | null)[] = [];
  /** By text; null until one is looked up: a dictionary that comes in whole is never asked. */
  #codes: Map<string, number> | null = null;
  /** By key: its number, and how many codes have it; null until one is looked up. Empty where the key is the text. */
  #keys: Map<string, SharedKey> | null = null;
  readonly #free: number[] = [];
  readonly #keyNumbers = new Int32List();
  readonly #holders = new Int32List();
  #nextKey = 0;

  constructor(comparison: Comparison, hubThreshold: number) {
    this.#comparison = comparison;
    this.hubThreshold = hubThreshold;
  }

  get comparison(): Comparison {
    return this.#comparison;
  }

  /** From now on values are compared in this way, which must give them the same keys. */
  compareBy(comparison: Comparison): void {
    this.#comparison = comparison;
    this.#encoded.fill(null);
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
    const held = codes.get(text);
    if (held !== undefined) return held;
    const code = this.#enter(text, this.#free);
    if (code !== NO_VALUE) codes.set(text, code);
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
    for (const text of texts) {
      this.#texts.push(text);
      this.#encoded.push(null);
    }
    this.#keyNumbers.items.set(codes);
    this.#nextKey = texts.length;
    return codes;
  }

  /** Counts one more holder. */
  take(code: number): void {
    this.#holders.items[code] = (this.#holders.items[code] ?? 0) + 1;
  }

  /** Counts one holder less; the last forgets the value. */
  release(code: number): void {
    const left = (this.#holders.items[code] ?? 0) - 1;
    this.#holders.items[code] = left;
    if (left > 0) return;
    this.#releaseKey(code);
    this.#byText().delete(this.#texts[code] ?? "");
    this.#texts[code] = "";
    this.#encoded[code] = null;
    this.#free.push(code);
  }

  isHub(code: number): boolean {
    return (this.#holders.items[code] ?? 0) > this.hubThreshold;
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
    const known = this.#encoded[code];
    if (known !== null && known !== undefined) return known;
    const encoded = this.comparison.encode(this.#texts[code] ?? "");
    if (encoded === null) throw new RangeError("A code is asked for that nobody holds.");
    this.#encoded[code] = encoded;
    return encoded;
  }

  /** The level on which two held values fall. */
  compare(a: number, b: number): number {
    return this.comparison.compare(this.encoded(a), this.encoded(b));
  }

  #releaseKey(code: number): void {
    if (this.comparison.keyIsText) return;
    const key = this.key(code);
    const shared = this.#byKey().get(key);
    if (shared !== undefined && --shared.codes === 0) this.#byKey().delete(key);
  }

  #byKey(): Map<string, SharedKey> {
    if (this.#keys !== null) return this.#keys;
    this.#keys = new Map();
    for (let code = 0; code < this.size; code++)
      if (this.#texts[code] !== "")
        this.#keys.set(this.key(code), { number: this.#keyNumbers.items[code] ?? 0, codes: 1 });
    return this.#keys;
  }

  #byText(): Map<string, number> {
    this.#codes ??= new Map(this.#texts.map((text, code) => [text, code]));
    return this.#codes;
  }

  #enter(text: string, free: number[]): number {
    if (text === "") return NO_VALUE;
    const encoded = this.comparison.keyIsText ? null : this.comparison.encode(text);
    if (encoded === null && !this.comparison.keyIsText) return NO_VALUE;
    const number = encoded === null ? null : this.#numberOf(encoded.key);
    const code = free.pop() ?? this.#texts.length;
    this.#texts[code] = text;
    this.#encoded[code] = encoded;
    this.#keyNumbers.reserve(code + 1);
    this.#holders.reserve(code + 1);
    this.#holders.items[code] = 0;
    this.#keyNumbers.items[code] = number ?? code;
    return code;
  }

  #numberOf(key: string): number {
    const keys = this.#byKey();
    const shared = keys.get(key);
    if (shared !== undefined) {
      shared.codes++;
      return shared.number;
    }
    const number = this.#nextKey++;
    keys.set(key, { number, codes: 1 });
    return number;
  }
}
