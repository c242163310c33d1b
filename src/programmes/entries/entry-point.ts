/**
 * Where and when could the United Nations engage next?
 *
 * Source: programmes.md 2.7.
 *
 * @module
 */
import { z } from "zod";
import { amount, choice, country, day, line, listOf, number, prose, reference, whole } from "./field.ts";

export const windowTypes = [
  "framework-design",
  "framework-mid-term",
  "country-analysis",
  "national-action-plan",
  "budget-cycle",
  "law-revision",
  "treaty-review",
  "donor-call",
] as const;
export const entryDecisions = ["go", "prepare", "wait", "decline", "merge"] as const;

export const entryPoint = z.strictObject({
  title: line(),
  type: choice(windowTypes),
  country: country().nullable(),
  opens: day(),
  closes: day(),
  /** From 0 to 1. */
  probability: number(0, 1),
  feasibility: number(0, 1),
  /** Signed result that the value of the priority is taken from; else `value` stands alone. */
  priority: reference("priority-result").nullable(),
  option: line(120).nullable(),
  value: number(0, 1).nullable(),
  /** What engaging costs. Unit: USD. */
  cost: amount(),
  dependsOn: listOf(line(200), 20),
  evidenceGrade: whole(0, 4),
  programme: reference("programme").nullable(),
  decision: choice(entryDecisions).nullable(),
  decidedOn: day().nullable(),
  reason: prose(1_000),
});
