/**
 * Which gate of its life did a programme pass, when, and who decided?
 *
 * Source: programmes.md 1.4.
 *
 * @module
 */
import { z } from "zod";
import { choice, day, prose, reference } from "./field.ts";

/** In order; "suspended" and "cancelled" stand beside the way. */
export const programmeStates = [
  "idea",
  "concept",
  "appraisal",
  "approved",
  "agreed",
  "active",
  "adjusting",
  "operationally-closed",
  "financially-closed",
  "learned",
  "suspended",
  "cancelled",
] as const;
export type ProgrammeState = (typeof programmeStates)[number];

export const gatePassage = z.strictObject({
  programme: reference("programme"),
  from: choice(programmeStates),
  to: choice(programmeStates),
  date: day(),
  decision: reference("decision").nullable(),
  note: prose(),
});
