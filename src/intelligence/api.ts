/**
 * What does the part of the API look like that holds records, links, subjects and imports?
 *
 * Every call carries the header `waymark-purpose`. "Not yours" and "not there" are the same 404.
 *
 * @module
 */
import { z } from "zod";
import { cursorQuery, handlingSchema, pageOf } from "../safeguards/api.ts";

const named = z.object({ id: z.uuid(), name: z.string() });

export const reliabilities = ["A", "B", "C", "D", "E", "F"] as const;

/** The admiralty grading: reliability of the source A-F, credibility of what it says 1-6. */
export const gradingSchema = z.object({
  reliability: z.enum(reliabilities),
  credibility: z.number().int().min(1).max(6),
});

export const sourceSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  partner: named,
  grading: gradingSchema,
  /** What its records get when an import does not say otherwise. */
  handling: handlingSchema,
  records: z.number().int(),
  createdAt: z.iso.datetime(),
});
/** GET, POST /api/v1/sources */
export const sourcesPage = pageOf(sourceSchema);
export const newSource = z.object({
  name: z.string().trim().min(2).max(120),
  grading: gradingSchema,
  handling: handlingSchema,
});

/** One record in a list. */
export const recordSummary = z.object({
  id: z.uuid(),
  entityType: z.string(),
  caption: z.string(),
  owner: named,
  source: named,
  /** Earliest and latest day it speaks of; ISO dates with their precision. */
  when: z.object({ from: z.string(), to: z.string() }).nullable(),
  where: z.object({ latitude: z.number(), longitude: z.number() }).nullable(),
  isChild: z.boolean(),
  /** How many visible records stand judged to be the same subject, this one included. */
  subjectSize: z.number().int(),
});

/** GET /api/v1/records?q=&type=&partner=&source=&from=&to=&block=&cursor=&limit= */
export const recordQuery = cursorQuery.extend({
  q: z.string().max(200).optional(),
  type: z.string().max(60).optional(),
  partner: z.uuid().optional(),
  source: z.uuid().optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  /** Only records that share the key of this capped block. */
  block: z.uuid().optional(),
});
export const recordsPage = pageOf(recordSummary);

export const recordValue = z.object({
  /** As the source wrote it. */
  given: z.string(),
  /** As a person reads the cleaned value; null when it could not be read as its kind. */
  caption: z.string().nullable(),
  /** Message code of what is odd about it, or null. */
  warning: z.string().nullable(),
  /** True when the value is a hub value: too common to mean anything. */
  hub: z.boolean(),
  /** For a value that names another record that may be seen. */
  record: z.uuid().nullable(),
});

/** GET /api/v1/records/:id */
export const recordDetail = recordSummary.extend({
  properties: z.array(z.object({ name: z.string(), kind: z.string(), values: z.array(recordValue) })),
  grading: gradingSchema,
  sourceKey: z.string(),
  handling: handlingSchema,
  /** Names of the partners that see it, for the sentence "Seen by: you, X." */
  seenBy: z.array(named),
  notSeenByEnforcement: z.boolean(),
  mine: z.boolean(),
  expiresAt: z.iso.datetime(),
  firstSaidAt: z.iso.datetime(),
  lastSaidAt: z.iso.datetime(),
  /** Link records that join it to others which may be seen. */
  links: z.array(
    z.object({
      id: z.uuid(),
      entityType: z.string(),
      outgoing: z.boolean(),
      other: z.object({ id: z.uuid(), entityType: z.string(), caption: z.string() }),
    }),
  ),
});
/** POST /api/v1/records: one record, linked as it arrives. */
export const newRecord = z.object({
  source: z.uuid(),
  key: z.string().min(1).max(200),
  entityType: z.string().max(60),
  properties: z.record(z.string().max(60), z.array(z.string().max(10_000)).min(1).max(100)),
  handling: handlingSchema.optional(),
});
export const recordTaken = z.object({
  id: z.uuid(),
  outcome: z.enum(["added", "changed", "skipped"]),
  proposals: z.number().int(),
});
/** PUT /api/v1/records/:id/handling (owner only) */

/** Why two records may be one subject: one field's contribution, in bits. */
export const reasonSchema = z.object({
  field: z.string(),
  level: z.string(),
  bits: z.number(),
  /** How much of the bits comes from the value being rare or common. */
  termFrequencyBits: z.number().nullable(),
});

export const verdicts = ["same", "not-same", "unsure"] as const;

