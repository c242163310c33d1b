/**
 * Which decision was asked for, of whom, and when did it come?
 *
 * @module
 */
import { z } from "zod";
import { choice, day, line, listOf, prose, reference } from "./field.ts";

export const decisionBodies = [
  "results-group",
  "steering-committee",
  "resident-coordinator",
  "country-team",
  "lead",
  "administrative-agent",
  "clearance",
] as const;

export const decision = z.strictObject({
  programme: reference("programme").nullable(),
  body: choice(decisionBodies),
  question: line(600),
  requested: day(),
  /** Day on which the papers were whole: until then the body waits, from then on the papers wait. */
  papersComplete: day().nullable(),
  due: day().nullable(),
  decided: day().nullable(),
  outcome: prose(),
  minutes: line(400).nullable(),
  /** Organisations that declared a conflict of interest. */
  conflicts: listOf(reference("organisation"), 20),
});
export type Decision = z.infer<typeof decision>;
