/**
 * Who was named, where, and was it safe to publish?
 *
 * @module
 */
import { z } from "zod";
import { day, line, reference, whole } from "./field.ts";

export const acknowledgement = z.strictObject({
  programme: reference("programme"),
  organisation: reference("organisation"),
  product: line(400),
  channel: line(120),
  date: day(),
  mentions: whole(1, 10_000),
  link: line(400).nullable(),
  safetyReview: reference("safety-review").nullable(),
});
