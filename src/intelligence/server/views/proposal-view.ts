/**
 * How is a proposed link shown?
 *
 * @module
 */
import type { z } from "zod";
import type { pairView as pairSchema, proposalSchema, weighedSchema } from "../../api.ts";
import type { StoredReason } from "../../reason.ts";
import type { Proposal } from "../queue.ts";
import type { Pair, Weighed } from "../read-pair.ts";
import { judgementView } from "./judgement-view.ts";
import { recordDetailView } from "./record-view.ts";

export function proposalView(one: Proposal, member: string): z.infer<typeof proposalSchema> {
  const { a, b, judgement } = one;
  return {
    id: `${a.row.id}.${b.row.id}`,
    a: recordDetailView(a),
    b: recordDetailView(b),
    ...weighedView(one),
    judgement: judgement === null ? null : judgementView(judgement, { member, partners: a.partners }),
  };
}

/** Any two records, and what was said of them. */
export function pairView(one: Pair, member: string): z.infer<typeof pairSchema> {
  const { a, b, weighed, judgement } = one;
  return {
    a: recordDetailView(a),
    b: recordDetailView(b),
    weighed: weighed === null ? null : weighedView(weighed),
    judgement: judgement === null ? null : judgementView(judgement, { member, partners: a.partners }),
  };
}

function weighedView(one: Weighed): z.infer<typeof weighedSchema> {
  const { bits, probability, rule, model, counted } = one;
  return {
    bits,
    probability,
    because: reasonViews(one.because),
    rule,
    model,
    proposedAt: one.proposed_at.toISOString(),
    expiresAt: one.expires_at.toISOString(),
    counted,
  };
}

export function reasonViews(because: readonly StoredReason[]): StoredReason[] {
  return because.map(({ field, level, bits, termFrequencyBits }) => ({
    field,
    level,
    bits,
    termFrequencyBits,
  }));
}
