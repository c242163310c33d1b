/**
 * What does the part of the API look like that keeps warnings?
 *
 * Every call carries the header `waymark-purpose`, for moderators alone. (rule 38)
 *
 * @module
 */
import { z } from "zod";
import { cursorQuery, pageOf } from "../../safeguards/api.ts";
import { longestText, warningStates } from "./warning.ts";

const named = z.object({ id: z.uuid(), name: z.string() });
const legId = z.string().max(160);
const language = z.string().min(2).max(12);

/** "standing" is told today or will be with the next publication; "expired" is past its last day. */
export const warningListStates = ["draft", "standing", "expired", "withdrawn"] as const;
export type WarningListState = (typeof warningListStates)[number];

/** What a source is called by. Where it came from, and whether it was vetted, is the node's word. */
export const sourceReference = z.strictObject({
  kind: z.enum(["observation", "partner"]),
  reference: z.uuid(),
  note: z.string().trim().max(300).default(""),
});

/** What a moderator writes. What is wrong with it is told part by part (422 warning-refused). */
export const warningWords = z.strictObject({
  region: z.string().max(8).nullable(),
  legs: z.array(legId).max(100),
  text: z.record(language, z.string().max(2 * longestText)),
  notPersons: z.array(z.string().max(200)).max(50).default([]),
  until: z.iso.date(),
  sources: z.array(sourceReference).max(20),
});

export const warningSchema = z.object({
  id: z.uuid(),
  version: z.number().int(),
  state: z.enum(warningStates),
  standing: z.enum(warningListStates),
  region: z.string().nullable(),
  legs: z.array(z.string()),
  text: z.record(z.string(), z.string()),
  notPersons: z.array(z.string()),
  from: z.iso.date().nullable(),
  until: z.iso.date(),
  sources: z.array(
    z.object({
      kind: z.enum(["observation", "partner"]),
      reference: z.uuid(),
      /** The partner's name; null for an observation. */
      name: z.string().nullable(),
      vetted: z.boolean(),
      note: z.string(),
      /** Number of the origin among those of this warning, from 1: the same number is the same origin. */
      origin: z.number().int(),
    }),
  ),
  /** What keeps a draft from being released: codes about its sources. */
  missing: z.array(z.string()),
});
/** GET /api/v1/warnings?leg=&state=&cursor=&limit= */
export const warningQuery = cursorQuery.extend({
  leg: legId.optional(),
  state: z.enum(warningListStates).optional(),
  cursor: z.uuid().optional(),
});
export const warningsPage = pageOf(warningSchema);

export const warningActSchema = z.object({
  version: z.number().int(),
  act: z.enum(["written", "changed", "released", "withdrawn"]),
  reason: z.string(),
  text: z.record(z.string(), z.string()),
  by: z.object({ member: z.string(), partner: named, mine: z.boolean() }),
  at: z.iso.datetime(),
});
/** GET /api/v1/warnings/:id : the warning and all that was done to it, newest first. */
export const warningDetail = z.object({ warning: warningSchema, acts: z.array(warningActSchema) });

/** The same `act` again changes nothing and answers alike. `seen`: the version that was seen. */
const reason = z.string().trim().min(10).max(1000);
const seen = z.number().int().min(1);
/** POST /api/v1/warnings answers warningDetail */
export const newWarning = z.strictObject({ act: z.uuid(), warning: z.uuid(), reason, words: warningWords });
/** PUT /api/v1/warnings/:id answers warningDetail */
export const warningChange = z.strictObject({ act: z.uuid(), seen, reason, words: warningWords });
/** POST /api/v1/warnings/:id/release · /withdraw answer warningDetail */
export const warningStep = z.strictObject({ act: z.uuid(), seen, reason });

/** GET /api/v1/warnings/sources?legs=a,b : observations of these legs that the asker may see, newest first. */
export const sourcesQuery = z.object({ legs: z.string().max(8000).default("") });
export const observedSourcesView = z.object({
  items: z.array(
    z.object({
      id: z.uuid(),
      leg: z.string(),
      kind: z.string(),
      day: z.iso.date(),
      channel: z.enum(["report", "vouched", "partner", "incident"]),
      vetted: z.boolean(),
      /** From 1: the same number is the same origin. */
      origin: z.number().int(),
    }),
  ),
});
