/**
 * How many did two organisations both count?
 *
 * Known from a count without data, such as a private set intersection, or from a shared list; not known means that
 * bounds are shown.
 *
 * Source: programmes.md 2.2.
 *
 * @module
 */
import { z } from "zod";
import { day, number, prose, reference } from "./field.ts";

export const overlap = z.strictObject({
  programme: reference("programme"),
  indicator: reference("indicator"),
  one: reference("component"),
  other: reference("component"),
  end: day(),
  count: number(0),
  method: prose(600),
});
