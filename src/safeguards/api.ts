/**
 * What does the safeguards' part of the API look like?
 *
 * The schemas that validate, document and type `/api/v1`; the console takes its types from here.
 *
 * @module
 */
import { z } from "zod";
import { labels } from "./handling.ts";
import { sharingPurposes } from "./purpose.ts";

/** A page of a list: the next page is asked for with `cursor`; null on the last. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), next: z.string().nullable() });
}

export const cursorQuery = z.object({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** Pages of the log: the cursor is the number of an entry. */
export const entryPageQuery = cursorQuery.extend({
  cursor: z
    .string()
    .regex(/^[0-9]{1,18}$/)
    .optional(),
});

/** RFC 9457 problem, with a stable code. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  detail: z.string().optional(),
});

/** Every request that reads or changes records says why. */
export const purposeHeader = z.object({ "waymark-purpose": z.string().max(40) });

export const handlingSchema = z.object({
  label: z.enum(labels),
  audience: z.union([z.literal("owner"), z.literal("node"), z.array(z.uuid()).min(1).max(200)]),
  purposes: z.array(z.enum(sharingPurposes)).min(1),
  until: z.iso.date().nullable(),
});

/** One line of the log as an overseer sees it: who, why, what kind of act; never about whom. */
export const logLine = z.object({
  entry: z.string(),
  /** Place in the tree; null until the next checkpoint covers it. */
  leaf: z.number().int().nullable(),
  at: z.iso.datetime(),
  act: z.enum(["read", "change"]),
  action: z.string(),
  purpose: z.string(),
  partner: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  /** Pseudonym of the member within the partner. */
  member: z.string().nullable(),
  records: z.number().int(),
});

export const logPage = pageOf(logLine);

export const checkpointView = z.object({
  origin: z.string(),
  size: z.number().int(),
  root: z.string(),
  text: z.string(),
  verifierKey: z.string(),
});

/** One reading of one record, for its owner. */
export const recordReading = z.object({
  at: z.iso.datetime(),
  partner: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  member: z.string().nullable(),
  purpose: z.string(),
  action: z.string(),
  act: z.enum(["read", "change"]),
});

export const recordReadings = pageOf(recordReading);

/** For the person whom a record is about, or their counsel: which organisations read it, why, on which days. */
export const readingsOfRecord = z.object({
  record: z.uuid(),
  readings: z.array(
    z.object({
      day: z.iso.date(),
      partner: z.object({ id: z.uuid(), name: z.string() }).nullable(),
      purpose: z.string(),
      act: z.enum(["read", "change"]),
      times: z.number().int(),
    }),
  ),
});
