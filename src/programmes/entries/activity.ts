/**
 * Which piece of work does a component plan, where, when and for whom?
 *
 * Source: programmes.md 2.4, duplicate exposure.
 *
 * @module
 */
import { z } from "zod";
import { amount, line, listOf, month, reference } from "./field.ts";

export const activity = z.strictObject({
  component: reference("component"),
  title: line(),
  /** "training", "shelter support": the same words in all components, so that duplicates can be found. */
  type: line(80),
  /** ISO 3166-2. */
  areas: listOf(line(8), 60),
  months: listOf(month(), 120),
  targetGroup: line(120),
  /** Unit: USD. */
  budget: amount(),
});
