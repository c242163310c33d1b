/**
 * What does the worth of working jointly look like?
 *
 * @module
 */
import { z } from "zod";
import { evidenceTypes } from "../entries/evidence.ts";
import { confidences } from "../entries/ledger-entry.ts";

const bounds = z.object({ low: z.number(), high: z.number() });

const ledgerLine = z.object({
  id: z.uuid(),
  work: z.string(),
  counterfactual: z.string(),
  source: z.string(),
  confidence: z.enum(confidences),
  separateHours: z.number(),
  jointHours: z.number(),
  separateUsd: z.number(),
  jointUsd: z.number(),
});

const finding = z.object({
  id: z.uuid(),
  type: z.enum(evidenceTypes),
  grade: z.number().int(),
  citation: z.string(),
  date: z.iso.date(),
  scope: z.string(),
  limits: z.string(),
  sharedBy: z.string().nullable(),
});

/** Unit of amounts: USD. Null: not known. */
const waterfall = z.object({
  deposit: z.number(),
  agentFee: z.number(),
  transferred: z.number(),
  returned: z.number(),
  withAgent: z.number(),
  direct: z.number(),
  indirect: z.number(),
  undivided: z.number(),
  expenditure: z.number(),
  toPartners: z.number().nullable(),
  finalService: z.number().nullable(),
  channelShare: bounds.nullable(),
  finalShare: z.number().nullable(),
});

/** People who get two or more of the services that they need, of those who need them. */
export const coverageShown = z.object({
  id: z.uuid(),
  start: z.iso.date(),
  end: z.iso.date(),
  services: z.array(z.string()),
  source: z.string(),
  /** Null with `hidden`: so few that somebody could be recognised. */
  needing: z.number().nullable(),
  reached: z.number().nullable(),
  share: z.number().nullable(),
  hidden: z.boolean(),
});

export const netCostShown = z.object({
  lines: z.array(ledgerLine),
  separateHours: z.number(),
  jointHours: z.number(),
  separateUsd: z.number(),
  jointUsd: z.number(),
  /** Of the whole life, as far as it is known. */
  agentFee: z.number(),
  /** Of it, what is not taken yet; null: not known. */
  feeToCome: z.number().nullable(),
  /** Below 0: the joint mode costs more here. Null: nobody wrote a line. */
  net: z.number().nullable(),
  confidence: z.enum(confidences).nullable(),
});

const programmeValue = z.object({
  programme: z.uuid(),
  code: z.string(),
  title: z.string(),
  cost: netCostShown,
  waterfall,
  /** Certified and management figures over net funded; null when nothing was funded. */
  deliveryRate: z.number().nullable(),
  coverage: z.array(coverageShown),
  said: z.array(finding),
  found: z.array(finding),
});

const activityShown = z.object({
  id: z.uuid(),
  title: z.string(),
  programmeCode: z.string(),
  organisation: z.string(),
  budget: z.number(),
});

const side = z.object({
  cases: z.number().int(),
  waiting: z.number().int(),
  median: z.number().nullable(),
});

export const valueView = z.object({
  programmes: z.array(programmeValue),
  duplicates: z.object({
    activities: z.number().int(),
    /** Largest exposure first; not more than can be looked at. */
    pairs: z.array(
      z.object({
        one: activityShown,
        other: activityShown,
        type: z.string(),
        similarity: z.number(),
        exposure: z.number(),
      }),
    ),
    /** Of all pairs, shown or not. */
    count: z.number().int(),
    exposure: z.number(),
    /** Of the budgets; null without a budget line. */
    share: z.number().nullable(),
  }),
  disbursement: z.object({
    programmes: z.array(
      z.object({
        programme: z.uuid(),
        code: z.string(),
        side: z.enum(["joint", "single"]),
        days: z.number().int(),
        waiting: z.boolean(),
      }),
    ),
    joint: side,
    single: side,
    difference: bounds.extend({ difference: z.number() }).nullable(),
    fewestPerSide: z.number().int(),
  }),
});
export type ValueView = z.infer<typeof valueView>;
export type ProgrammeValue = z.infer<typeof programmeValue>;
export type CoverageShown = z.infer<typeof coverageShown>;
