/**
 * What does the part of the API look like that publishes?
 *
 * @module
 */
import { z } from "zod";
import { riskKinds } from "../risk/risk-kind.ts";
import { changeKinds, publicTopics } from "./compare-publications.ts";
import { heldReasons } from "./risk-gate.ts";

/** By reason, cells held. */
const heldCells = z.partialRecord(z.enum(heldReasons), z.number().int());

const batchView = z.object({
  /** The newest month that it closed, "2026-10". */
  month: z.string(),
  day: z.iso.date(),
  shown: z.number().int(),
  held: heldCells,
});

const cell = { leg: z.string().min(1).max(160), kind: z.enum(riskKinds) };

export const publicationView = z.object({
  /** Null before the first publication. */
  current: z.object({ version: z.number().int(), day: z.iso.date(), files: z.number().int() }).nullable(),
  /** Base64 of 32 bytes. */
  publicKey: z.string(),
  batch: batchView.nullable(),
  withdrawn: z.array(z.object({ ...cell, since: z.iso.date(), reason: z.string() })),
  policy: z.object({
    floor: z.number(),
    contributors: z.number(),
    dominancePercent: z.number(),
    epsilonPerQuarter: z.number(),
    delta: z.number(),
    lagDays: z.number(),
  }),
  /** Oldest first. */
  ledger: z.array(
    z.object({
      dataset: z.string(),
      quarter: z.string(),
      epsilon: z.number(),
      day: z.iso.date(),
      released: z.number().int(),
      held: z.record(z.string(), z.number().int()),
    }),
  ),
});

export const nextPublicationView = z.object({
  /** The batch that would be made; null when none is due. */
  batch: batchView.nullable(),
  /** First day on which a batch after this one is due; ISO date. */
  nextBatchFrom: z.iso.date(),
  /** At most five hundred; `more` says how many are left off. */
  changes: z.array(
    z.object({
      topic: z.enum(publicTopics),
      change: z.enum(changeKinds),
      leg: z.string(),
      name: z.string(),
    }),
  ),
  more: z.number().int(),
});

export const publishOrder = z.object({
  /** Make the batch of risk that is due, which spends privacy budget. */
  risk: z.boolean(),
});

export const publishedView = z.object({
  version: z.number().int(),
  day: z.iso.date(),
  files: z.number().int(),
  batch: batchView.nullable(),
});

export const riskWithdrawalGiven = z.object({ ...cell, reason: z.string().trim().min(10).max(500) });
export const riskCellGiven = z.object(cell);
