/**
 * What would a blocking rule bring together?
 *
 * A sample of records is held against all: every record that shares a key with one of the sample is its partner.
 * Blocks that would be over the cap among all records count as passed over.
 *
 * @module
 */
import { type KnownKeys, RuleKeys } from "../block/rule-keys.ts";
import type { BlockingRule } from "../plan.ts";
import type { Table } from "../table/table.ts";

/** Records held against a table. */
export interface SurveySample {
  readonly table: Table;
  /** Positions of the records that are asked. */
  readonly asked: Int32Array;
  /** How many records stand for one of the table's. Range 1 and up. */
  readonly scale: number;
  readonly blockCap: number;
  /** Partners at which a rule is given up: it would cost too much. */
  readonly mostPartners: number;
  /** Of the table, filled as rules are tried. */
  readonly known: KnownKeys;
}

/** Two hashes as one whole number. */
const LOW_BITS = 20;

/**
 * @returns For each partner found, the place of the asked record in `asked` times the table's length, plus the
 * partner's position, each once, in ascending order; null when there are too many.
 */
export function surveyRule(sample: SurveySample, rule: BlockingRule): Float64Array | null {
  const { table, asked, scale, blockCap, mostPartners } = sample;
  const keys = RuleKeys.ofAll(table, rule, sample.known);
  const askedBy = askedByKey(keys, asked);
  const blocks = new Map<number, number[]>();
  const most = blockCap / scale;
  let partners = 0;
  for (let position = 0; position < table.length; position++) {
    keys.read(position);
    for (let i = 0; i < keys.high.length; i++) {
      const key = keyAt(keys, i);
      const asking = askedBy.get(key);
      if (asking === undefined) continue;
      const members = blocks.get(key);
      if (members === undefined) blocks.set(key, [position]);
      else if (members.length <= most && members.at(-1) !== position) {
        members.push(position);
        partners += asking.length;
      }
    }
    // Blocks that prove overfull were counted as well, but never for more than the cap.
    if (partners > 4 * mostPartners) return null;
  }
  const found = pairsOf(sample, { askedBy, blocks });
  return found.length > mostPartners ? null : found;
}

function pairsOf(
  { table, asked, scale, blockCap }: SurveySample,
  found: {
    readonly askedBy: ReadonlyMap<number, readonly number[]>;
    readonly blocks: ReadonlyMap<number, readonly number[]>;
  },
): Float64Array {
  const pairs = new Set<number>();
  const { sources } = table;
  const across = table.plan.options?.acrossSources ?? false;
  for (const [key, members] of found.blocks) {
    if (members.length * scale > blockCap) continue;
    for (const place of found.askedBy.get(key) ?? []) {
      const own = asked[place] ?? 0;
      for (const partner of members)
        if (partner !== own && !(across && sources[partner] === sources[own]))
          pairs.add(place * table.length + partner);
    }
  }
  return Float64Array.from(pairs).sort();
}

function askedByKey(keys: RuleKeys, asked: Int32Array): Map<number, number[]> {
  const askedBy = new Map<number, number[]>();
  for (const [place, position] of asked.entries()) {
    keys.read(position);
    for (let i = 0; i < keys.high.length; i++) {
      const key = keyAt(keys, i);
      const held = askedBy.get(key);
      if (held === undefined) askedBy.set(key, [place]);
      else if (held.at(-1) !== place) held.push(place);
    }
  }
  return askedBy;
}

function keyAt({ high, low }: RuleKeys, at: number): number {
  return ((high.items[at] ?? 0) >>> 0) * 2 ** LOW_BITS + ((low.items[at] ?? 0) >>> (32 - LOW_BITS));
}
