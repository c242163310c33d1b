/**
 * What shall come first, by which criteria, and who weighs them how?
 *
 * Source: programmes.md 2.1.
 *
 * @module
 */
import { z } from "zod";
import { day, line, number, prose, reference, tableOf, whole } from "./field.ts";

export const priorityExercise = z.strictObject({
  question: line(600),
  date: day(),
  /** Anchors: the value that is worth nothing and the one that is worth all, told before options are scored. */
  criteria: tableOf(
    { name: line(80), worst: number(), best: number(), unit: line(40), meaning: line(400) },
    20,
  ),
  options: tableOf({ name: line(120), programme: reference("programme").nullable() }, 30),
  /** One line an option and criterion. `grade`: of the evidence, 0 to 4. `downgraded`: score if the evidence is one grade worse. */
  scores: tableOf(
    {
      option: line(120),
      criterion: line(80),
      score: number(),
      grade: whole(0, 4),
      downgraded: number().nullable(),
      evidence: reference("evidence").nullable(),
    },
    600,
  ),
  groups: tableOf({ group: line(80), share: number(0, 1_000) }, 20),
  weights: tableOf({ group: line(80), criterion: line(80), weight: number(0, 1_000) }, 400),
  /** A veto takes an option out and says why; it is never a low score. */
  vetoes: tableOf({ option: line(120), by: line(), reason: line(600) }, 60),
  minorityView: prose(),
});
