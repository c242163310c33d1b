/**
 * How is a capped block shown?
 *
 * @module
 */
import type { z } from "zod";
import type { cappedBlockSchema } from "../../api.ts";
import { sharedParts } from "../../shared-key.ts";
import type { CappedBlockRow } from "../capped-blocks.ts";

export function cappedBlockView(row: CappedBlockRow): z.infer<typeof cappedBlockSchema> {
  const { id, entity_type: entityType, rule, key, cap, records, since, example, example_caption } = row;
  return {
    id,
    entityType,
    rule,
    shares: sharedParts(entityType, rule, key),
    example: { id: example, caption: example_caption },
    limit: cap,
    records,
    pairs: pairsAmong(records),
    since: since.toISOString(),
  };
}

/** Pairs among so many records. */
export function pairsAmong(records: number): number {
  return (records * (records - 1)) / 2;
}
