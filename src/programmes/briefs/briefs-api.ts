/**
 * What do two pages on a programme say, for whom?
 *
 * @module
 */
import { z } from "zod";
import { decisionBodies } from "../entries/decision.ts";
import { gapThemes } from "../entries/gap.ts";
import { confidences } from "../entries/ledger-entry.ts";
import { modalities, programmeForms } from "../entries/programme.ts";
import { unknownKinds } from "../portfolio/unknowns-of.ts";
import { progressRatings, resultDoubts } from "../results/results-api.ts";
import { coverageShown } from "../value/value-api.ts";

export const briefAudiences = ["donor", "resident-coordinator", "country-team", "agency"] as const;
export type BriefAudience = (typeof briefAudiences)[number];

const bounds = z.object({ low: z.number(), high: z.number() });
const some = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), more: z.number().int() });

const briefResult = z.object({
  id: z.uuid(),
  code: z.string(),
  text: z.string(),
  unit: z.string(),
  baseline: z.number(),
  goal: z.number(),
  end: z.iso.date(),
  value: z.object({ low: z.number(), high: z.number().nullable() }).nullable(),
  rating: z.enum(progressRatings),
  grade: z.number().int().nullable(),
  doubt: z.enum(resultDoubts).nullable(),
  /** Counted by the organisation that the brief is for; overlaps with others. Null for no organisation, or nothing told. */
  own: z.number().nullable(),
  /** Its share of what was counted once; may be added up. */
  fraction: z.number().nullable(),
});

const finding = z.object({
  id: z.uuid(),
  citation: z.string(),
  grade: z.number().int(),
  date: z.iso.date(),
  said: z.boolean(),
});

const named = z.object({
  id: z.uuid(),
  name: z.string(),
  share: z.number().nullable(),
  mentionShare: z.number().nullable(),
  parity: z.number().nullable(),
  flagged: z.boolean(),
});

export const brief = z.object({
  audience: z.enum(briefAudiences),
  day: z.iso.date(),
  programme: z.object({
    id: z.uuid(),
    code: z.string(),
    title: z.string(),
    objective: z.string(),
    form: z.enum(programmeForms),
    modality: z.enum(modalities).nullable(),
    start: z.iso.date(),
    end: z.iso.date(),
    lead: z.string(),
    agent: z.string(),
    organisations: some(z.string()),
  }),
  /** Whom it is for, when that is one organisation: its share of what its side gave. */
  organisation: z
    .object({
      id: z.uuid(),
      name: z.string(),
      share: z.number().nullable(),
    })
    .nullable(),
  effectiveness: bounds.nullable(),
  grade: z.number().int().nullable(),
  results: some(briefResult),
  /** Unit of amounts: USD. */
  money: z.object({
    deposit: z.number(),
    agentFee: z.number(),
    transferred: z.number(),
    expenditure: z.number(),
    certified: z.number(),
    certifiedUntil: z.iso.date().nullable(),
    deliveryRate: z.number().nullable(),
    channelShare: bounds.nullable(),
    withAgent: z.number(),
    toPartners: z.number().nullable(),
    finalService: z.number().nullable(),
    finalShare: z.number().nullable(),
  }),
  /** Of all deposits; pooled money has no giver below the pool. */
  donors: some(named),
  agencies: some(named),
  unattributedShare: z.number().nullable(),
  value: z.object({
    separateUsd: z.number(),
    jointUsd: z.number(),
    agentFee: z.number(),
    feeToCome: z.number().nullable(),
    net: z.number().nullable(),
    confidence: z.enum(confidences).nullable(),
    counterfactual: z.string(),
  }),
  coverage: coverageShown.nullable(),
  /** Null for who sees only a part of the portfolio: pairs may lie outside it. */
  duplicates: z
    .object({ count: z.number().int(), exposure: z.number(), share: z.number().nullable() })
    .nullable(),
  /** What is owed to whom the brief is for. */
  obligations: z.object({
    due: z.number().int(),
    done: z.number().int(),
    rate: z.number().nullable(),
    overdue: some(z.object({ id: z.uuid(), what: z.string(), due: z.iso.date(), late: z.number().int() })),
  }),
  /** Null for a donor and an agency: not theirs to take. */
  decisions: some(
    z.object({
      id: z.uuid(),
      question: z.string(),
      body: z.enum(decisionBodies),
      requested: z.iso.date(),
      due: z.iso.date().nullable(),
      /** What it waits for: papers that are not whole, or the body itself. */
      waitsFor: z.enum(["papers", "body"]),
    }),
  ).nullable(),
  gaps: some(
    z.object({
      id: z.uuid(),
      theme: z.enum(gapThemes),
      name: z.string(),
      daysLost: z.number(),
      severity: z.number().int(),
    }),
  ).nullable(),
  findings: z.array(finding),
  unknown: some(
    z.object({
      /** UUID of the aim whose figure is missing; null for what is no figure. */
      target: z.uuid().nullable(),
      kind: z.enum(unknownKinds),
      code: z.string(),
      text: z.string(),
      doubt: z.enum(resultDoubts).nullable(),
    }),
  ),
});
export type Brief = z.infer<typeof brief>;

/** GET /api/v1/programme-views/brief?programme=&for=&organisation=; without a programme nothing is there. */
export const briefQuery = z.object({
  programme: z.uuid().optional(),
  for: z.enum(briefAudiences).default("donor"),
  organisation: z.uuid().optional(),
});
