/**
 * What do windows for engaging next look like?
 *
 * @module
 */
import { z } from "zod";

export const windowStates = ["later", "soon", "open", "closed"] as const;
export const proposals = ["go", "prepare", "wait", "decline"] as const;
/** Why something is proposed. */
export const proposalReasons = [
  "evidence-too-weak",
  "little-value",
  "vetoed",
  "priority-changed",
  "priority-open",
  "hardly-opens",
  "open-and-known",
  "opens-soon",
  "opens-later",
  "has-closed",
] as const;

export const entryPointsView = z.object({
  windows: z.array(
    z.object({
      id: z.uuid(),
      title: z.string(),
      type: z.string(),
      country: z.string().nullable(),
      opens: z.iso.date(),
      closes: z.iso.date(),
      state: z.enum(windowStates),
      probability: z.number(),
      feasibility: z.number(),
      /** Null while no priority stands behind it, or a missing score leaves it open: then there is no score. */
      value: z.number().nullable(),
      /** True when the value is that of a signed result whose exercise nobody changed since. */
      signed: z.boolean(),
      cost: z.number(),
      score: z.number().nullable(),
      /** Score for each USD 10,000. */
      perTenThousand: z.number().nullable(),
      evidenceGrade: z.number().int(),
      /** Programme-driven index of the concept; null without one. */
      driverIndex: z.number().nullable(),
      /** Fewer fields and ten days for the coordinator's decision. */
      fastLane: z.boolean(),
      proposal: z.enum(proposals),
      reason: z.enum(proposalReasons),
      decision: z.string().nullable(),
      decidedOn: z.iso.date().nullable(),
      said: z.string(),
      version: z.number().int(),
    }),
  ),
  /** Ids, the best first; both orders are shown. */
  byScore: z.array(z.uuid()),
  byReturn: z.array(z.uuid()),
  /** Declining and merging in time is work well done, and counted as such. */
  declinedOrMerged: z.number().int(),
});
export type EntryPointsView = z.infer<typeof entryPointsView>;
