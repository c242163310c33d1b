/**
 * What does the part of the API look like that keeps the help directory?
 *
 * Every call carries the header `waymark-purpose`. No schema has a word for who may be helped, nor for a point on a
 * map (rules 19 and 40); what is not named here is refused, not dropped.
 *
 * @module
 */
import { z } from "zod";
import { cursorQuery, pageOf } from "../../safeguards/api.ts";
import { costs, tiesToAuthorities } from "./help-entry.ts";
import { serviceKinds } from "./kinds-of-help.ts";
import { helpLimits } from "./refuse-help.ts";
import { helpStates } from "./still-confirmed.ts";

const named = z.object({ id: z.uuid(), name: z.string() });
const placeId = z.string().max(80);

/** What a member writes. Lengths are cut short here; what else is wrong is told field by field (422 help-refused). */
export const helpDraftSchema = z.strictObject({
  places: z.array(placeId).max(helpLimits.places),
  name: z.string().max(2 * helpLimits.name),
  runBy: z.string().max(2 * helpLimits.name),
  kinds: z.array(z.enum(serviceKinds)).max(serviceKinds.length),
  languages: z.array(z.string().max(12)).max(2 * helpLimits.languages),
  hours: z.string().max(400),
  cost: z.enum(costs),
  contact: z.array(z.string().max(2 * helpLimits.contact)).max(2 * helpLimits.contacts),
  authority: z.strictObject({ firewall: z.boolean() }).nullable(),
  worksWithAuthorities: z.enum(tiesToAuthorities),
  childFriendly: z.boolean(),
  informal: z.boolean(),
  address: z
    .string()
    .max(2 * helpLimits.address)
    .nullable(),
});

export const helpEntrySchema = helpDraftSchema.extend({
  id: z.uuid(),
  version: z.number().int(),
  owner: named,
  confirmed: z.iso.date(),
  /** Last day on which it is told. */
  lastDay: z.iso.date(),
  state: z.enum(helpStates),
  /** True when the asker may change and remove it. */
  mayChange: z.boolean(),
});
/** GET /api/v1/help-entries?q=&place=&kind=&language=&state=&cursor=&limit= ; "todo": due or expired, oldest first. */
export const helpQuery = cursorQuery.extend({
  q: z.string().max(120).optional(),
  place: placeId.optional(),
  kind: z.enum(serviceKinds).optional(),
  language: z.string().max(12).optional(),
  state: z.enum([...helpStates, "todo"]).optional(),
  cursor: z.uuid().optional(),
});
export const helpPage = pageOf(helpEntrySchema);

export const helpActSchema = z.object({
  version: z.number().int(),
  act: z.enum(["added", "changed", "confirmed", "removed", "restored"]),
  /** What the entry said after it. */
  content: helpDraftSchema,
  confirmed: z.iso.date(),
  by: z.object({ member: z.string(), partner: named, mine: z.boolean() }),
  at: z.iso.datetime(),
});

/** GET /api/v1/help-entries/:id : the entry and all that was done to it, newest first. */
export const helpDetail = z.object({ entry: helpEntrySchema, acts: z.array(helpActSchema) });

/** The same `act` again changes nothing and answers alike. `seen`: the version that was seen. */
const onAct = { act: z.uuid() };
/** POST /api/v1/help-entries answers helpDetail */
export const newHelp = z.strictObject({ ...onAct, entry: z.uuid(), draft: helpDraftSchema });
/** PUT /api/v1/help-entries/:id answers helpDetail */
export const helpChange = z.strictObject({
  ...onAct,
  seen: z.number().int().min(1),
  draft: helpDraftSchema,
});
/** POST /api/v1/help-entries/:id/confirm · /remove · /restore answer helpDetail */
export const helpStep = z.strictObject({ ...onAct, seen: z.number().int().min(1) });

/** POST /api/v1/help-entries/file?check=true|false (multipart, field "file", CSV) */
export const helpFileQuery = z.object({ check: z.enum(["true", "false"]).default("true") });
export const helpFileTaken = z.object({
  check: z.boolean(),
  added: z.number().int(),
  changed: z.number().int(),
  confirmed: z.number().int(),
  unchanged: z.number().int(),
  refused: z.array(z.object({ row: z.number().int(), reasons: z.array(z.string()) })),
  /** Columns that are not read, and those among them that hold points, which are never kept. */
  unknownColumns: z.array(z.string()),
  pointColumns: z.array(z.string()),
  /** The refused rows as given, with their reasons, as a CSV file. */
  refusedFile: z.string(),
});