export const judgementSchema = z.object({
  id: z.uuid(),
  a: z.uuid(),
  b: z.uuid(),
  verdict: z.enum(verdicts),
  by: z.object({ member: z.string().nullable(), partner: named }),
  words: z.string().nullable(),
  at: z.iso.datetime(),
  retractedAt: z.iso.datetime().nullable(),
  mine: z.boolean(),
});

/** How sure a score is, and what would change it. */
export const explainedSchema = z.object({
  /** Within these whole bits it lies, given how much its figures were learnt from. */
  low: z.number().int(),
  high: z.number().int(),
  /** How likely it is that the two are one, as analysts put it: "remote" to "almost_certain". */
  likelihood: z.string(),
  /** From here the verdict is the other one. Unit: bits. */
  threshold: z.number(),
  /** Fields of which one record or both say nothing, and those of them that could turn the verdict. */
  notCompared: z.array(z.string()),
  couldDecide: z.array(z.string()),
  /** One field on another level, and the score that it would then be. */
  changes: z.array(z.object({ field: z.string(), instead: z.string(), level: z.string(), bits: z.number() })),
  /** Fields whose weights are stated, not learnt from records; "prior" for the odds before any evidence. */
  stated: z.array(z.string()),
});

/** What the engine says of two records. */
export const weighedSchema = z.object({
  bits: z.number(),
  probability: z.number().min(0).max(1),
  because: z.array(reasonSchema),
  /** The blocking rule that brought the two together. */
  rule: z.string(),
  model: z.string(),
  proposedAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  /** True when the engine counts the two as one subject until somebody judges. */
  counted: z.boolean(),
  /** What it rests on; null when its model is no longer kept. */
  explained: explainedSchema.nullable(),
});

/** One proposed link in the queue. */
export const proposalSchema = weighedSchema.extend({
  id: z.string(),
  a: recordDetail,
  b: recordDetail,
  judgement: judgementSchema.nullable(),
});

/** GET /api/v1/pairs/:a/:b : any two records that may be seen, for judging them by hand. */
export const pairView = z.object({
  a: recordDetail,
  b: recordDetail,
  /** Null for a pair that the engine does not propose. */
  weighed: weighedSchema.nullable(),
  judgement: judgementSchema.nullable(),
});

/** GET /api/v1/proposals?type=&state=open|counted|judged&order=teaches|strongest&cursor= */
export const proposalQuery = cursorQuery.extend({
  type: z.string().max(60).optional(),
  state: z.enum(["open", "counted", "judged"]).default("open"),
  /** What a judgement would teach most first, or what the engine is surest of. */
  order: z.enum(["teaches", "strongest"]).default("teaches"),
});
export const proposalsPage = z.object({
  items: z.array(proposalSchema),
  next: z.string().nullable(),
  /** How many there are of the asked type and state; 500 stands for as many or more. */
  open: z.number().int(),
});

/** POST /api/v1/judgements answers judgementSchema; DELETE /api/v1/judgements/:id retracts one's own; GET lists. */
export const newJudgement = z.object({
  a: z.uuid(),
  b: z.uuid(),
  verdict: z.enum(verdicts),
  words: z.string().trim().max(2000).nullable().default(null),
});
export const judgementsPage = pageOf(judgementSchema);

/** GET /api/v1/subjects/:recordId : the visible records that stand judged one with this record. */
export const subjectView = z.object({
  record: z.uuid(),
  caption: z.string(),
  entityType: z.string(),
  records: z.array(recordDetail),
  /** What holds them together, pair by pair. */
  held: z.array(
    z.object({
      a: z.uuid(),
      b: z.uuid(),
      bits: z.number().nullable(),
      probability: z.number().nullable(),
      because: z.array(reasonSchema),
      judgement: judgementSchema.nullable(),
      counted: z.boolean(),
    }),
  ),
});

/** GET /api/v1/subjects/:recordId/network : the subject's neighbours, one step; each node is a subject. */
export const networkView = z.object({
  nodes: z.array(
    z.object({
      /** The id of the subject's representative record: its smallest visible record id. */
      id: z.uuid(),
      entityType: z.string(),
      caption: z.string(),
      records: z.number().int(),
      where: z.object({ latitude: z.number(), longitude: z.number() }).nullable(),
    }),
  ),
  edges: z.array(
    z.object({
      id: z.string(),
      from: z.uuid(),
      to: z.uuid(),
      /** Entity type of the link record; "shares:<kind>" where two subjects share an identifying value. */
      kind: z.string(),
      label: z.string(),
      directed: z.boolean(),
      when: z.string().nullable(),
      record: z.uuid().nullable(),
    }),
  ),
  /** True when there were more neighbours than one step may show. */
  capped: z.boolean(),
  /** Hub values that would have joined it to others. */
  hubs: z.array(z.object({ kind: z.string(), caption: z.string() })),
});

