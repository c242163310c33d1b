/**
 * Which records share a blocking key, as records come and go?
 *
 * The same blocks as `blocking.ts` finds all at once: hub values and overfull blocks are decided when asked, from
 * the records held then.
 *
 * @module
 */
import { BLOCK_CAP } from "../plan.ts";
import type { CappedBlock, CrowdedRecord } from "../scored-pair.ts";
import { Int32List } from "../table/int32-list.ts";
import type { Table } from "../table/table.ts";
import { largestFirst } from "./blocks-of-rule.ts";
import { HashSlots } from "./hash-slots.ts";
import { keyTexts, RuleKeys } from "./rule-keys.ts";

const NONE = -1;

export class BlockIndex {
  readonly #table: Table;
  readonly #cap: number;
  /** By rule: every key of a record, and those that do not stand for a hub value now. */
  readonly #allKeys: readonly RuleKeys[];
  readonly #openKeys: readonly RuleKeys[];
  readonly #slots = new HashSlots();
  /** By block: its first entry, and how many there are. */
  readonly #first = new Int32List();
  readonly #counts = new Int32List();
  /** By entry: its record and block, and its neighbours in the block and in the record. */
  readonly #record = new Int32List();
  readonly #block = new Int32List();
  readonly #next = new Int32List();
  readonly #previous = new Int32List();
  readonly #nextOfRecord = new Int32List();
  readonly #freeEntries: number[] = [];
  /** By position: the record's first entry. */
  readonly #firstOfRecord = new Int32List();
  readonly #crowded = new Map<number, readonly number[]>();
  /** By position: mark of the last search that met it. */
  #met = new Int32Array(64);
  #search = 0;

  constructor(table: Table) {
    this.#table = table;
    this.#cap = table.plan.options?.blockCap ?? BLOCK_CAP;
    this.#allKeys = table.plan.blocking.map((rule) => RuleKeys.ofEach(table, rule, false));
    this.#openKeys = table.plan.blocking.map((rule) => RuleKeys.ofEach(table, rule, true));
  }

  /** A record that was just taken into the table. */
  enter(position: number): void {
    this.#firstOfRecord.reserve(position + 1);
    this.#firstOfRecord.items[position] = NONE;
    const crowded: number[] = [];
    for (const [rule, keys] of this.#allKeys.entries()) {
      if (keys.read(position)) crowded.push(rule);
      for (let i = 0; i < keys.high.length; i++) {
        const block = this.#slots.claim(rule, keys.high.items[i] ?? 0, keys.low.items[i] ?? 0);
        if (!this.#standsIn(position, block)) this.#addEntry(position, block);
      }
    }
    if (crowded.length > 0) this.#crowded.set(position, crowded);
  }

  /** A record that is about to be removed from the table. */
  leave(position: number): void {
    for (let entry = this.#firstOfRecord.items[position] ?? NONE; entry !== NONE; ) {
      const next = this.#nextOfRecord.items[entry] ?? NONE;
      this.#removeEntry(entry);
      entry = next;
    }
    this.#firstOfRecord.items[position] = NONE;
    this.#crowded.delete(position);
  }

  /** Calls `meet` once for each record that shares an open block with this one, with the first rule that does. */
  partners(position: number, meet: (partner: number, rule: number) => void): void {
    const search = this.#beginSearch();
    this.#met[position] = search;
    for (const [rule, keys] of this.#openKeys.entries()) {
      keys.read(position);
      for (let i = 0; i < keys.high.length; i++) {
        const block = this.#slots.find(rule, keys.high.items[i] ?? 0, keys.low.items[i] ?? 0);
        if (block === NONE || (this.#counts.items[block] ?? 0) > this.#cap) continue;
        for (let at = this.#first.items[block] ?? NONE; at !== NONE; at = this.#next.items[at] ?? NONE) {
          const partner = this.#record.items[at] ?? 0;
          if (this.#met[partner] === search) continue;
          this.#met[partner] = search;
          meet(partner, rule);
        }
      }
    }
  }

  /** Blocks passed over for their size alone, largest first. */
  capped(): CappedBlock[] {
    const found: CappedBlock[] = [];
    for (let block = 0; block < this.#slots.length; block++) {
      const records = this.#counts.items[block] ?? 0;
      const rule = this.#table.plan.blocking[this.#slots.rule(block)];
      if (records <= this.#cap || rule === undefined) continue;
      const position = this.#record.items[this.#first.items[block] ?? 0] ?? 0;
      const wanted = { position, high: this.#slots.high(block), low: this.#slots.low(block) };
      const key = keyTexts(this.#table, rule, wanted);
      if (key.length === 0) continue;
      found.push({ rule: rule.name, key, records, pairsHidden: (records * (records - 1)) / 2 });
    }
    return found.sort(largestFirst);
  }

  crowded(): CrowdedRecord[] {
    return [...this.#crowded].flatMap(([position, rules]) =>
      rules.map((rule) => ({
        id: this.#table.ids[position] ?? "",
        rule: this.#table.plan.blocking[rule]?.name ?? "",
      })),
    );
  }

  #beginSearch(): number {
    if (this.#met.length < this.#table.length) {
      const larger = new Int32Array(this.#table.length * 2);
      larger.set(this.#met);
      this.#met = larger;
    }
    return ++this.#search;
  }

  #standsIn(position: number, block: number): boolean {
    let entry = this.#firstOfRecord.items[position] ?? NONE;
    while (entry !== NONE && this.#block.items[entry] !== block)
      entry = this.#nextOfRecord.items[entry] ?? NONE;
    return entry !== NONE;
  }

  #addEntry(position: number, block: number): void {
    this.#first.reserve(block + 1);
    this.#counts.reserve(block + 1);
    const count = this.#counts.items[block] ?? 0;
    const first = count === 0 ? NONE : (this.#first.items[block] ?? NONE);
    const entry = this.#freeEntries.pop() ?? this.#newEntry();
    this.#record.items[entry] = position;
    this.#block.items[entry] = block;
    this.#next.items[entry] = first;
    this.#previous.items[entry] = NONE;
    if (first !== NONE) this.#previous.items[first] = entry;
    this.#first.items[block] = entry;
    this.#counts.items[block] = count + 1;
    this.#nextOfRecord.items[entry] = this.#firstOfRecord.items[position] ?? NONE;
    this.#firstOfRecord.items[position] = entry;
  }

  #removeEntry(entry: number): void {
    const block = this.#block.items[entry] ?? 0;
    const next = this.#next.items[entry] ?? NONE;
    const previous = this.#previous.items[entry] ?? NONE;
    if (next !== NONE) this.#previous.items[next] = previous;
    if (previous !== NONE) this.#next.items[previous] = next;
    else this.#first.items[block] = next;
    const left = (this.#counts.items[block] ?? 0) - 1;
    this.#counts.items[block] = left;
    if (left === 0) this.#slots.forget(block);
    this.#freeEntries.push(entry);
  }

  #newEntry(): number {
    for (const list of [this.#record, this.#block, this.#next, this.#previous, this.#nextOfRecord])
      list.push(0);
    return this.#record.length - 1;
  }
}
