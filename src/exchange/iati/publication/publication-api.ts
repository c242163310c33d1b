/**
 * What does the part of the API look like that publishes programmes as IATI?
 *
 * @module
 */
import { z } from "zod";

export const leftOutReasons = [
  "organisation-without-identifier",
  "too-early",
  "no-exchange-difference",
  "result-is-bounds",
  "told-by-partner",
  "not-ours-to-tell",
  "without-organisation",
] as const;

const publishedFile = z.object({ name: z.string(), bytes: z.number().int(), hash: z.string() });

const leftOut = z.object({ about: z.string(), reason: z.enum(leftOutReasons), count: z.number().int() });

export const publishedActivityChange = z.object({
  identifier: z.string(),
  title: z.string(),
  file: z.string(),
  change: z.enum(["added", "changed", "gone"]),
  /** Names of the elements that differ, and how many of each before and after. */
  fields: z.array(
    z.object({
      name: z.string(),
      before: z.number().int(),
      after: z.number().int(),
      gone: z.array(z.string()),
      come: z.array(z.string()),
    }),
  ),
});

const checkFinding = z.object({
  file: z.string(),
  layer: z.enum(["xsd", "rules", "codelists"]),
  rule: z.string(),
  severity: z.enum(["error", "warning"]),
  identifier: z.string().nullable(),
  line: z.number().int(),
  message: z.string(),
  remedy: z.string(),
});

/** GET /api/v1/programme-publications/next */
export const nextProgrammePublication = z.object({
  /** SHA-256 of all files, in hex; to be sent back with the order to publish. */
  hash: z.string(),
  files: z.array(publishedFile),
  activities: z.number().int(),
  errors: z.number().int(),
  warnings: z.number().int(),
  /** The first 200, errors first. */
  findings: z.array(checkFinding),
  leftOut: z.array(leftOut),
  /** Against the last publication that stands; all are added where there is none. */
  changes: z.array(publishedActivityChange),
  /** Null: nothing was published yet. `filesGone`: its files are not in the data folder any more. */
  last: z.object({ version: z.number().int(), day: z.iso.date(), filesGone: z.boolean() }).nullable(),
  /** True when the last publication has the same bytes. */
  same: z.boolean(),
});

const programmePublication = z.object({
  id: z.uuid(),
  version: z.number().int(),
  day: z.iso.date(),
  hash: z.string(),
  files: z.array(publishedFile),
  activities: z.number().int(),
  warnings: z.number().int(),
  leftOut: z.array(leftOut),
  retracted: z.object({ day: z.iso.date(), reason: z.string() }).nullable(),
});

/** GET /api/v1/programme-publications: newest first. */
export const programmePublications = z.object({
  items: z.array(programmePublication),
  mayPublish: z.boolean(),
});

/** POST /api/v1/programme-publications */
export const programmePublicationOrder = z.strictObject({
  id: z.uuid(),
  /** Hash of what was looked at: anything else is refused. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});
export const publishedProgrammes = programmePublication;

/** POST /api/v1/programme-publications/{id}/retract */
export const programmeRetraction = z.strictObject({ reason: z.string().trim().min(10).max(1_000) });