/** GET /api/v1/hubs */
export const hubsPage = pageOf(
  z.object({
    kind: z.string(),
    caption: z.string(),
    /** How many records that the reader may see hold it. */
    records: z.number().int(),
    /** Pairs among them, which it brought together no longer. */
    pairs: z.number().int(),
    since: z.iso.datetime(),
  }),
);

/** A key that more records share than are compared with one another. All counts are of records that the reader may see. */
export const cappedBlockSchema = z.object({
  id: z.uuid(),
  entityType: z.string(),
  /** The blocking rule whose key it is. */
  rule: z.string(),
  /** What the records share, part by part; empty when the rule is no longer in use. */
  shares: z.array(
    z.object({
      field: z.string(),
      /** How the part is made of the value: "exact", "year", "name-skeleton". */
      how: z.string(),
      /** As a person reads it; null where it says nothing by itself. */
      value: z.string().nullable(),
    }),
  ),
  /** One of its records. */
  example: z.object({ id: z.uuid(), caption: z.string() }),
  /** Records that may share one key. */
  limit: z.number().int(),
  records: z.number().int(),
  /** Pairs among them; some may have been compared because they share something else too. */
  pairs: z.number().int(),
  since: z.iso.datetime(),
});
/** GET /api/v1/capped-blocks */
export const cappedBlocksPage = pageOf(cappedBlockSchema);

export const filePlaceSchema = z.object({
  file: z.string(),
  row: z.number().int().optional(),
  column: z.string().optional(),
  sheet: z.string().optional(),
});

export const tableMappingSchema = z.object({
  things: z
    .array(
      z.object({
        name: z.string().max(60),
        entityType: z.string().max(60),
        keyColumns: z.array(z.string().max(300)),
      }),
    )
    .max(20),
  columns: z
    .array(
      z.object({
        column: z.string().max(300),
        thing: z.string().max(60).nullable(),
        property: z.string().max(60).nullable(),
        separator: z.string().max(5).nullable().optional(),
      }),
    )
    .max(2000),
  links: z
    .array(z.object({ entityType: z.string().max(60), from: z.string().max(60), to: z.string().max(60) }))
    .max(20),
  country: z.string().length(2).optional(),
});

export const importCounts = z.object({
  added: z.number().int(),
  changed: z.number().int(),
  skipped: z.number().int(),
  refused: z.number().int(),
});

/** One import, from the file that was put in to its end. */
export const importView = z.object({
  id: z.uuid(),
  fileName: z.string(),
  bytes: z.number().int(),
  source: named.nullable(),
  format: z.object({ name: z.string(), title: z.string(), needsMapping: z.boolean() }).nullable(),
  /** staged: waits for mapping or check · checking, running: with progress · checked: says what it would do. */
  state: z.enum(["staged", "checking", "checked", "running", "done", "cancelled", "failed"]),
  /** Share of the file's bytes read. Range 0 to 1. */
  progress: z.number().min(0).max(1),
  /** What it would do (after a check) or did. */
  counts: importCounts,
  recordsByType: z.record(z.string(), z.number().int()),
  unknownColumns: z.array(z.string()),
  warnings: z.array(
    z.object({
      code: z.string(),
      message: z.string(),
      count: z.number().int(),
      place: filePlaceSchema.nullable(),
    }),
  ),
  mapping: tableMappingSchema.nullable(),
  /** For formats that need a mapping: the header, first rows and what each column was taken for, and why. */
  preview: z
    .object({
      columns: z.array(z.string()),
      rows: z.array(z.array(z.string())),
      because: z.record(z.string(), z.string()),
    })
    .nullable(),
  proposals: z.number().int().nullable(),
  error: z.object({ code: z.string(), message: z.string() }).nullable(),
  createdAt: z.iso.datetime(),
});
/**
 * POST /api/v1/imports (multipart, field "file") answers importView (state staged) ·
 * PUT /api/v1/imports/:id/plan · POST /api/v1/imports/:id/check · POST /api/v1/imports/:id/start ·
 * POST /api/v1/imports/:id/cancel · GET /api/v1/imports/:id · GET /api/v1/imports · GET /api/v1/imports/:id/refused.csv
 */
export const importPlan = z.object({
  source: z.uuid(),
  format: z.string().max(60),
  mapping: tableMappingSchema.nullable(),
  handling: handlingSchema.nullable(),
});
export const importsPage = pageOf(importView);
