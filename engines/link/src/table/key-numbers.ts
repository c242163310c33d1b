/**
 * Which values of a field mean the same?
 *
 * Two orders of one name have one key, and so one number. The keys themselves are not kept: each is made again from one of
 * the values that have it.
 *
 * @module
 */
import { HashedNumbers, hashOfText } from "./hashed-numbers.ts";
import { Int32List } from "./int32-list.ts";

const NONE = -1;

export class KeyNumbers {
  readonly #numbers = new HashedNumbers();
  /** By number: a code that has it. */
  readonly #first = new Int32List();
  readonly #freeNumbers: number[] = [];
  #nextNumber = 0;
  /** By code: its number, and the next code that has the same. */
  readonly #ofCode: Int32List;
  readonly #next = new Int32List();
  readonly #keyOf: (code: number) => string;
  #wanted = "";
  readonly #isWanted = (number: number) => this.#keyOf(this.#first.items[number] as number) === this.#wanted;

  /** @param ofCode - By code; written here. @param keyOf - The key of a value that is held. */
  constructor(ofCode: Int32List, keyOf: (code: number) => string) {
    this.#ofCode = ofCode;
    this.#keyOf = keyOf;
  }

  /** A value that is not held yet. */
  add(code: number, key: string): void {
    const hash = hashOfText(key);
    this.#wanted = key;
    const known = this.#numbers.find(hash, this.#isWanted);
    const number = known === NONE ? this.#newNumber(hash) : known;
    this.#next.reserve(code + 1);
    this.#first.reserve(number + 1);
    this.#next.items[code] = known === NONE ? NONE : (this.#first.items[number] as number);
    this.#first.items[number] = code;
    this.#ofCode.items[code] = number;
  }

  /** A value that is held, and will not be. */
  delete(code: number): void {
    const number = this.#ofCode.items[code] as number;
    const next = this.#next.items[code] as number;
    const first = this.#first.items[number] as number;
    if (first !== code) {
      let before = first;
      while (this.#next.items[before] !== code) before = this.#next.items[before] as number;
      this.#next.items[before] = next;
      return;
    }
    this.#first.items[number] = next;
    if (next !== NONE) return;
    this.#numbers.delete(number);
    this.#freeNumbers.push(number);
  }

  #newNumber(hash: number): number {
    const number = this.#freeNumbers.pop() ?? this.#nextNumber++;
    this.#numbers.add(number, hash);
    return number;
  }
}
