/**
 * Why does the engine say what it says of these two records?
 *
 * @module
 */
import type { Model } from "../model.ts";
import type { LinkRecord } from "../record.ts";
import { Scorer } from "../score/scorer.ts";
import type { Hub, Weight } from "../scored-pair.ts";
import { Table } from "../table/table.ts";

/**
 * Scores two records, whether or not blocking would bring them together.
 *
 * @param options - `hubs` as known when they were linked: with the same model, hubs and records, the number is
 * the one that linking gave.
 * @throws LinkError `record_invalid`; `duplicate_id` when both have one id.
 */
export function explain(
  a: LinkRecord,
  b: LinkRecord,
  model: Model,
  options: { readonly hubs?: readonly Hub[] } = {},
): Weight {
  const table = new Table(model.plan, model.fields);
  const first = table.add(a);
  const second = table.add(b);
  for (const hub of options.hubs ?? []) table.markHub(hub);
  const scorer = new Scorer(table, model, { settled: true });
  scorer.compareAll(first, second);
  return scorer.weight();
}
