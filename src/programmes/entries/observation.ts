/**
 * What was measured, of which period and place, on what word?
 *
 * @module
 */
import { z } from "zod";
import { choice, day, line, listOf, number, prose, reference, tableOf } from "./field.ts";

export const observationStatuses = ["draft", "submitted", "sent-back", "accepted"] as const;

export const observation = z.strictObject({
  programme: reference("programme"),
  /** Null for a result of the whole programme, counted once. */
  component: reference("component").nullable(),
  indicator: reference("indicator"),
  start: day(),
  end: day(),
  /** ISO 3166-2 or ISO 3166-1; null for all places together. */
  place: line(8).nullable(),
  /** For a ratio: value stays null, numerator and denominator are given. */
  value: number().nullable(),
  numerator: number(0).nullable(),
  denominator: number(0).nullable(),
  disaggregation: tableOf({ dimension: line(60), value: line(60), number: number(0) }, 100),
  status: choice(observationStatuses),
  evidence: listOf(reference("evidence"), 20),
  comment: prose(),
});
