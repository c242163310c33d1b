/**
 * Why does the engine say what it says of these two records?
 *
 * @module
 */
import { Holdings } from "./holdings.ts";
import type { Model } from "./model.ts";
import type { LinkRecord } from "./record.ts";
import type { Hub, Weight } from "./scored-pair.ts";
import { Scorer } from "./scorer.ts";

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
  const scorer = new Scorer(model);
  const holdings = new Holdings(model.plan, scorer.termWeights);
  const [first, second] = a.id < b.id ? [a, b] : [b, a];
  const pair = [holdings.add(first), holdings.add(second)] as const;
  for (const hub of options.hubs ?? []) markHub(holdings, model, hub);
  return scorer.explain(pair[0], pair[1]);
}

function markHub(holdings: Holdings, model: Model, hub: Hub): void {
  const field = model.plan.fields.findIndex(({ name }) => name === hub.field);
  for (const value of holdings.values[field]?.all() ?? []) {
    if (value.text === hub.value) value.holders = hub.count;
  }
}
