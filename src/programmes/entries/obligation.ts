/**
 * What is owed to whom, and was it done?
 *
 * Source: programmes.md 2.4.
 *
 * @module
 */
import { z } from "zod";
import { choice, day, line, reference } from "./field.ts";

export const obligationAudiences = [
  "donor",
  "resident-coordinator",
  "country-team",
  "agency",
  "government",
  "community",
] as const;

export const obligation = z.strictObject({
  programme: reference("programme"),
  to: choice(obligationAudiences),
  organisation: reference("organisation").nullable(),
  what: line(400),
  due: day(),
  done: day().nullable(),
  channel: line(120),
  link: line(400).nullable(),
});
