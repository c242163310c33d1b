/**
 * What does the part of the API look like that holds the risks of legs, and incidents of public registers?
 *
 * @module
 */
import { z } from "zod";
import { unassignedReasons } from "./assign-incidents.ts";
import { riskLevels } from "./leg-risk.ts";
import { channels, mostPersons } from "./observation.ts";
import { riskKinds } from "./risk-kind.ts";
import { riskUnits } from "./strength.ts";

const count = z.number().int();

export const riskRowSchema = z.object({
  leg: z.string(),
  kind: z.enum(riskKinds),
  /** All four null while there is not enough independent word. */
  level: z.enum(riskLevels).nullable(),
  strength: z.number().nullable(),
  /** 5 % and 95 % points. */
  low: z.number().nullable(),
  high: z.number().nullable(),
  unit: z.enum(riskUnits),
  /** Month of the newest word. */
  newest: z.string().nullable(),
  sources: count,
  channels: count,
  vetted: z.boolean(),
  reports: count,
  incidents: count,
  persons: count,
  /** Age at which its word weighs half. Unit: days. */
  halfLife: count,
});

const legRowSchema = z.object({
  leg: z.string(),
  heard: z.array(z.enum(channels)),
  aboutChildren: count,
});

/** GET /api/v1/leg-risks : by what the member's partner may see */
export const legRisksView = z.object({
  /** ISO date that ages are counted from. */
  today: z.string(),
  risks: z.array(riskRowSchema),
  legs: z.array(legRowSchema),
});

const incidentPart = z.object({
  incident: z.string().min(1).max(100),
  part: count.positive().max(100_000),
  day: z.iso.date(),
  latitude: z.number().min(-90).max(90).nullable(),
  longitude: z.number().min(-180).max(180).nullable(),
  route: z.string().max(200),
  cause: z.string().max(500),
  persons: count.min(-mostPersons).max(mostPersons).nullable(),
  plainFigures: z.boolean(),
  quality: count.min(1).max(5).nullable(),
});

/** Parts that one request may carry. */
export const mostIncidentParts = 1_000;

/** POST /api/v1/incidents : all parts of an incident in one request */
export const incidentsGiven = z.object({ parts: z.array(incidentPart).min(1).max(mostIncidentParts) });

/** POST /api/v1/incidents, POST /api/v1/incidents/reassign */
export const incidentsTaken = z.object({
  parts: count,
  assigned: count,
  unassigned: z.partialRecord(z.enum(unassignedReasons), count),
  observations: count,
});

/** GET /api/v1/incidents/totals */
export const incidentTotalsView = z.object({
  totals: z.array(
    z.object({
      /** Null for what lies on a leg. */
      reason: z.enum(unassignedReasons).nullable(),
      incidents: count,
      parts: count,
      deadAndMissing: count,
      inPlainFigures: count,
    }),
  ),
  mapVersion: count.nullable(),
});
