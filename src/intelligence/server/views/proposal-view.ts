/**
 * How is a proposed link shown?
 *
 * @module
 */
import type { z } from "zod";
import type { proposalSchema } from "../../api.ts";
import type { StoredReason } from "../../reason.ts";
import type { Proposal } from "../queue.ts";
import { judgementView } from "./judgement-view.ts";
import { recordDetailView } from "./record-view.ts";

export function proposalView(one: Proposal, member: string): z.infer<typeof proposalSchema> {
  const { a, b, bits, probability, rule, model, counted, judgement } = one;
  return {
    id: `${a.row.id}.${b.row.id}`,
    a: recordDetailView(a),
    b: recordDetailView(b),
    bits,
    probability,
    because: reasonViews(one.because),
    rule,
    model,
    proposedAt: one.proposed_at.toISOString(),
    expiresAt: one.expires_at.toISOString(),
    counted,
    judgement: judgement === null ? null : judgementView(judgement, { member, partners: a.partners }),
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
