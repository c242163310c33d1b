/**
 * What does the part of the API look like that holds agreements against the rules?
 *
 * Every call carries the header `waymark-purpose`.
 *
 * @module
 */
import { z } from "zod";
import { agreementTypes } from "../entries/agreement.ts";
import { audiences } from "../entries/entry.ts";
import { severities } from "../term-rules.ts";

const plain = z.union([z.number(), z.boolean(), z.string()]);

/** A rule as shown everywhere: what it rests on, and whether anybody of this project read that text. */
const shownRule = z.object({
  id: z.string(),
  topic: z.string(),
  standard: z.string(),
  severity: z.enum(severities),
  field: z.string(),
  /** "number", "boolean" or "enum:one|two". */
  type: z.string(),
  appliesTo: z.array(z.string()),
  source: z.string(),
  read: z.enum(["yes", "no", "partly"]),
  /** How much was read; empty where that is told by `read`. */
  readNote: z.string(),
  why: z.string(),
  negotiation: z.string(),
  fallback: z.string().nullable(),
});

const verdicts = [
  "do not sign before clearance",
  "negotiate",
  "ask for what is unknown",
  "no deviation found",
] as const;

const organisationNamed = z.object({ id: z.uuid(), name: z.string(), acronym: z.string() });

const acceptance = z.object({
  id: z.uuid(),
  rule: z.string(),
  owner: z.string(),
  reason: z.string(),
  clearedBy: z.string(),
  until: z.iso.date(),
  state: z.enum(["standing", "due", "expired"]),
});

const shownRun = z.object({
  id: z.uuid(),
  date: z.iso.date(),
  rulesHash: z.string(),
  score: z.number(),
  verdict: z.string(),
  deviations: z.array(z.string()),
  unknown: z.array(z.string()),
  burdenHours: z.number(),
  /** Rules that deviated in this run and not in the one before, and the other way round. */
  appeared: z.array(z.string()),
  gone: z.array(z.string()),
});

/** What the rules of today say of the terms of today; nothing of it is kept. */
const standing = z.object({
  score: z.number(),
  /** What the score would be if everything unknown deviated. */
  scoreAtWorst: z.number(),
  verdict: z.enum(verdicts),
  deviations: z.array(
    z.object({
      rule: z.string(),
      /** Null when the burden hangs on what is not known. */
      hours: z.number().nullable(),
      /** True when the rule states no burden at all. */
      untold: z.boolean(),
      /** How it was accepted, if it was and that is not over. */
      acceptance: z.uuid().nullable(),
    }),
  ),
  unknown: z.array(z.string()),
  unusable: z.array(z.object({ field: z.string(), why: z.enum(["wrong-kind", "no-rule-reads-it"]) })),
  burdenHours: z.number(),
  burdenUsd: z.number(),
  burdenAtLeast: z.boolean(),
});

const agreementView = z.object({
  id: z.uuid(),
  version: z.number().int(),
  /** What hangs on an agreement is seen by those who see it. */
  seenBy: z.enum(audiences),
  programme: z.object({ id: z.uuid(), code: z.string(), title: z.string() }),
  title: z.string(),
  donor: organisationNamed,
  modality: z.string(),
  type: z.enum(agreementTypes),
  signed: z.iso.date().nullable(),
  renewal: z.iso.date().nullable(),
  amount: z.number(),
  currency: z.string(),
  terms: z.record(z.string(), plain),
  clauses: z.array(z.object({ field: z.string(), quotation: z.string(), confirmedBy: z.string() })),
  /** Null when no rule knows the modality: nothing is compliant then. */
  standing: standing.nullable(),
  /** Newest first. */
  runs: z.array(shownRun),
  /** True when the terms or the rules are others than those of the newest run, or there is none. */
  runDue: z.boolean(),
  acceptances: z.array(acceptance),
  /** True when the burden of the newest run stands in the value ledger. */
  inLedger: z.boolean(),
});

/** GET /api/v1/programme-views/conditions?programme= */
export const conditionsAnswer = z.object({
  today: z.iso.date(),
  rulesTitle: z.string(),
  rulesHash: z.string(),
  usdPerHour: z.number(),
  rules: z.array(shownRule),
  /** In the order of the queue: not signed first, then the lowest score. Rank is not a decision. */
  agreements: z.array(agreementView),
  extras: z.array(
    z.object({
      donor: organisationNamed,
      programme: z.object({ id: z.uuid(), code: z.string(), title: z.string() }),
      hours: z.number(),
      usd: z.number(),
      atLeast: z.boolean(),
      bornBy: z.array(z.object({ donor: z.string(), usd: z.number() })).nullable(),
    }),
  ),
});
export type ConditionsView = z.infer<typeof conditionsAnswer>;
export type AgreementView = z.infer<typeof agreementView>;

/** POST /api/v1/programme-clauses: nothing of the text is kept. */
export const clauseText = z.strictObject({ text: z.string().min(1).max(400_000) });
export const proposedClauses = z.object({
  clauses: z.array(
    z.object({
      field: z.string(),
      value: plain,
      quotation: z.string(),
      from: z.number().int(),
      to: z.number().int(),
      rules: z.array(z.string()),
    }),
  ),
});

/** POST /api/v1/agreements/{id}/term-runs; both ids are made by who asks, so that asking twice is acting once. */
export const newTermRun = z.strictObject({ act: z.uuid(), entry: z.uuid() });
export const termRunMade = z.object({ run: shownRun.omit({ appeared: true, gone: true }) });
