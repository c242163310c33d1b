/**
 * Which records share the key of an overfull block?
 *
 * A record stands in a block when each part of the key is among the keys that its values of that field give. Read
 * off the records once more, so that a run need not keep who shared what.
 *
 * @module
 */

import { comparisonOf } from "../compare/comparisons.ts";
import type { Plan } from "../plan.ts";
import type { LinkRecord } from "../record.ts";
import type { CappedBlock } from "../scored-pair.ts";
import { keysOf } from "./blocking-keys.ts";

/** A block by its name: the rule and the parts of the key. */
export type BlockName = Pick<CappedBlock, "rule" | "key">;

/** A record's pieces for each part of one rule. */
type Pieces = readonly ReadonlySet<string>[];

interface RuleReader {
  /** Blocks of the rule by the first part of their key. Shape: indices into the blocks asked for. */
  readonly byFirst: ReadonlyMap<string, readonly number[]>;
  pieces(record: LinkRecord): Pieces;
}

/**
 * @param records - Those that were linked.
 * @param blocks - As {@link CappedBlock}s of a run with this plan; one whose rule the plan lacks has no members.
 * @returns One list of ids a block, in the order of the records. A record with more keys of a rule than are used
 *   is listed in all its blocks.
 */
export function blockMembers(
  records: Iterable<LinkRecord>,
  plan: Plan,
  blocks: readonly BlockName[],
): readonly (readonly string[])[] {
  const members: string[][] = blocks.map(() => []);
  const readers = [...new Set(blocks.map(({ rule }) => rule))].map((rule) => readerOf(rule, plan, blocks));
  for (const record of records) {
    for (const { byFirst, pieces } of readers) {
      const [first, ...others] = pieces(record);
      for (const at of [...(first ?? [])].flatMap((piece) => byFirst.get(piece) ?? [])) {
        const key = blocks[at]?.key ?? [];
        if (others.every((some, part) => some.has(key[part + 1] ?? ""))) members[at]?.push(record.id);
      }
    }
  }
  return members;
}

function readerOf(rule: string, plan: Plan, blocks: readonly BlockName[]): RuleReader {
  const byFirst = new Map<string, number[]>();
  for (const [at, block] of blocks.entries()) {
    const first = block.rule === rule ? block.key[0] : undefined;
    if (first !== undefined) byFirst.set(first, [...(byFirst.get(first) ?? []), at]);
  }
  const keys = plan.blocking.find(({ name }) => name === rule)?.keys ?? [];
  const parts = keys.map((part) => {
    const field = plan.fields.find(({ name }) => name === part.field);
    const read = new Map<string, readonly string[]>();
    return (text: string): readonly string[] => {
      const known = read.get(text);
      if (known !== undefined) return known;
      const encoded = field === undefined ? null : comparisonOf(field).encode(text);
      const found = encoded === null ? [] : keysOf(part, encoded);
      read.set(text, found);
      return found;
    };
  });
  return {
    byFirst,
    pieces: ({ fields }) =>
      keys.map(({ field }, at) => {
        const texts = (fields[field] ?? []).map((text) => text.trim()).filter((text) => text !== "");
        return new Set(texts.flatMap((text) => parts[at]?.(text) ?? []));
      }),
  };
}
