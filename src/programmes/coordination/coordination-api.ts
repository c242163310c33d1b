/**
 * What does the part of the API look like that the coordinator's cockpit reads?
 *
 * @module
 */
import { z } from "zod";
import { decisionBodies } from "../entries/decision.ts";
import { programmeStates } from "../entries/gate-passage.ts";
import { obligationAudiences } from "../entries/obligation.ts";
import { driverFactNames } from "./driver-of.ts";

const programme = z.object({ id: z.uuid(), code: z.string(), title: z.string() });
const body = z.enum(decisionBodies);
const count = z.number().int().min(0);
const share = z.number().min(0).max(1);
const day = z.iso.date();

const decision = z.object({
  id: z.uuid(),
  programme: programme.nullable(),
  body,
  question: z.string(),
  requested: day,
  due: day.nullable(),
  when: z.enum(["overdue", "this-week", "later", "no-day"]),
  dueIn: z.number().int().nullable(),
  waitsFor: z.enum(["papers", "body"]),
  /** Unit: days. */
  waiting: z.number().int(),
  coordinators: z.boolean(),
});

const latency = z.object({ decisions: count, median: z.number(), p90: z.number(), inTime: share }).nullable();

const driver = z.object({
  programme,
  state: z.enum(programmeStates),
  facts: z.array(
    z.object({ fact: z.enum(driverFactNames), weight: share, shown: z.boolean(), day: day.nullable() }),
  ),
  /** Null: nothing is written down. */
  index: share.nullable(),
  drivenBy: z.enum(["programme", "funds"]).nullable(),
});

const side = z.object({ activity: z.uuid(), title: z.string(), programme, organisation: z.string() });

/** GET /api/v1/programme-views/coordination?programme= */
export const coordinationAnswer = z.object({
  programme: z.uuid().nullable(),
  /** All that the asker sees, by code. */
  choices: z.array(programme),
  today: day,
  /** Unit: days. */
  decisionLimit: count,
  programmeDrivenFrom: share,
  /** Undecided, the most urgent first. */
  decisions: z.array(decision),
  /** All bodies together first (null). */
  latencies: z.array(
    z.object({ body: body.nullable(), forPapers: latency, forBody: latency, untold: count }),
  ),
  /** The least driven by its programme first. */
  drivers: z.array(driver),
  /** Of all programmes that the asker sees. */
  fundDriven: z.object({
    funds: count,
    of: count,
    /** Programmes of which nothing is written down. */
    unknown: count,
    published: share,
    found: z
      .object({
        share,
        interval: z.array(share).length(2),
        reading: z.enum(["above", "below", "not-distinguishable"]),
      })
      .nullable(),
  }),
  conflicts: z.array(
    z.object({
      id: z.uuid(),
      programme: programme.nullable(),
      body,
      question: z.string(),
      decided: day.nullable(),
      /** Acronyms. */
      organisations: z.array(z.string()),
    }),
  ),
  common: z.array(
    z.object({
      type: z.string(),
      areas: z.array(z.string()),
      months: z.array(z.string()),
      sides: z.array(side).length(2),
      similarity: share,
      /** Unit: USD. */
      exposure: z.number().min(0),
    }),
  ),
  promises: z.array(
    z.object({
      id: z.uuid(),
      programme,
      to: z.enum(obligationAudiences),
      organisation: z.string().nullable(),
      what: z.string(),
      due: day,
      overdue: count.nullable(),
    }),
  ),
});
export type CoordinationView = z.infer<typeof coordinationAnswer>;
