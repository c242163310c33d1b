/**
 * What does the part of the API look like that keeps entries of programmes?
 *
 * Every call carries the header `waymark-purpose`. Contents are validated once more by the schema of their kind.
 *
 * @module
 */
import { z } from "zod";
import { cursorQuery, pageOf } from "../../safeguards/api.ts";
import { audiences } from "./entry.ts";
import { entryKinds } from "./entry-kinds.ts";

const content = z.record(z.string().max(60), z.unknown());

export const entryView = z.object({
  id: z.uuid(),
  kind: z.enum(entryKinds),
  version: z.number().int(),
  programme: z.uuid().nullable(),
  owner: z.uuid(),
  seenBy: z.enum(audiences),
  changed: z.iso.date(),
  content,
});

/** GET /api/v1/programme-entries?kind=&programme=&q=&removed=&cursor=&limit= */
export const entriesQuery = cursorQuery.extend({
  kind: z.enum(entryKinds).default("programme"),
  programme: z.uuid().optional(),
  /** Part of a title, name, code or text. */
  q: z.string().max(120).optional(),
  removed: z.enum(["true", "false"]).optional(),
  cursor: z.uuid().optional(),
});
export const entriesPage = pageOf(entryView.extend({ removed: z.boolean() }));

/** GET /api/v1/programmes/{id}/entries: all of one programme and what several share, to work with in a form. */
export const programmeEntries = z.object({ items: z.array(entryView) });

/** GET /api/v1/programme-entries/{id} */
export const entryDetail = z.object({
  entry: entryView.extend({ removed: z.boolean() }),
  /** Newest first. */
  acts: z.array(
    z.object({
      version: z.number().int(),
      act: z.enum(["added", "changed", "removed", "restored"]),
      at: z.iso.datetime(),
      /** Name of the partner; empty for one that is gone. */
      partner: z.string(),
      mine: z.boolean(),
      content,
    }),
  ),
  /** Why the asker may not write it; null when they may. */
  refused: z.string().nullable(),
});

/** POST /api/v1/programme-entries; both ids are made by who asks, so that asking twice is acting once. */
export const newEntry = z.strictObject({
  act: z.uuid(),
  entry: z.uuid(),
  kind: z.enum(entryKinds),
  seenBy: z.enum(audiences).default("everybody"),
  content,
});
/** PUT /api/v1/programme-entries/{id} */
export const entryChange = z.strictObject({
  act: z.uuid(),
  /** Version that was seen. */
  seen: z.number().int().min(1),
  seenBy: z.enum(audiences).optional(),
  content,
});
/** POST /api/v1/programme-entries/{id}/remove and /restore */
export const entryStep = z.strictObject({ act: z.uuid(), seen: z.number().int().min(1) });

/** POST /api/v1/programme-entries/check: what would be said, without keeping anything. */
export const entryToCheck = z.strictObject({
  kind: z.enum(entryKinds),
  entry: z.uuid().nullable(),
  content,
});
export const entryFindings = z.object({
  findings: z.array(
    z.object({
      field: z.string(),
      code: z.string(),
      weight: z.enum(["error", "warning"]),
      values: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
  ),
  /** Why the asker may not write it; null when they may. */
  refused: z.string().nullable(),
});
