/**
 * May a picture, a place, a date or a story go out?
 *
 * Source: programmes.md 2.4 and rules T22, T23.
 *
 * @module
 */
import { z } from "zod";
import { choice, day, flag, line, listOf, prose, reference } from "./field.ts";

export const reviewedThings = ["text", "picture", "place", "date", "story"] as const;
export const reviewOutcomes = ["pending", "may-go-out", "changed", "refused"] as const;

export const safetyReview = z.strictObject({
  programme: reference("programme"),
  product: line(400),
  contains: listOf(choice(reviewedThings), 5),
  /** True when it could lead to a person: then it never goes out. */
  couldIdentify: flag(),
  /** A story is put together from several, unless consent that can be taken back says otherwise. */
  composite: flag(),
  outcome: choice(reviewOutcomes),
  reviewer: line().nullable(),
  date: day().nullable(),
  reason: prose(1_000),
});
