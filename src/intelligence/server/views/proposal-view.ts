/**
 * How is a proposed link shown?
 *
 * @module
 */
import type { Model } from "@waymark/link";
import type { z } from "zod";
import type { explainedSchema, pairView as pairSchema, proposalSchema, weighedSchema } from "../../api.ts";
import { type Explained, explained } from "../../explained.ts";
import type { StoredReason } from "../../reason.ts";
import type { Proposal } from "../queue.ts";
import type { Pair, Weighed } from "../read-pair.ts";
import { judgementView } from "./judgement-view.ts";
import { recordDetailView } from "./record-view.ts";

/** The models that scores are explained by, by id. */
export type Models = ReadonlyMap<string, Model>;

export function proposalView(one: Proposal, member: string, models: Models): z.infer<typeof proposalSchema> {
  const { a, b, judgement } = one;
  return {
    id: `${a.row.id}.${b.row.id}`,
    a: recordDetailView(a),
    b: recordDetailView(b),
    ...weighedView(a.row.entity_type, one, models),
    judgement: judgement === null ? null : judgementView(judgement, { member, partners: a.partners }),
  };
}

/** Any two records, and what was said of them. */
export function pairView(one: Pair, member: string, models: Models): z.infer<typeof pairSchema> {
  const { a, b, weighed, judgement } = one;
  return {
    a: recordDetailView(a),
    b: recordDetailView(b),
    weighed: weighed === null ? null : weighedView(a.row.entity_type, weighed, models),
    judgement: judgement === null ? null : judgementView(judgement, { member, partners: a.partners }),
  };
}

function weighedView(entityType: string, one: Weighed, models: Models): z.infer<typeof weighedSchema> {
  const { bits, probability, rule, model, counted } = one;
  const learnt = models.get(model);
  return {
    bits,
    probability,
    because: reasonViews(one.because),
    rule,
    model,
    proposedAt: one.proposed_at.toISOString(),
    expiresAt: one.expires_at.toISOString(),
    counted,
    explained: learnt === undefined ? null : explainedView(explained(entityType, one, learnt)),
  };
}

function explainedView(one: Explained): z.infer<typeof explainedSchema> {
  const { notCompared, couldDecide, changes, stated, ...figures } = one;
  return {
    ...figures,
    notCompared: [...notCompared],
    couldDecide: [...couldDecide],
    changes: changes.map((change) => ({ ...change })),
    stated: [...stated],
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
