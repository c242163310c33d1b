/**
 * Which procedural or capacity gap was seen in a programme?
 *
 * Source: programmes.md 0 and 2.3.
 *
 * @module
 */
import { z } from "zod";
import { amount, choice, day, line, listOf, number, prose, reference, whole } from "./field.ts";

/** First level after the themes of the Downs review of joint programmes. */
export const gapThemes = [
  "modality-choice",
  "agent-choice",
  "agreement",
  "transfer",
  "procurement",
  "staffing",
  "data-and-reporting",
  "partner-capacity",
  "non-resident-agency",
  "government-counterpart",
  "coordinator-role",
  "visibility",
  "closure",
  "safeguards",
] as const;
export const gapStatuses = ["open", "closed", "relapsed"] as const;

export const gap = z.strictObject({
  programme: reference("programme"),
  theme: choice(gapThemes),
  /** The same words for the same gap, in all programmes. */
  name: line(200),
  text: prose(),
  /** Days on which it was seen. */
  seen: listOf(day(), 60),
  closed: day().nullable(),
  status: choice(gapStatuses),
  daysLost: number(0),
  /** Unit: USD. */
  cost: amount().nullable(),
  severity: whole(1, 4),
  evidence: listOf(reference("evidence"), 20),
});
export type Gap = z.infer<typeof gap>;
