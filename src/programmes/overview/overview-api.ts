/**
 * What does the list of programmes look like, and what of one is missing?
 *
 * @module
 */
import { z } from "zod";
import { entryKinds } from "../entries/entry-kinds.ts";
import { programmeStates } from "../entries/gate-passage.ts";

/** Something found in an entry of a programme as it stands. */
export const missingItem = z.object({
  entry: z.uuid(),
  kind: z.enum(entryKinds),
  caption: z.string(),
  field: z.string(),
  code: z.string(),
  weight: z.enum(["error", "warning"]),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});

export const overviewRow = z.object({
  programme: z.uuid(),
  code: z.string(),
  title: z.string(),
  form: z.string(),
  /** Null where it is not decided, or has none. */
  modality: z.string().nullable(),
  start: z.iso.date(),
  end: z.iso.date(),
  countries: z.array(z.string()),
  state: z.enum(programmeStates),
  /** Short name; null until one is named. */
  lead: z.string().nullable(),
  components: z.number().int(),
  /** Sum of all budget lines. Unit: USD; null where there is none. */
  budget: z.number().nullable(),
  /** Findings that keep an entry from standing, and remarks, over all that belongs to it. */
  faults: z.number().int(),
  remarks: z.number().int(),
});

/** GET /api/v1/programme-views/overview?programme= : `missing` only of one programme. */
export const overviewView = z.object({
  programmes: z.array(overviewRow),
  /** What keeps something from standing first; at most 200. */
  missing: z.array(missingItem).nullable(),
});
export type OverviewView = z.infer<typeof overviewView>;
