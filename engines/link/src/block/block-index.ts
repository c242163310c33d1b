/**
 * Which records share a blocking key, as records come and go?
 *
 * The same blocks as `blocking.ts` finds all at once: hub values and overfull blocks are decided when asked, from
 * the records held then. What is kept of a record is its place in each of its blocks; its keys are made again when it goes.
 *
 * @module
 */
import { BLOCK_CAP } from "../plan.ts";
import type { CappedBlock, CrowdedRecord } from "../scored-pair.ts";
import { Int32List } from "../table/int32-list.ts";
import type { Table } from "../table/table.ts";
import { largestFirst } from "./blocks-of-rule.ts";
import { HashSlots } from "./hash-slots.ts";
import { Postings } from "./postings.ts";
import { keyTexts, RuleKeys } from "./rule-keys.ts";

const NONE = -1;

/** Records that share an open block with one, each once. */
export interface Partners {
  /** Their positions. */
  readonly positions: Int32List;
  /** By rule in the plan's order: where in `positions` those end that it is the first to bring together. */
  readonly ends: Int32List;
}

/** The blocks of one record, by rule in the plan's order. */
interface Standing {
  position: number;
  readonly blocks: Int32List;
  /** Where in `blocks` those of each rule end. */
  readonly ends: Int32List;
}

export class BlockIndex {
  readonly #table: Table;
  readonly #cap: number;
  /** By rule: every key of a record, and those that do not stand for a hub value now. */
  readonly #allKeys: readonly RuleKeys[];
  readonly #openKeys: readonly RuleKeys[];
  readonly #slots = new HashSlots();
  readonly #postings = new Postings();
  readonly #crowded = new Map<number, readonly number[]>();
  /** Of the record that came last. */
  readonly #entered: Standing = { position: NONE, blocks: new Int32List(), ends: new Int32List() };
  /** By position, a bit each: whether the search at hand has met it. */
  #met = new Int32Array(64);
  readonly #found: Partners = { positions: new Int32List(), ends: new Int32List() };

  constructor(table: Table) {
    this.#table = table;
    this.#cap = table.plan.options?.blockCap ?? BLOCK_CAP;
    this.#allKeys = table.plan.blocking.map((rule) => RuleKeys.ofEach(table, rule, false));
    this.#openKeys = table.plan.blocking.map((rule) => RuleKeys.ofEach(table, rule, true));
  }

  /** A record that was just taken into the table. */
  enter(position: number): void {
    const crowded = this.#claimBlocks(position);
    if (crowded.length > 0) this.#crowded.set(position, crowded);
    const { blocks } = this.#entered;
    for (let i = 0; i < blocks.length; i++) this.#postings.add(blocks.items[i] as number, position);
  }

  /** A record that is about to be removed from the table. */
  leave(position: number): void {
    if (this.#entered.position !== position) this.#claimBlocks(position);
    const { blocks } = this.#entered;
    for (let i = 0; i < blocks.length; i++) {
      const block = blocks.items[i] as number;
      this.#postings.remove(block, position);
      if (this.#postings.count(block) === 0) this.#slots.forget(block);
    }
    this.#entered.position = NONE;
    this.#crowded.delete(position);
  }

  /** @returns The records that share an open block with this one; an object that the next search overwrites. */
  partners(position: number): Partners {
    const { positions, ends } = this.#found;
    positions.length = 0;
    ends.length = 0;
    if (this.#met.length << 5 < this.#table.length) this.#met = new Int32Array((this.#table.length >> 4) + 1);
    this.#meet(position);
    for (const [rule, keys] of this.#openKeys.entries()) {
      if (this.#entered.position === position && !keys.isHeldBack(position)) this.#meetEntered(rule);
      else this.#meetByKeys(rule, position);
      ends.push(positions.length);
    }
    this.#meet(position);
    for (let i = 0; i < positions.length; i++) this.#meet(positions.items[i] as number);
    return this.#found;
  }

  /** Blocks passed over for their size alone, largest first. */
  capped(): CappedBlock[] {
    const found: CappedBlock[] = [];
    for (let block = 0; block < this.#slots.length; block++) {
      const records = this.#postings.count(block);
      const rule = this.#table.plan.blocking[this.#slots.rule(block)];
      if (records <= this.#cap || rule === undefined) continue;
      const wanted = {
        position: this.#postings.last(block),
        high: this.#slots.high(block),
        low: this.#slots.low(block),
      };
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

  /** Each block of a record once, into `#entered`. @returns Rules of which it has more keys than are used. */
  #claimBlocks(position: number): number[] {
    const { blocks, ends } = this.#entered;
    this.#entered.position = position;
    blocks.length = 0;
    ends.length = 0;
    const crowded: number[] = [];
    for (const [rule, keys] of this.#allKeys.entries()) {
      if (keys.read(position)) crowded.push(rule);
      const first = blocks.length;
      for (let i = 0; i < keys.high.length; i++) {
        const block = this.#slots.claim(rule, keys.high.items[i] as number, keys.low.items[i] as number);
        if (blocks.items.subarray(first, blocks.length).indexOf(block) < 0) blocks.push(block);
      }
      ends.push(blocks.length);
    }
    return crowded;
  }

  #meetEntered(rule: number): void {
    const { blocks, ends } = this.#entered;
    const end = ends.items[rule] as number;
    for (let i = rule === 0 ? 0 : (ends.items[rule - 1] as number); i < end; i++)
      this.#meetBlock(blocks.items[i] as number);
  }

  #meetByKeys(rule: number, position: number): void {
    const keys = this.#openKeys[rule];
    if (keys === undefined) return;
    keys.read(position);
    for (let i = 0; i < keys.high.length; i++) {
      const block = this.#slots.find(rule, keys.high.items[i] as number, keys.low.items[i] as number);
      if (block !== NONE) this.#meetBlock(block);
    }
  }

  /** Keeps of a block, unless it is overfull, those that were not met yet. */
  #meetBlock(block: number): void {
    if (this.#postings.count(block) > this.#cap) return;
    const { positions } = this.#found;
    let kept = positions.length;
    const before = kept;
    this.#postings.copy(block, positions);
    for (let i = before; i < positions.length; i++) {
      const partner = positions.items[i] as number;
      if (((this.#met[partner >> 5] as number) >>> (partner & 31)) & 1) continue;
      this.#meet(partner);
      positions.items[kept++] = partner;
    }
    positions.length = kept;
  }

  /** Marks a record that is not marked, and the other way round. */
  #meet(position: number): void {
    this.#met[position >> 5] = (this.#met[position >> 5] as number) ^ (1 << (position & 31));
  }
}
