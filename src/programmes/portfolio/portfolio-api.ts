/**
 * What does a portfolio look like: what works, what does not, and what does nobody know?
 *
 * @module
 */
import { z } from "zod";
import { dacCriteria } from "../entries/evaluation.ts";
import { modalities } from "../entries/programme.ts";
import { verdictReasons, verdicts } from "../portfolio.ts";
import { resultDoubts } from "../results/results-api.ts";
import { features, outcomes } from "./pattern.ts";
import { unknownKinds } from "./unknowns-of.ts";
import { coordinatorRoles } from "./who-takes-part.ts";

export { portfolioQuery } from "./portfolio-filters.ts";

/** Both ends; one may be below 0, where things got worse than they were. */
const interval = z.object({ low: z.number(), high: z.number() });
const named = z.object({ id: z.uuid(), name: z.string() });

const evidenceItem = z.object({
  id: z.uuid(),
  citation: z.string(),
  grade: z.number().int(),
  date: z.iso.date(),
  limits: z.string(),
});

const unknown = z.object({
  kind: z.enum(unknownKinds),
  target: z.uuid().nullable(),
  code: z.string(),
  text: z.string(),
  doubt: z.enum(resultDoubts).nullable(),
  widens: z.number().nullable(),
  maySettle: z.boolean(),
});

const criterionRating = z.object({
  rating: z.number().int(),
  grade: z.number().int(),
  reason: z.string(),
  evaluation: z.uuid(),
  date: z.iso.date(),
  independent: z.boolean(),
});

/** A figure of the programme: raw, uncapped, with what it weighs. */
const figure = z.object({
  target: z.uuid(),
  code: z.string(),
  text: z.string(),
  /** Share of all weights. */
  weight: z.number(),
  /** Null while nobody knows; above 1 when more was reached than aimed for. */
  achievement: interval.nullable(),
  grade: z.number().int().nullable(),
});

export const programmeCard = z.object({
  programme: z.uuid(),
  code: z.string(),
  title: z.string(),
  modality: z.enum(modalities).nullable(),
  start: z.iso.date(),
  end: z.iso.date(),
  /** Of the time from start to end, until today. Share from 0 to 1. */
  elapsed: z.number(),
  corridors: z.array(z.string()),
  donors: z.array(named),
  organisations: z.number().int(),
  coordinator: z.enum(coordinatorRoles),
  verdict: z.enum(verdicts),
  reasons: z.array(z.enum(verdictReasons)),
  /** Null where nothing was aimed for. */
  effectiveness: interval.nullable(),
  figures: z.array(figure),
  /** Unit of amounts: USD. */
  money: z.object({
    basis: z.enum(["transfers", "deposits"]).nullable(),
    netFunded: z.number().nullable(),
    certified: z.number(),
    management: z.number(),
    rate: z.number().nullable(),
    certifiedRate: z.number().nullable(),
    certifiedUntil: z.iso.date().nullable(),
  }),
  /** Effectiveness divided by the delivery rate; null where either is not known. */
  resultsToSpend: interval.nullable(),
  grade: z.number().int().nullable(),
  strongest: z.array(evidenceItem),
  weakest: z.array(evidenceItem),
  criteria: z.array(z.object({ criterion: z.enum(dacCriteria), rated: criterionRating.nullable() })),
  duplicates: z.object({ exposure: z.number().nullable(), share: z.number().nullable() }),
  /** Questions that only joint work raises. */
  joint: z.object({
    /** From 0 to 1; null where nothing dated is known. */
    drivenIndex: z.number().nullable(),
    daysToSpending: z.number().int().nullable(),
    /** Since the first transfer, while nothing was spent. */
    daysWaiting: z.number().int().nullable(),
    openGaps: z.number().int(),
    waitingDecisions: z.number().int(),
  }),
  unknowns: z.array(unknown),
});
export type ProgrammeCard = z.infer<typeof programmeCard>;

const arm = z.object({
  cases: z.number().int(),
  hits: z.number().int().nullable(),
  interval: interval.nullable(),
});

export const portfolioView = z.object({
  /** Those that pass the filters, in the order of their codes. */
  cards: z.array(programmeCard),
  /** Of all programmes, whatever the filters. */
  programmes: z.number().int(),
  /** What can be filtered by. */
  donors: z.array(named),
  corridors: z.array(z.string()),
  /** Of all programmes, whatever the filters: choosing which to look at would be choosing what comes out. */
  patterns: z.array(
    z.object({
      feature: z.enum(features),
      outcome: z.enum(outcomes),
      having: arm,
      lacking: arm,
      unknown: z.number().int(),
      p: z.number().nullable(),
    }),
  ),
  /** Of a pattern; fewer on either side, and it is hidden. */
  fewestPerArm: z.number().int(),
});
export type PortfolioView = z.infer<typeof portfolioView>;
export type PortfolioUnknown = z.infer<typeof unknown>;
