/**
 * What does the part of the API look like that says where programmes stand in their life?
 *
 * @module
 */
import { z } from "zod";
import { decisionBodies } from "../entries/decision.ts";
import { programmeStates } from "../entries/gate-passage.ts";
import { requirementCodes } from "./gate-map.ts";

const state = z.enum(programmeStates);

/** GET /api/v1/programme-views/life-cycle?programme= : of none, nothing is there. */
export const lifeCycleAnswer = z.object({
  programme: z.uuid(),
  state,
  since: z.iso.date().nullable(),
  /** Code of IATI's list of activity statuses. */
  iatiStatus: z.number().int().min(1).max(6).nullable(),
  uninfoStatus: z.string().nullable(),
  passed: z.array(
    z.object({
      id: z.uuid(),
      version: z.number().int(),
      from: state,
      to: state,
      date: z.iso.date(),
      decision: z.uuid().nullable(),
      note: z.string(),
    }),
  ),
  /** Whether the asker may take the last one back. */
  lastYours: z.boolean(),
  gates: z.array(
    z.object({
      to: state,
      body: z.enum(decisionBodies),
      requirements: z.array(
        z.object({
          code: z.enum(requirementCodes),
          met: z.boolean(),
          /** Entries that show it. */
          entries: z.array(z.uuid()),
          /** How many still miss it. */
          open: z.number().int(),
        }),
      ),
      open: z.boolean(),
      /** Whether the asker may say that it was passed. */
      yours: z.boolean(),
    }),
  ),
  /** The decisions that a gate may rest on, in words. */
  decisions: z.array(z.object({ id: z.uuid(), question: z.string(), decided: z.iso.date() })),
});

/** POST /api/v1/programmes/{id}/gates; both ids are made by who asks, so that asking twice is acting once. */
export const newPassage = z.strictObject({
  act: z.uuid(),
  entry: z.uuid(),
  to: state,
  /** The day it was passed; left out: today. */
  date: z.iso.date().optional(),
  decision: z.uuid().nullable().default(null),
  note: z.string().trim().max(4_000).default(""),
});
