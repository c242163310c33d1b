/**
 * What does somebody know, how, and how far does it carry?
 *
 * @module
 */
import { z } from "zod";
import { choice, day, line, prose, reference, whole } from "./field.ts";

export const evidenceTypes = [
  "evaluation",
  "survey",
  "administrative-data",
  "operational-fact",
  "study",
  "consultation",
] as const;

export const evidence = z.strictObject({
  programme: reference("programme").nullable(),
  type: choice(evidenceTypes),
  /** 0 assertion, 1 self-report, 2 self-report with document, 3 third party, 4 independent evaluation. */
  grade: whole(0, 4),
  citation: line(600),
  link: line(400).nullable(),
  date: day(),
  scope: prose(600),
  limits: prose(600),
  /** The organisation that shared it, named on every use. */
  sharedBy: reference("organisation").nullable(),
});
