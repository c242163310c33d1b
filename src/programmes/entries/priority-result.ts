/**
 * What came out of a priority exercise, and who signs it?
 *
 * @module
 */
import { z } from "zod";
import { day, line, number, prose, reference, tableOf, whole } from "./field.ts";

export const priorityResult = z.strictObject({
  exercise: reference("priority-exercise"),
  date: day(),
  seed: whole(0, 0xffffffff),
  draws: whole(1, 1_000_000),
  /** `high` is there where scores are missing: then the value lies between the two. */
  ranked: tableOf({ option: line(120), value: number(), high: number().optional(), reading: line(80) }, 30),
  minorityView: prose(),
  /** SHA-256 of the exercise as it stood, in hex. */
  exerciseHash: line(64),
  signatures: tableOf({ name: line(), organisation: line(), date: day() }, 40),
});
