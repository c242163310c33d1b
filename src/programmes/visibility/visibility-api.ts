/**
 * What do acknowledgements, obligations and safety reviews look like?
 *
 * @module
 */
import { z } from "zod";
import { obligationAudiences } from "../entries/obligation.ts";
import { reviewedThings, reviewOutcomes } from "../entries/safety-review.ts";
import { heldReasons } from "./may-go-out.ts";

const parityRow = z.object({
  organisation: z.uuid(),
  name: z.string(),
  acronym: z.string(),
  given: z.number(),
  givenShare: z.number().nullable(),
  mentions: z.number().int(),
  mentionShare: z.number().nullable(),
  parity: z.number().nullable(),
  flagged: z.boolean(),
});

export const paritySide = z.object({
  rows: z.array(parityRow),
  given: z.number(),
  mentions: z.number().int(),
  unattributed: z.number(),
});
export type ParityShown = z.infer<typeof paritySide>;

export const audienceObligations = z.object({
  to: z.enum(obligationAudiences),
  due: z.number().int(),
  done: z.number().int(),
  doneLate: z.number().int(),
  ahead: z.number().int(),
  rate: z.number().nullable(),
  overdue: z.array(
    z.object({
      id: z.uuid(),
      programme: z.uuid(),
      programmeCode: z.string(),
      what: z.string(),
      organisation: z.string().nullable(),
      due: z.iso.date(),
      late: z.number().int(),
    }),
  ),
});

const reviewShown = z.object({
  id: z.uuid(),
  version: z.number().int(),
  programmeCode: z.string(),
  product: z.string(),
  contains: z.array(z.enum(reviewedThings)),
  couldIdentify: z.boolean(),
  composite: z.boolean(),
  outcome: z.enum(reviewOutcomes),
  reviewer: z.string().nullable(),
  date: z.iso.date().nullable(),
  reason: z.string(),
});
export type ReviewShown = z.infer<typeof reviewShown>;

export const visibilityView = z.object({
  programmes: z.array(z.object({ id: z.uuid(), code: z.string(), title: z.string() })),
  donors: paritySide,
  agencies: paritySide,
  obligations: z.array(audienceObligations),
  /** Products that may not go out yet, or ever; they have named nobody. */
  held: z.array(
    z.object({
      id: z.uuid(),
      programmeCode: z.string(),
      product: z.string(),
      organisation: z.string(),
      reason: z.enum(heldReasons),
    }),
  ),
  /** Safety reviews: those that wait first. */
  reviews: z.array(reviewShown),
});
export type VisibilityView = z.infer<typeof visibilityView>;

/** POST /api/v1/safety-reviews/{id}/decide */
export const reviewDecision = z.strictObject({
  act: z.uuid(),
  /** Version that was seen. */
  seen: z.number().int().min(1),
  outcome: z.enum(["may-go-out", "changed", "refused"]),
  couldIdentify: z.boolean(),
  /** Name or function that stands under it. */
  reviewer: z.string().trim().min(1).max(200),
  reason: z.string().trim().max(1_000),
});
export type ReviewDecision = z.infer<typeof reviewDecision>;
export const reviewDecided = z.object({ review: reviewShown });
