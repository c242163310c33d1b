/**
 * What do desks and the node say to one another about reports?
 *
 * Sealed things travel as base64; a report's own bytes travel as they are. No text of a report is in any of these words.
 *
 * @module
 */
import { z } from "zod";
import { cursorQuery, handlingSchema, pageOf } from "../../safeguards/api.ts";
import { sharingPurposes } from "../../safeguards/index.ts";
import { childTold, reportClasses } from "../report/report.ts";
import { credibilities, mostPersons, reliabilities } from "../risk/observation.ts";
import { riskKinds } from "../risk/risk-kind.ts";
import {
  consentData,
  consentDecisions,
  consentGivers,
  consentMethods,
  explanations,
  interpreters,
} from "./consent.ts";
import { factOwners } from "./fact.ts";
import { mostFacts } from "./release.ts";

export const urgencies = ["now", "soon", "later"] as const;
export const reportStates = ["waiting", "taken", "waits-for-custodian", "closed"] as const;
export const noteKinds = ["note", "translation", "allegation", "best-interests"] as const;

/** Base64 of at most so many bytes. */
const sealed = (bytes: number) =>
  z
    .string()
    .max(Math.ceil(bytes / 3) * 4)
    .regex(/^[A-Za-z0-9+/]+={0,2}$/);

export const reportQuery = cursorQuery.extend({ state: z.enum(reportStates).default("waiting") });

/** A report in the queue: what is known without opening it. */
export const reportSummary = z.object({
  id: z.uuid(),
  /** Of arrival; there is no finer time. */
  day: z.iso.date(),
  /** 0 the smallest padded size, 5 the largest. */
  sizeClass: z.number().int(),
  channel: z.enum(["report", "vouched"]),
  lane: z.enum(["open", "cold"]),
  urgency: z.enum(urgencies).nullable(),
  class: z.enum(reportClasses).nullable(),
  child: z.enum(childTold).nullable(),
  state: z.enum(reportStates),
  held: z.enum(["nobody", "you", "colleague"]),
  answers: z.number().int(),
  wantsAnswer: z.boolean(),
});

export const reportsPage = pageOf(reportSummary).extend({ total: z.number().int() });

export const consentSchema = z.object({
  decision: z.enum(consentDecisions),
  who: z.enum(consentGivers),
  data: z.array(z.enum(consentData)).max(consentData.length),
  organisations: z.union([z.literal("owner"), z.literal("node"), z.array(z.uuid()).min(1).max(200)]),
  purposes: z.array(z.enum(sharingPurposes)).max(sharingPurposes.length),
  language: z.string().max(35),
  method: z.enum(consentMethods),
  interpreter: z.enum(interpreters),
  day: z.iso.date(),
  until: z.iso.date(),
  explained: z.array(z.enum(explanations)).max(explanations.length),
});

const by = z.enum(["you", "colleague"]);

export const releaseView = z.object({
  id: z.uuid(),
  /** "ending": it was taken back, and its records have still to end. */
  state: z.enum(["begun", "done", "ending", "withdrawn"]),
  entityTypes: z.array(z.string()),
  records: z.array(z.uuid()),
  observation: z.object({ leg: z.string(), kind: z.enum(riskKinds) }).nullable(),
  consent: z.uuid().nullable(),
  day: z.iso.date(),
});

export const reportDetail = reportSummary.extend({
  answersTo: z.string().nullable(),
  /** An inner layer lies ready that this member may open. */
  peeled: z.boolean(),
  openings: z.array(z.object({ by, part: z.enum(["outer", "peeled"]), day: z.iso.date() })),
  notes: z.array(
    z.object({ id: z.uuid(), kind: z.enum(noteKinds), by, day: z.iso.date(), sealed: z.string() }),
  ),
  approvals: z.array(z.object({ by, day: z.iso.date(), digest: z.string(), sealed: z.string() })),
  sameAs: z.array(z.uuid()),
  /** Other reports to this desk with the same return number, oldest first. */
  sameNumber: z.array(z.object({ id: z.uuid(), day: z.iso.date() })),
  consents: z.array(z.object({ id: z.uuid(), said: consentSchema, withdrawnOn: z.iso.date().nullable() })),
  releases: z.array(releaseView),
});

export const takeBody = z.object({ over: z.boolean().default(false) });
export const marksBody = z.object({
  urgency: z.enum(urgencies),
  class: z.enum(reportClasses),
  child: z.enum(childTold),
});
export const noteBody = z.object({ kind: z.enum(noteKinds), sealed: sealed(65_536) });
export const sameBody = z.object({ other: z.uuid(), same: z.boolean() });
export const answerBody = z.object({ sealed: sealed(4096) });
export const consentBody = z.object({ id: z.uuid(), said: consentSchema });
export const approvalBody = z.object({
  /** SHA-256 of the release as one text, base64: 32 bytes. */
  digest: sealed(32),
  sealed: sealed(262_144),
});

const shortText = z.string().max(300);

export const releaseBody = z.object({
  id: z.uuid(),
  facts: z
    .array(
      z.object({
        key: z.uuid(),
        entityType: z.string().max(60),
        properties: z.record(z.string().max(60), z.array(shortText).max(5)),
        belongsTo: z.enum(factOwners),
      }),
    )
    .max(mostFacts),
  observation: z
    .object({
      leg: z.string().max(160),
      kind: z.enum(riskKinds),
      day: z.iso.date(),
      persons: z.number().int().min(1).max(mostPersons),
    })
    .nullable(),
  handling: handlingSchema,
  grading: z.object({
    reliability: z.enum(reliabilities),
    credibility: z.literal(credibilities),
    reasons: z.string().max(2000).nullable(),
  }),
  consent: z.uuid().nullable(),
  reasons: z.string().max(2000).nullable(),
});

/** Codes for outreach workers. */
export const vouchedBatch = z.object({
  id: z.uuid(),
  label: z.string(),
  madeOn: z.iso.date(),
  codes: z.number().int(),
  left: z.number().int(),
  until: z.iso.date(),
});
export const vouchedBatches = z.object({ items: z.array(vouchedBatch) });
/** Its maker sees how many are left: the use of a single code would tell that the one who got it has reported, to whomever. */
export const fewestVouchedCodes = 10;
export const newVouchedBatch = z.object({
  label: z.string().trim().min(2).max(80),
  codes: z.number().int().min(fewestVouchedCodes).max(200),
  days: z.number().int().min(1).max(180),
});
/** Shown once. */
export const madeVouchedBatch = vouchedBatch.extend({ printed: z.array(z.string()) });
