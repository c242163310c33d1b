/**
 * What did the rules for agreements say of one, with which rules?
 *
 * @module
 */
import { z } from "zod";
import { answers, day, line, listOf, number, reference } from "./field.ts";

export const termRun = z.strictObject({
  agreement: reference("agreement"),
  date: day(),
  /** SHA-256 of the rules, in hex. */
  rulesHash: line(64),
  terms: answers(),
  score: number(0, 100),
  verdict: line(120),
  deviations: listOf(line(12), 100),
  unknown: listOf(line(12), 100),
  burdenHours: number(0),
});
