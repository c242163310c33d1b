/**
 * What does the part of the API look like that shows what operations let programmes know?
 *
 * Every call carries the header `waymark-purpose`.
 *
 * @module
 */
import { z } from "zod";
import { cursorQuery } from "../../safeguards/api.ts";
import { factReasons } from "./held-facts.ts";

const bounds = z.object({ low: z.number(), high: z.number() });

const factView = z.object({
  id: z.uuid(),
  indicator: z.string(),
  start: z.iso.date(),
  end: z.iso.date(),
  place: z.string().nullable(),
  kind: z.enum(["ratio", "count"]),
  numerator: z.number().int().nullable(),
  n: z.number().int().nullable(),
  partners: z.number().int().nullable(),
  mechanism: z.enum(["none", "two-sided geometric"]),
  epsilon: z.number().nullable(),
  roundedTo: z.number().int(),
  draws: z.number().int(),
  lagDays: z.number().int(),
  held: z.enum(factReasons).nullable(),
  released: z.iso.date(),
  revision: z.number().int(),
  seedCommitment: z.string().nullable(),
  /** Of a ratio from 0 to 1; null for what is held. */
  value: z.number().nullable(),
  /** Where it lies with 95 %, as far as noise and rounding go. */
  bounds: bounds.nullable(),
  /** Days and reasons of the revisions before this one, newest first. */
  earlier: z.array(
    z.object({ revision: z.number().int(), released: z.iso.date(), held: z.enum(factReasons).nullable() }),
  ),
  /** UUIDs of the evidence that rests on it. */
  evidence: z.array(z.object({ id: z.uuid(), programme: z.uuid().nullable() })),
});
export type FactView = z.infer<typeof factView>;

/** GET /api/v1/indicator-facts?indicator=&cursor=&limit= */
export const factsQuery = cursorQuery.extend({ indicator: z.string().max(12).optional() });
export const factsPage = z.object({
  items: z.array(factView),
  next: z.string().nullable(),
  /** What may cross at all, and how it is protected. */
  indicators: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      kind: z.enum(["ratio", "count"]).nullable(),
      byPlace: z.boolean(),
      neverHeld: z.boolean(),
    }),
  ),
  rules: z.object({
    floor: z.number(),
    contributors: z.number(),
    dominancePercent: z.number(),
    roundedTo: z.number(),
    lagDays: z.number(),
    epsilon: z.number(),
  }),
});
export type FactsPage = z.infer<typeof factsPage>;
