/**
 * What does the outcome of a priority exercise look like?
 *
 * @module
 */
import { z } from "zod";

const share = z.number().min(0).max(1);

/** From what is sure to what may be. */
const between = z.object({ low: z.number(), high: z.number() });

export const outcomeReadings = ["robust", "depends-on-weights", "alike", "unknown", "nothing-left"] as const;

export const priorityOutcomeView = z.object({
  criteria: z.array(
    z.object({
      name: z.string(),
      share,
      flip: z.object({ up: z.number().nullable(), down: z.number().nullable() }).nullable(),
    }),
  ),
  options: z.array(
    z.object({
      option: z.string(),
      low: z.number(),
      high: z.number(),
      parts: z.array(z.number()),
      first: z.object({ uniform: between, near: between, ordered: between }),
      downgraded: between.nullable(),
    }),
  ),
  vetoed: z.array(z.object({ option: z.string(), by: z.string(), reason: z.string() })),
  groups: z.array(
    z.object({
      group: z.string(),
      shares: z.array(share),
      order: z.array(z.string()),
      apart: z.boolean(),
      open: z.boolean(),
    }),
  ),
  leader: z.string().nullable(),
  reading: z.enum(outcomeReadings),
  changers: z.array(z.object({ option: z.string(), criterion: z.string(), to: z.enum(["worst", "best"]) })),
  downgradedLeader: z.string().nullable(),
});

export const prioritiesView = z.object({
  exercises: z.array(
    z.object({
      id: z.uuid(),
      question: z.string(),
      date: z.iso.date(),
      /** Null while it cannot be worked out; `missing` says what is missing. */
      outcome: priorityOutcomeView.nullable(),
      missing: z.string().nullable(),
      minorityView: z.string(),
      results: z.array(
        z.object({
          id: z.uuid(),
          date: z.iso.date(),
          ranked: z.array(
            z.object({
              option: z.string(),
              value: z.number(),
              high: z.number().optional(),
              reading: z.string(),
            }),
          ),
          signatures: z.array(z.object({ name: z.string(), organisation: z.string(), date: z.iso.date() })),
          /** False when the exercise was changed after it was signed. */
          stands: z.boolean(),
        }),
      ),
    }),
  ),
});
export type PrioritiesView = z.infer<typeof prioritiesView>;

/** POST /api/v1/priority-exercises/{id}/signatures; ids are made by who asks, so that asking twice is acting once. */
export const newSignature = z.strictObject({
  act: z.uuid(),
  /** Id of a new result; one that stands already is signed instead. */
  entry: z.uuid(),
  name: z.string().trim().min(2).max(200),
});
