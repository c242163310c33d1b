/**
 * Which records share a blocking key?
 *
 * Each rule is an equi-join: records are kept by key, and a record's partners are read off the blocks it stands
 * in, rule by rule. A pair met before is passed over, so that it is made once and by the first rule that finds
 * it. Hub values and overfull blocks are decided when asked, from the records held then.
 *
 * Source: Hernandez and Stolfo, "The Merge/Purge Problem", SIGMOD (1995); the cap after McNeill, Kardes and
 * Borthwick, "Dynamic Record Blocking", KDD Workshop on Mining Scalable Graphs (2012).
 *
 * @module
 */
import { keysOf } from "./blocking-keys.ts";
import type { HeldValue } from "./held-values.ts";
import type { BlockingRule, KeyPart } from "./plan.ts";
import { type CappedBlock, MOST_KEYS } from "./scored-pair.ts";

/** A record in the form in which it is held. */
export interface HeldRecord {
  readonly id: string;
  /** Rises with each record taken in. */
  readonly position: number;
  /** Readable values by field, in the plan's order; each value once. */
  readonly values: readonly (readonly HeldValue[])[];
  /** Every block it stands in, rules in the plan's order. */
  readonly blocks: readonly Block[];
  /** Mark of the last search that met it. */
  met: number;
}

export interface Block {
  /** Index of the rule. */
  readonly rule: number;
  /** The parts of the key, in the rule's order, with {@link DIVIDER} between. */
  readonly key: string;
  /** The values that `exact` parts of the key stand for: one of them a hub, and the block is passed over. */
  readonly identifiers: readonly { readonly field: number; readonly value: HeldValue }[];
  readonly members: HeldRecord[];
}

/** What decides whether a block is looked into. */
export interface BlockLimits {
  /** Records that may hold a value, by field. */
  readonly hubThresholds: readonly number[];
  readonly blockCap: number;
}

/** Divides the parts of a key; no folded value holds it, and identifiers have no control characters. */
const DIVIDER = "\u001f";

/** Most keys stand for no identifier: they share this. */
const NO_IDENTIFIERS: Block["identifiers"] = [];

/** A key begun: the parts of a rule up to some point. */
interface BegunKey {
  readonly key: string;
  readonly identifiers: Block["identifiers"];
}

export class Blocks {
  readonly #rules: readonly (readonly { readonly part: KeyPart; readonly field: number }[])[];
  readonly #names: readonly string[];
  readonly #limits: BlockLimits;
  readonly #byKey: readonly Map<string, Block>[];
  #search = 0;

  constructor(rules: readonly BlockingRule[], fieldNames: readonly string[], limits: BlockLimits) {
    this.#rules = rules.map((rule) =>
      rule.keys.map((part) => ({ part, field: fieldNames.indexOf(part.field) })),
    );
    this.#names = rules.map((rule) => rule.name);
    this.#limits = limits;
    this.#byKey = rules.map(() => new Map());
  }

  /** The blocks that a record of these values stands in; `crowded` names rules of which not every key is used. */
  blocksOf(values: readonly (readonly HeldValue[])[]): { blocks: Block[]; crowded: string[] } {
    const blocks: Block[] = [];
    const crowded: string[] = [];
    for (const rule of this.#rules.keys()) {
      const keys = this.#keysOfRule(rule, values);
      if (keys.length > MOST_KEYS) crowded.push(this.#names[rule] ?? "");
      const first = blocks.length;
      for (let i = 0; i < keys.length && i < MOST_KEYS; i++) {
        const key = keys[i];
        const block = key === undefined ? undefined : this.#blockOf(rule, key);
        if (block !== undefined && !blocks.includes(block, first)) blocks.push(block);
      }
    }
    return { blocks, crowded };
  }

  enter(record: HeldRecord): void {
    for (const block of record.blocks) {
      if (block.members.length === 0) this.#byKey[block.rule]?.set(block.key, block);
      block.members.push(record);
    }
  }

  leave(record: HeldRecord): void {
    for (const block of record.blocks) {
      block.members.splice(block.members.lastIndexOf(record), 1);
      if (block.members.length === 0) this.#byKey[block.rule]?.delete(block.key);
    }
  }

  /**
   * Calls `meet` once for each record that shares a key with this one, with the first rule that does.
   *
   * @param only - Index of the one rule to look by; all when left out.
   */
  partners(record: HeldRecord, meet: (partner: HeldRecord, rule: number) => void, only?: number): void {
    const search = ++this.#search;
    record.met = search;
    for (const block of record.blocks) {
      if ((only !== undefined && block.rule !== only) || !this.#isOpen(block)) continue;
      for (const partner of block.members) {
        if (partner.met === search) continue;
        partner.met = search;
        meet(partner, block.rule);
      }
    }
  }

  /** Blocks passed over for their size alone, largest first. */
  capped(): CappedBlock[] {
    const found: CappedBlock[] = [];
    for (const block of this.#byKey.flatMap((blocks) => [...blocks.values()])) {
      const records = block.members.length;
      if (records <= this.#limits.blockCap || this.#isHub(block)) continue;
      const rule = this.#names[block.rule] ?? "";
      found.push({
        rule,
        key: block.key.split(DIVIDER),
        records,
        pairsHidden: (records * (records - 1)) / 2,
      });
    }
    return found.sort((a, b) => b.records - a.records || (a.key.join() < b.key.join() ? -1 : 1));
  }

  #isOpen(block: Block): boolean {
    return block.members.length <= this.#limits.blockCap && !this.#isHub(block);
  }

  #isHub(block: Block): boolean {
    return block.identifiers.some(
      ({ field, value }) => value.holders > (this.#limits.hubThresholds[field] ?? Number.POSITIVE_INFINITY),
    );
  }

  #blockOf(rule: number, { key, identifiers }: BegunKey): Block {
    const held = this.#byKey[rule]?.get(key);
    if (held !== undefined) return held;
    const block: Block = { rule, key, identifiers, members: [] };
    this.#byKey[rule]?.set(key, block);
    return block;
  }

  /** The product of the parts' keys, up to a little more than is used. */
  #keysOfRule(rule: number, values: readonly (readonly HeldValue[])[]): readonly BegunKey[] {
    let keys: readonly BegunKey[] | null = null;
    for (const { part, field } of this.#rules[rule] ?? []) {
      const longer: BegunKey[] = [];
      for (const value of values[field] ?? []) {
        const own = part.key === "exact" ? [{ field, value }] : NO_IDENTIFIERS;
        for (const piece of keysOf(part, value.encoded))
          extend(keys, { key: piece, identifiers: own }, longer);
        if (longer.length > MOST_KEYS) break;
      }
      keys = longer;
    }
    return keys ?? [];
  }
}

/** @param begun - null before the first part of a rule. */
function extend(begun: readonly BegunKey[] | null, piece: BegunKey, into: BegunKey[]): void {
  if (begun === null) {
    into.push(piece);
    return;
  }
  for (const { key, identifiers } of begun) {
    into.push({
      key: key + DIVIDER + piece.key,
      identifiers: piece.identifiers.length === 0 ? identifiers : [...identifiers, ...piece.identifiers],
    });
  }
}
