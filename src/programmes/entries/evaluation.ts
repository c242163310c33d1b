/**
 * How was a programme judged by the six criteria, and by whom?
 *
 * Source: OECD DAC evaluation criteria (10 December 2019).
 *
 * @module
 */
import { z } from "zod";
import { choice, day, flag, line, prose, reference, tableOf, whole } from "./field.ts";

export const dacCriteria = [
  "relevance",
  "coherence",
  "effectiveness",
  "efficiency",
  "impact",
  "sustainability",
] as const;

export const evaluation = z.strictObject({
  programme: reference("programme"),
  title: line(),
  date: day(),
  evaluator: line(),
  independent: flag(),
  /** Rating from 1 to 6, with the grade of its evidence. */
  ratings: tableOf(
    { criterion: choice(dacCriteria), rating: whole(1, 6), grade: whole(0, 4), reason: prose(1_000) },
    6,
  ),
  link: line(400).nullable(),
});
