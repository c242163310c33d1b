/**
 * What does the part of the API look like that shows gaps, lost days and what is done about them?
 *
 * @module
 */
import { z } from "zod";
import { gapStatuses, gapThemes } from "../entries/gap.ts";
import { stages } from "./stage-limits.ts";

const theme = z.enum(gapThemes);
const programme = z.object({ id: z.uuid(), code: z.string(), title: z.string() });
const days = z.number();
const share = z.number().min(0).max(1);
const count = z.number().int().min(0);

/** GET /api/v1/programme-views/gaps?programme=&limits= */
export const gapsQuery = z.object({
  programme: z.uuid().optional(),
  /** Other limits of days than the example's: "concept-approval:60,deposit-transfer:5". */
  limits: z.string().max(300).optional(),
});

const gapSeen = z.object({ id: z.uuid(), programme, status: z.enum(gapStatuses), daysLost: days });

const gapGroup = z.object({
  theme,
  name: z.string(),
  programmes: z.array(programme),
  of: count,
  share,
  interval: z.array(share).length(2),
  years: count.nullable(),
  relapsed: z.boolean(),
  /** Null: cannot be said while no days are written down. */
  recurring: z.boolean().nullable(),
  daysLost: days,
  burden: z.number(),
  burdenShare: share,
  cumulativeShare: z.number(),
  cost: z.number().nullable(),
  costUnknown: count,
  open: count,
  severity: count,
  lastSeen: z.iso.date().nullable(),
  seen: z.array(gapSeen),
});

const stageCase = z.object({
  programme,
  /** Acronym; null where the stage is the whole programme's. */
  organisation: z.string().nullable(),
  from: z.iso.date(),
  to: z.iso.date().nullable(),
  days,
});

const stageView = z.object({
  stage: z.enum(stages),
  limit: days,
  /** Null while none ended. */
  clock: z.object({ median: days, p90: days, over: count, cases: count, excessDays: days }).nullable(),
  /** The longest first. */
  ended: z.array(stageCase),
  waiting: z.array(stageCase),
  waitingOver: count,
  excessDays: days,
  reversed: count,
});

const held = z.object({
  stage: z.enum(stages),
  before: count,
  after: count,
  waiting: count,
  /** Medians in days, p of a permutation test; null where there are not enough cases. */
  comparison: z.object({ before: days, after: days, p: z.number() }).nullable(),
  reading: z.enum(["not-enough-cases", "shorter", "longer", "no-difference"]),
});

const actionView = z.object({
  id: z.uuid(),
  programme,
  gap: z.object({ id: z.uuid(), theme, name: z.string() }),
  action: z.string(),
  /** Acronym of the organisation. */
  owner: z.string(),
  due: z.iso.date(),
  done: z.iso.date().nullable(),
  proof: z.string().nullable(),
  state: z.enum(["overdue", "open", "unproved", "done"]),
  overdue: days.nullable(),
  seenAgain: z.boolean().nullable(),
  held: held.nullable(),
});

const namedGap = z.object({ theme, name: z.string() });

export const gapsAnswer = z.object({
  programme: z.uuid().nullable(),
  /** All that the asker sees, by code. */
  choices: z.array(programme),
  today: z.iso.date(),
  /** Of which all shares are taken. */
  programmes: count,
  rule: z.object({ lowerBound: share, programmes: count, years: count }),
  leastCases: count,
  /** The heaviest first. */
  gaps: z.array(gapGroup),
  /** The costliest first. */
  stages: z.array(stageView),
  /** Overdue first. */
  actions: z.array(actionView),
  /** What may be one gap under two names; a person says. */
  alike: z.array(z.object({ one: namedGap, other: namedGap, similarity: share })),
});
export type GapsView = z.infer<typeof gapsAnswer>;

/** POST /api/v1/gap-names: from now on, what was called one is called the other. */
export const gapRenaming = z.strictObject({
  from: z.strictObject({ theme, name: z.string().min(1).max(200) }),
  to: z.strictObject({ theme, name: z.string().trim().min(1).max(200) }),
});
export const gapsRenamed = z.object({
  renamed: count,
  /** Those that only somebody else may rename. */
  left: count,
});
