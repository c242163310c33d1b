/**
 * What does a kind of work cost jointly, and what would it cost alone?
 *
 * Source: programmes.md 2.4.
 *
 * @module
 */
import { z } from "zod";
import { choice, line, number, reference } from "./field.ts";

export const confidences = ["measured", "estimated", "assumed"] as const;

export const ledgerEntry = z.strictObject({
  programme: reference("programme"),
  /** "agreement", "report", "steering meeting", "coordination unit". */
  work: line(120),
  /** The counterfactual in words: each organisation alone, with the same results. */
  counterfactual: line(600),
  separateTimes: number(0),
  jointTimes: number(0),
  /** Hours each time. */
  hours: number(0, 100_000),
  /** Unit: USD an hour. */
  rate: number(0, 100_000),
  source: line(400),
  confidence: choice(confidences),
});
