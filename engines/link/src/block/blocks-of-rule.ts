/**
 * Which records does one rule bring together?
 *
 * @module
 */
import { BLOCK_CAP, type BlockingRule } from "../plan.ts";
import type { CappedBlock } from "../scored-pair.ts";
import { Int32List } from "../table/int32-list.ts";
import type { Table } from "../table/table.ts";
import { type KnownKeys, keyTexts, RuleKeys } from "./rule-keys.ts";
import { type SortedKeys, sortKeys } from "./sorted-keys.ts";

/** The open blocks of one rule, numbered from 0. */
export interface RuleBlocks {
  /** Positions of records; those of block b lie from `starts[b]` up to `starts[b + 1]`, ascending. */
  readonly members: Int32Array;
  readonly starts: Int32Array;
  readonly blocks: number;
  /** Pairs in all open blocks, a pair that shares two of them counted twice. */
  readonly pairs: number;
  readonly capped: readonly CappedBlock[];
  /** Positions of records that have more keys than are used. */
  readonly crowded: readonly number[];
  /** Whether some record stands in several blocks. */
  readonly several: boolean;
}

/** Every block of two records or more; those over the cap are listed, not opened. @param known - Of the table, filled. */
export function blocksOfRule(table: Table, rule: BlockingRule, known: KnownKeys): RuleBlocks {
  const { keys, crowded, several } = readKeys(table, rule, known);
  const cap = table.plan.options?.blockCap ?? BLOCK_CAP;
  const members = new Int32List();
  const starts = new Int32List();
  const capped: CappedBlock[] = [];
  starts.push(0);
  let pairs = 0;
  for (let from = 0, to = 0; from < keys.record.length; from = to) {
    to = endOfKey(keys, from);
    const first = members.length;
    for (let i = from; i < to; i++) {
      const record = keys.record[i] ?? 0;
      if (members.length === first || members.items[members.length - 1] !== record) members.push(record);
    }
    const size = members.length - first;
    if (size > cap) capped.push(cappedBlock(table, rule, { keys, at: from, size }));
    if (size > 1 && size <= cap) {
      starts.push(members.length);
      pairs += (size * (size - 1)) / 2;
    } else members.length = first;
  }
  return {
    members: members.toArray(),
    starts: starts.toArray(),
    blocks: starts.length - 1,
    pairs,
    capped,
    crowded,
    several,
  };
}

function readKeys(table: Table, rule: BlockingRule, known: KnownKeys) {
  const own = RuleKeys.ofAll(table, rule, known);
  const entries = {
    high: new Int32List(table.length),
    low: new Int32List(table.length),
    record: new Int32List(table.length),
  };
  const crowded: number[] = [];
  let several = false;
  for (let position = 0; position < table.length; position++) {
    if (own.read(position)) crowded.push(position);
    if (own.high.length > 1) several = true;
    for (let i = 0; i < own.high.length; i++) {
      entries.high.push(own.high.items[i] ?? 0);
      entries.low.push(own.low.items[i] ?? 0);
      entries.record.push(position);
    }
  }
  return { keys: sortKeys(entries), crowded, several };
}

function endOfKey({ high, low }: SortedKeys, from: number): number {
  let to = from + 1;
  while (to < high.length && high[to] === high[from] && low[to] === low[from]) to++;
  return to;
}

function cappedBlock(
  table: Table,
  rule: BlockingRule,
  { keys, at, size }: { readonly keys: SortedKeys; readonly at: number; readonly size: number },
): CappedBlock {
  const wanted = { position: keys.record[at] ?? 0, high: keys.high[at] ?? 0, low: keys.low[at] ?? 0 };
  return {
    rule: rule.name,
    key: keyTexts(table, rule, wanted),
    records: size,
    pairsHidden: (size * (size - 1)) / 2,
  };
}

/** Largest first. */
export function largestFirst(a: CappedBlock, b: CappedBlock): number {
  return b.records - a.records || (a.key.join() < b.key.join() ? -1 : 1);
}
