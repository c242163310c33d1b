/**
 * Which pairs of records are looked at, each once?
 *
 * Each rule is an equi-join: records that share a key form a block. A pair that an earlier rule has brought
 * together, or an earlier block of the same rule, is passed over: it is made once, by the first rule that finds
 * it. Pairs are handed on and never kept.
 *
 * Source: Hernandez and Stolfo, "The Merge/Purge Problem", SIGMOD (1995); the cap after McNeill, Kardes and
 * Borthwick, "Dynamic Record Blocking", KDD Workshop on Mining Scalable Graphs (2012).
 *
 * @module
 */
import type { CappedBlock, CrowdedRecord } from "../scored-pair.ts";
import type { Table } from "../table/table.ts";
import { blocksOfRule, largestFirst, type RuleBlocks } from "./blocks-of-rule.ts";
import type { KnownKeys } from "./rule-keys.ts";

/** In place of a block's number: none. */
const NO_BLOCK = -1;

/** By record: the blocks of one rule that it stands in. */
export interface Standing {
  /** By position, where no record stands in several; {@link NO_BLOCK} for none. */
  readonly only: Int32Array | null;
  /** Otherwise, block numbers; those of a position lie from `starts` up to the next, ascending. */
  readonly starts: Int32Array;
  readonly blocks: Int32Array;
}

/** All that blocking found, as it can be handed to another thread. */
export interface BlockingParts {
  /** By rule in the plan's order. */
  readonly rules: readonly RuleBlocks[];
  readonly standings: readonly Standing[];
  /** By position: number of the record's source. */
  readonly sources: Int32Array;
  readonly acrossSources: boolean;
  readonly records: number;
}

export class Blocking {
  readonly parts: BlockingParts;
  /** By rule in the plan's order. */
  readonly rules: readonly RuleBlocks[];
  /** Positions of records run from 0 up to this. */
  readonly records: number;
  readonly #standings: readonly Standing[];
  readonly #sources: Int32Array;
  readonly #acrossSources: boolean;
  /** By position: mark of the last search that met it. */
  readonly #met: Int32Array;
  #search = 0;

  constructor(parts: BlockingParts) {
    this.parts = parts;
    this.rules = parts.rules;
    this.records = parts.records;
    this.#standings = parts.standings;
    this.#sources = parts.sources;
    this.#acrossSources = parts.acrossSources;
    this.#met = new Int32Array(parts.records);
  }

  /** Blocks of all records of a table that stays as it is. */
  static of(table: Table): Blocking {
    const known: KnownKeys = new Map();
    const rules = table.plan.blocking.map((rule) => blocksOfRule(table, rule, known));
    return new Blocking({
      rules,
      standings: rules.map((rule) => standingOf(rule, table.length)),
      sources: table.sources,
      acrossSources: table.plan.options?.acrossSources ?? false,
      records: table.length,
    });
  }

  /** Whether some record stands in several blocks of one rule. */
  get several(): boolean {
    return this.rules.some(({ several }) => several);
  }

  /** Pairs in all open blocks; one that shares several counts as often. */
  get pairs(): number {
    return this.rules.reduce((sum, { pairs }) => sum + pairs, 0);
  }

  /** Positions of the records of an open block. */
  members(rule: number, block: number): Int32Array {
    const found = this.rules[rule];
    return found?.members.subarray(found.starts[block], found.starts[block + 1]) ?? new Int32Array();
  }

  /** The block of one rule that a record stands in; {@link NO_BLOCK} for none. Not where it stands in several. */
  onlyBlockOf(rule: number, position: number): number {
    return this.#standings[rule]?.only?.[position] ?? NO_BLOCK;
  }

  /** Whether two records share an open block of one rule. */
  bringsTogether(rule: number, a: number, b: number): boolean {
    const blocksOfB = new Set(this.#blocksOf(rule, b));
    return this.#blocksOf(rule, a).some((block) => blocksOfB.has(block));
  }

  #blocksOf(rule: number, position: number): number[] {
    const standing = this.#standings[rule];
    if (standing === undefined) return [];
    const { only, starts, blocks } = standing;
    if (only !== null) return only[position] === NO_BLOCK ? [] : [only[position] ?? NO_BLOCK];
    return Array.from(blocks.subarray(starts[position], starts[position + 1]));
  }

  /** Whether two records may be compared at all. */
  mayMeet(a: number, b: number): boolean {
    return !this.#acrossSources || this.#sources[a] !== this.#sources[b];
  }

  /**
   * Calls `meet` once for each record that shares an open block with this one, with the first rule that does.
   *
   * @param below - Only records at positions below this. Default: all.
   * @returns Records that were come across, one in several blocks as often.
   */
  partners(
    position: number,
    meet: (partner: number, rule: number) => void,
    below: number = this.records,
  ): number {
    const search = ++this.#search;
    this.#met[position] = search;
    const sources = this.#sources;
    let crossed = 0;
    for (const [rule, { only, starts, blocks }] of this.#standings.entries()) {
      const [first, end] =
        only === null ? [starts[position] ?? 0, starts[position + 1] ?? 0] : [position, position + 1];
      const standing = only ?? blocks;
      for (let at = first; at < end; at++) {
        if (standing[at] === NO_BLOCK) continue;
        const members = this.members(rule, standing[at] ?? 0);
        for (let i = 0; i < members.length; i++) {
          const partner = members[i] ?? 0;
          if (partner >= below) break;
          crossed++;
          if (this.#met[partner] === search) continue;
          this.#met[partner] = search;
          if (!this.#acrossSources || sources[partner] !== sources[position]) meet(partner, rule);
        }
      }
    }
    return crossed;
  }

  /** Largest first. */
  cappedBlocks(): CappedBlock[] {
    return this.rules.flatMap(({ capped }) => capped).sort(largestFirst);
  }

  crowdedRecords({ plan, ids }: Table): CrowdedRecord[] {
    const found = this.rules.flatMap(({ crowded }, at) =>
      crowded.map((position) => ({ position, at, rule: plan.blocking[at]?.name ?? "" })),
    );
    found.sort((a, b) => a.position - b.position || a.at - b.at);
    return found.map(({ position, rule }) => ({ id: ids[position] ?? "", rule }));
  }
}

function standingOf(rule: RuleBlocks, records: number): Standing {
  if (rule.several) return severalStanding(rule, records);
  const only = new Int32Array(records).fill(NO_BLOCK);
  for (let block = 0; block < rule.blocks; block++) {
    const end = rule.starts[block + 1] ?? 0;
    for (let i = rule.starts[block] ?? 0; i < end; i++) only[rule.members[i] ?? 0] = block;
  }
  return { only, starts: new Int32Array(), blocks: new Int32Array() };
}

function severalStanding(rule: RuleBlocks, records: number): Standing {
  const starts = new Int32Array(records + 1);
  for (const member of rule.members) starts[member + 1] = (starts[member + 1] ?? 0) + 1;
  for (let i = 0; i < records; i++) starts[i + 1] = (starts[i + 1] ?? 0) + (starts[i] ?? 0);
  const next = starts.slice();
  const blocks = new Int32Array(rule.members.length);
  for (let block = 0; block < rule.blocks; block++) {
    const end = rule.starts[block + 1] ?? 0;
    for (let i = rule.starts[block] ?? 0; i < end; i++) {
      const member = rule.members[i] ?? 0;
      const place = next[member] ?? 0;
      next[member] = place + 1;
      blocks[place] = block;
    }
  }
  return { only: null, starts, blocks };
}
